package dev.afterclick.agents.state;

import dev.afterclick.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes any bytes as one word without blanks, which may also be the name of a file. */
final class Word {

  private static final String PLAIN = "._-";
  private static final String NOTHING = "%";

  private Word() {}

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(RepoPath path) {
    return of(path.toBytes());
  }

  static String of(byte[] bytes) {
    StringBuilder word = new StringBuilder(bytes.length + 8);
    for (byte b : bytes) {
      if (isPlain((char) (b & 0xff))) {
        word.append((char) b);
      } else {
        word.append('%').append(digit(b >> 4)).append(digit(b));
      }
    }
    return bytes.length == 0 ? NOTHING : word.toString();
  }

  /** Reads it back, and fails with {@link RuntimeException} for what is no such word. */
  static byte[] bytes(String word) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(word.length());
    for (int i = 0; i < word.length() && !word.equals(NOTHING); i++) {
      char c = word.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(word, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  static String text(String word) {
    return new String(bytes(word), StandardCharsets.UTF_8);
  }

  static RepoPath path(String word) {
    return RepoPath.ofBytes(bytes(word));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }

  private static char digit(int value) {
    return Character.toUpperCase(Character.forDigit(value & 0xf, 16));
  }
}
