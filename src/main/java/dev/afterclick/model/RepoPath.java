package dev.afterclick.model;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A path relative to the root of a worktree, with {@code /} between its parts, as git stores it.
 *
 * <p>Git paths are bytes. Bytes that are not UTF-8 are carried as lone surrogates U+DC80 to U+DCFF
 * (one per byte), so every path survives the round trip and equals only itself. Such a value must
 * not be printed as it is: screens and JSON escape it.
 *
 * @param value the path; never empty, never starting or ending with {@code /}
 */
public record RepoPath(String value) implements Comparable<RepoPath> {

  private static final char ESCAPE = 0xDC00;

  public RepoPath {
    if (value.isEmpty() || value.startsWith("/") || value.endsWith("/")) {
      throw new IllegalArgumentException("not a path inside a worktree: \"" + value + "\"");
    }
  }

  public static RepoPath of(String value) {
    return new RepoPath(value);
  }

  /** Decodes a path as git prints it with {@code -z}. */
  public static RepoPath ofBytes(byte[] bytes) {
    return new RepoPath(decode(bytes));
  }

  /** Reads back what {@link #escaped} wrote. */
  public static RepoPath ofEscaped(String text) {
    StringBuilder value = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isEscape(text, i)) {
        int b = byteAfter(text, i);
        value.append((char) (b == '%' ? b : ESCAPE + b));
        i += 2;
      } else {
        value.append(text.charAt(i));
      }
    }
    // Whoever escaped more than was needed means the same path.
    return ofBytes(new RepoPath(value.toString()).toBytes());
  }

  /** Names the file {@code file} as seen from the worktree at {@code root}. */
  public static RepoPath between(Path root, Path file) {
    StringBuilder joined = new StringBuilder();
    for (Path part : root.relativize(file)) {
      joined.append(joined.isEmpty() ? "" : "/").append(nameOf(part));
    }
    return new RepoPath(joined.toString());
  }

  /** Returns the bytes that git and the file system know this path by. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length() + 8);
    int plainFrom = 0;
    for (int i = 0; i < value.length(); i++) {
      if (isEscapedByte(value, i)) {
        bytes.writeBytes(value.substring(plainFrom, i).getBytes(StandardCharsets.UTF_8));
        bytes.write(value.charAt(i) - ESCAPE);
        plainFrom = i + 1;
      } else if (Character.isHighSurrogate(value.charAt(i))) {
        i++;
      }
    }
    bytes.writeBytes(value.substring(plainFrom).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  /**
   * Finds this path below {@code root}.
   *
   * <p>Goes by URI where the name is not plain ASCII: a {@code Path} made from a string would pass
   * through the locale's encoding and fail for names that it cannot write.
   */
  public Path in(Path root) {
    if (isPlainAscii()) {
      return root.resolve(value);
    }
    StringBuilder uri = new StringBuilder(root.toUri().toString());
    if (uri.charAt(uri.length() - 1) != '/') {
      uri.append('/');
    }
    for (byte b : toBytes()) {
      if (b == '/' || isUnreserved(b)) {
        uri.append((char) b);
      } else {
        uri.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return Path.of(URI.create(uri.toString()));
  }

  /** Returns the last part. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** Returns the folder that holds this path, or nothing at the root of the worktree. */
  public Optional<RepoPath> parent() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(new RepoPath(value.substring(0, slash)));
  }

  public RepoPath resolve(String name) {
    return new RepoPath(value + "/" + name);
  }

  /** Tells whether this path lies below {@code folder}; a path does not lie below itself. */
  public boolean isBelow(RepoPath folder) {
    return value.length() > folder.value.length()
        && value.charAt(folder.value.length()) == '/'
        && value.startsWith(folder.value);
  }

  /**
   * Returns the path for JSON: as it is, bytes that are not UTF-8 as {@code %FF}.
   *
   * <p>A percent sign stands for itself, but where it would be read back as such an escape: there
   * it is {@code %25}.
   */
  public String escaped() {
    // Screens ask this of every path there is, and hardly any holds what is escaped.
    for (int i = 0; i < value.length(); i++) {
      if (isEscapedByte(value, i) || isEscape(value, i)) {
        return escape();
      }
    }
    return value;
  }

  private String escape() {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isEscapedByte(value, i)) {
        out.append('%').append(hex((c - ESCAPE) >> 4)).append(hex(c - ESCAPE));
      } else if (isEscape(value, i)) {
        out.append("%25");
      } else {
        out.append(c);
        if (Character.isHighSurrogate(c)) {
          out.append(value.charAt(++i));
        }
      }
    }
    return out.toString();
  }

  /** As a record's own, but a record's is slow, and maps of paths are asked all the time. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(RepoPath other) {
    return value.compareTo(other.value);
  }

  /** Written out, as {@link SessionId}'s: for the sake of an agent's hook. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RepoPath path && value.equals(path.value);
  }

  @Override
  public String toString() {
    return escaped();
  }

  private static boolean isEscapedByte(String text, int at) {
    char c = text.charAt(at);
    return c >= ESCAPE + 0x80 && c <= ESCAPE + 0xFF;
  }

  /** Tells whether a percent sign begins what reads as a byte that is not ASCII, or as itself. */
  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%' && (byteAfter(text, at) >= 0x80 || byteAfter(text, at) == '%');
  }

  /** Returns the number that two hexadecimal digits give; -1 where there are none. */
  private static int byteAfter(String text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    char high = text.charAt(at + 1);
    char low = text.charAt(at + 2);
    boolean digits = HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low);
    return digits ? HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low) : -1;
  }

  private boolean isPlainAscii() {
    return value.chars().allMatch(c -> c > 0 && c < 0x80);
  }

  private static boolean isUnreserved(byte b) {
    return (b >= '0' && b <= '9')
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || b == '.'
        || b == '-'
        || b == '_';
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 0xF, 16));
  }

  private static String nameOf(Path part) {
    String text = part.toString();
    return text.chars().allMatch(c -> c < 0x80) ? text : decode(rawBytes(part));
  }

  private static byte[] rawBytes(Path part) {
    byte[] all = PathBytes.of(Path.of("/").resolve(part));
    boolean slash = all[all.length - 1] == '/';
    return Arrays.copyOfRange(all, 1, slash ? all.length - 1 : all.length);
  }

  private static String decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (ESCAPE + (in.get() & 0xFF)));
      }
    }
  }
}
