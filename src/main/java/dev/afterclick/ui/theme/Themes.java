package dev.afterclick.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the themes that afterclick comes with. */
public final class Themes {

  public static final List<String> NAMES =
      List.of("default", "light", "high-contrast", "mono", "ascii");

  private Themes() {}

  /** Returns the name to take when none is asked for: ASCII where the locale knows no more. */
  public static String nameFor(Map<String, String> environment) {
    String locale = firstOf(environment, "LC_ALL", "LC_CTYPE", "LANG").toLowerCase(Locale.ROOT);
    return locale.contains("utf-8") || locale.contains("utf8") ? "default" : "ascii";
  }

  /**
   * Loads a theme as a terminal can show it.
   *
   * <p>Where there are no colours, mono's attributes tell things apart and the theme keeps its
   * glyphs.
   *
   * @throws IllegalArgumentException if there is no theme of that name
   */
  public static Theme load(String name, ColourDepth depth) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "there is no theme \"" + name + "\"; there are " + String.join(", ", NAMES));
    }
    Theme theme = ThemeFile.read(name, lines(name), depth);
    if (depth != ColourDepth.NONE) {
      return theme;
    }
    return ThemeFile.read("mono", lines("mono"), depth).withGlyphsOf(theme);
  }

  private static List<String> lines(String name) {
    try (InputStream in = Themes.class.getResourceAsStream("/themes/" + name + ".theme")) {
      if (in == null) {
        throw new IllegalStateException("the theme " + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading the theme " + name, e);
    }
  }

  private static String firstOf(Map<String, String> environment, String... names) {
    for (String name : names) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
