package dev.afterclick.ui.theme;

import com.googlecode.lanterna.TextColor;
import java.util.List;
import java.util.Map;

/** How many colours a terminal can show. */
public enum ColourDepth {
  NONE,
  SIXTEEN,
  INDEXED,
  FULL;

  /** What most terminals show for their sixteen colours; the user may have changed them. */
  private static final int[] SIXTEEN_RGB = {
    0x000000, 0xCC3333, 0x3FA33F, 0xB58900, 0x3B78D8, 0xA347BA, 0x2AA1B3, 0xC8C8C8,
    0x707070, 0xFF5555, 0x5AF78E, 0xF4F99D, 0x6EA8FF, 0xFF6AC1, 0x5FE0EE, 0xFFFFFF
  };

  private static final List<TextColor> SIXTEEN_COLOURS =
      List.of(
          TextColor.ANSI.BLACK,
          TextColor.ANSI.RED,
          TextColor.ANSI.GREEN,
          TextColor.ANSI.YELLOW,
          TextColor.ANSI.BLUE,
          TextColor.ANSI.MAGENTA,
          TextColor.ANSI.CYAN,
          TextColor.ANSI.WHITE,
          TextColor.ANSI.BLACK_BRIGHT,
          TextColor.ANSI.RED_BRIGHT,
          TextColor.ANSI.GREEN_BRIGHT,
          TextColor.ANSI.YELLOW_BRIGHT,
          TextColor.ANSI.BLUE_BRIGHT,
          TextColor.ANSI.MAGENTA_BRIGHT,
          TextColor.ANSI.CYAN_BRIGHT,
          TextColor.ANSI.WHITE_BRIGHT);

  /** Finds it from {@code NO_COLOR}, {@code COLORTERM} and {@code TERM}. */
  public static ColourDepth of(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    String colours = environment.getOrDefault("COLORTERM", "");
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || isColourless(term)) {
      return NONE;
    }
    if (colours.contains("truecolor") || colours.contains("24bit") || term.endsWith("-direct")) {
      return FULL;
    }
    return term.contains("256color") ? INDEXED : SIXTEEN;
  }

  /** Returns the nearest colour that can be shown. */
  TextColor nearest(int rgb) {
    return switch (this) {
      case NONE -> TextColor.ANSI.DEFAULT;
      case SIXTEEN -> SIXTEEN_COLOURS.get(nearestOf(SIXTEEN_RGB, rgb));
      case INDEXED -> TextColor.Indexed.fromRGB((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
      case FULL -> new TextColor.RGB((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
    };
  }

  private static boolean isColourless(String term) {
    return term.equals("dumb") || term.startsWith("vt1") || term.startsWith("vt2");
  }

  private static int nearestOf(int[] palette, int rgb) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(palette[i], rgb) < distance(palette[best], rgb)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = ((a >> 16) & 0xFF) - ((b >> 16) & 0xFF);
    int green = ((a >> 8) & 0xFF) - ((b >> 8) & 0xFF);
    int blue = (a & 0xFF) - (b & 0xFF);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }
}
