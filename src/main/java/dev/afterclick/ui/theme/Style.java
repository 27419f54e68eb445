package dev.afterclick.ui.theme;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import java.util.Set;

/** How a cell looks. */
public record Style(TextColor foreground, TextColor background, Set<SGR> attributes) {

  public static final Style PLAIN =
      new Style(TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, Set.of());

  /** Returns this style in front of a backdrop: colours that it leaves open are the backdrop's. */
  Style over(Style backdrop) {
    EnumSet<SGR> both = EnumSet.noneOf(SGR.class);
    both.addAll(attributes);
    both.addAll(backdrop.attributes);
    return new Style(
        orElse(foreground, backdrop.foreground),
        orElse(background, backdrop.background),
        Set.copyOf(both));
  }

  private static TextColor orElse(TextColor colour, TextColor other) {
    return colour == TextColor.ANSI.DEFAULT ? other : colour;
  }
}
