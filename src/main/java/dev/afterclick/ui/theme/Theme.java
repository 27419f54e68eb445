package dev.afterclick.ui.theme;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Every role's look and every glyph's text. Immutable but for a memo that one thread uses. */
public final class Theme {

  private record Layers(Role role, Role backdrop) {}

  private final Map<Role, Style> styles;
  private final Map<Glyph, String> glyphs;
  private final boolean asciiOnly;
  private final Map<Layers, Style> memo = new HashMap<>();

  Theme(Map<Role, Style> styles, Map<Glyph, String> glyphs) {
    this.styles = new EnumMap<>(styles);
    this.glyphs = new EnumMap<>(glyphs);
    this.asciiOnly = glyphs.values().stream().allMatch(g -> g.chars().allMatch(c -> c < 0x80));
  }

  Theme withGlyphsOf(Theme other) {
    return new Theme(styles, other.glyphs);
  }

  public Style style(Role role) {
    return styles.getOrDefault(role, Style.PLAIN);
  }

  /** Returns how a role looks in front of a backdrop. */
  public Style style(Role role, Role backdrop) {
    return memo.computeIfAbsent(
        new Layers(role, backdrop), both -> style(both.role).over(style(both.backdrop)));
  }

  public String glyph(Glyph glyph) {
    return glyphs.getOrDefault(glyph, "?");
  }

  /** Tells whether screens must not hold anything but ASCII. */
  public boolean asciiOnly() {
    return asciiOnly;
  }
}
