package dev.afterclick.ui.theme;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a theme from text.
 *
 * <p>A line is {@code role foreground background attributes…} or {@code glyph name text}; {@code #}
 * begins a comment, a colour is {@code #rrggbb}, or {@code -} for the terminal's own.
 */
final class ThemeFile {

  private final String name;
  private final ColourDepth depth;
  private final Map<Role, Style> styles = new EnumMap<>(Role.class);
  private final Map<Glyph, String> glyphs = new EnumMap<>(Glyph.class);

  private ThemeFile(String name, ColourDepth depth) {
    this.name = name;
    this.depth = depth;
  }

  /** Reads the lines, and complains about what they leave out. */
  static Theme read(String name, List<String> lines, ColourDepth depth) {
    ThemeFile file = new ThemeFile(name, depth);
    lines.forEach(file::line);
    file.requireAll();
    return new Theme(file.styles, file.glyphs);
  }

  private void line(String line) {
    String[] words = line.strip().split("\\s+");
    if (words[0].isEmpty() || words[0].equals("#")) {
      return;
    }
    if (words.length < 3) {
      throw wrong("\"" + line + "\" is neither a role nor a glyph");
    }
    if (words[0].equals("glyph")) {
      glyphs.put(constant(Glyph.class, words[1]), words[2]);
    } else {
      styles.put(constant(Role.class, words[0]), style(words));
    }
  }

  private Style style(String[] words) {
    EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
    for (int i = 3; i < words.length; i++) {
      attributes.add(constant(SGR.class, words[i]));
    }
    return new Style(colour(words[1]), colour(words[2]), Set.copyOf(attributes));
  }

  private TextColor colour(String word) {
    if (word.equals("-")) {
      return TextColor.ANSI.DEFAULT;
    }
    if (!word.matches("#[0-9a-fA-F]{6}")) {
      throw wrong("\"" + word + "\" is no colour");
    }
    return depth.nearest(Integer.parseInt(word.substring(1), 16));
  }

  private void requireAll() {
    for (Role role : Role.values()) {
      if (!styles.containsKey(role)) {
        throw wrong("the role " + role.word() + " is missing");
      }
    }
    for (Glyph glyph : Glyph.values()) {
      if (!glyphs.containsKey(glyph)) {
        throw wrong("the glyph " + glyph.word() + " is missing");
      }
    }
  }

  private <E extends Enum<E>> E constant(Class<E> type, String word) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw wrong("\"" + word + "\" is unknown");
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("theme " + name + ": " + what);
  }
}
