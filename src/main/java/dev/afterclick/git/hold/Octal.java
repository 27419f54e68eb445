package dev.afterclick.git.hold;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes any bytes as one word of plain characters, the others as {@code \0ooo}: that is what
 * {@code printf %b} of every shell reads.
 */
final class Octal {

  private static final String PLAIN = "._/@+-";
  private static final int LENGTH = 5;

  private Octal() {}

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    StringBuilder word = new StringBuilder(bytes.length + 16);
    for (byte b : bytes) {
      if (isPlain((char) (b & 0xff))) {
        word.append((char) b);
      } else {
        word.append("\\0").append(digit(b >> 6 & 3)).append(digit(b >> 3 & 7)).append(digit(b & 7));
      }
    }
    return word.toString();
  }

  /** Reads it back, and fails with {@link IllegalArgumentException} for what is no such word. */
  static byte[] bytes(String word) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\\') {
        bytes.write(Integer.parseInt(word, i + 2, Math.min(i + LENGTH, word.length()), 8));
        i += LENGTH - 1;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  static String text(String word) {
    return new String(bytes(word), StandardCharsets.UTF_8);
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }

  private static char digit(int value) {
    return (char) ('0' + value);
  }
}
