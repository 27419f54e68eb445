package dev.afterclick.ui.canvas;

import java.util.Locale;

/**
 * Rewrites text so that nothing in it can act on a terminal or deceive a reader.
 *
 * <p>Control characters become their pictures, what is invisible or turns the direction of writing
 * becomes its number, and the bytes of a path that are no UTF-8 become {@code %FF}.
 */
public final class Harmless {

  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Harmless() {}

  public static String of(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 8);
    raw.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  /** Writes a code point as its number. */
  static String number(int codePoint) {
    return String.format(Locale.ROOT, "<%04X>", codePoint);
  }

  private static void append(StringBuilder out, int c) {
    if (c >= 0xDC80 && c <= 0xDCFF) {
      out.append(String.format(Locale.ROOT, "%%%02X", c - 0xDC00));
    } else if (c < ' ' || c == 0x7F) {
      out.append(picture(c));
    } else if (c < 0x7F) {
      out.append((char) c);
    } else if (c < 0xA0) {
      out.append(String.format(Locale.ROOT, "\\x%02X", c));
    } else if (isHidden(c)) {
      out.append(number(c));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static String picture(int control) {
    return String.valueOf((char) (control == 0x7F ? 0x2421 : 0x2400 + control));
  }

  private static boolean isHidden(int c) {
    if (c == ZERO_WIDTH_JOINER) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          !isLikelyEmoji(c);
      default -> isBlank(c);
    };
  }

  /** Emoji are added every year, after this JDK was made. */
  private static boolean isLikelyEmoji(int c) {
    return c >= 0x1F000 && c <= 0x1FAFF;
  }

  /** Letters that look like nothing, or like a plain space. */
  private static boolean isBlank(int c) {
    return c == 0xA0
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c == 0x2800
        || (c != 0x3000 && Character.getType(c) == Character.SPACE_SEPARATOR);
  }
}
