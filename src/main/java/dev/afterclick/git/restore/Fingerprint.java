package dev.afterclick.git.restore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/**
 * What stands at a path, byte for byte: two equal ones mean that nobody changed it in between.
 *
 * <p>By its content and not by its times, for two writes within a tick of the clock leave the same
 * times.
 *
 * @param kind what sort of thing it is
 * @param mode its mode, the sort of thing included
 * @param file tells the file from another of the same content
 * @param content a hash of what is in it, or where a symlink points
 */
public record Fingerprint(Kind kind, int mode, Object file, Object content) {

  /** What sort of thing stands there. */
  public enum Kind {
    NOTHING,
    FILE,
    SYMLINK,
    FOLDER,
    OTHER
  }

  private static final Fingerprint NOTHING = new Fingerprint(Kind.NOTHING, 0, "", "");
  private static final int TYPE = 0170000;

  /** Looks at {@code path} itself, never at what it links to. */
  public static Fingerprint of(Path path) throws IOException {
    try {
      return read(path);
    } catch (NoSuchFileException e) {
      return NOTHING;
    }
  }

  public boolean isThere() {
    return kind != Kind.NOTHING;
  }

  private static Fingerprint read(Path path) throws IOException {
    Map<String, Object> all =
        Files.readAttributes(path, "unix:mode,fileKey", LinkOption.NOFOLLOW_LINKS);
    int mode = ((Number) Objects.requireNonNull(all.get("mode"))).intValue();
    Object file = Objects.requireNonNull(all.get("fileKey"));
    Kind kind = kind(mode);
    return new Fingerprint(kind, mode, file, content(path, kind));
  }

  private static Kind kind(int mode) {
    return switch (mode & TYPE) {
      case 0100000 -> Kind.FILE;
      case 0120000 -> Kind.SYMLINK;
      case 0040000 -> Kind.FOLDER;
      default -> Kind.OTHER;
    };
  }

  private static Object content(Path path, Kind kind) throws IOException {
    return switch (kind) {
      case FILE -> hash(path);
      case SYMLINK -> Files.readSymbolicLink(path);
      default -> "";
    };
  }

  private static String hash(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
