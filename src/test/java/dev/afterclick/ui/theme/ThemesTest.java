package dev.afterclick.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import dev.afterclick.ui.canvas.CellText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Checks every theme as it comes with the program. */
final class ThemesTest {

  private static final List<String> NAMES = Themes.NAMES;

  @Test
  void knowsEveryThemeFileThereIs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("themes"))) {
      Set<String> names =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(NAMES.stream().map(name -> name + ".theme").collect(Collectors.toSet()), names);
    }
  }

  /** A file that leaves a role or a glyph out cannot be read. */
  @ParameterizedTest
  @FieldSource("NAMES")
  void definesEveryRoleAndEveryGlyph(String name) {
    for (ColourDepth depth : ColourDepth.values()) {
      assertFalse(Themes.load(name, depth).glyph(Glyph.CONFLICT).isEmpty());
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void hasGlyphsThatTakeOneCell(String name) {
    Theme theme = Themes.load(name, ColourDepth.FULL);
    for (Glyph glyph : Glyph.values()) {
      boolean mayBeLonger = Set.of(Glyph.ARROW, Glyph.FROM, Glyph.PROMPT).contains(glyph);
      int width = CellText.widthOf(theme.glyph(glyph));
      assertTrue(width == 1 || mayBeLonger, glyph + " is " + theme.glyph(glyph));
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void tellsGravityByGlyphNotByColourAlone(String name) {
    Theme theme = Themes.load(name, ColourDepth.NONE);
    List<Glyph> signs = List.of(Glyph.CONFLICT, Glyph.OVERLAP, Glyph.LANDED, Glyph.UNSETTLED);
    assertEquals(4, new HashSet<>(signs.stream().map(theme::glyph).toList()).size());
    assertTrue(theme.style(Role.CONFLICT).attributes().contains(SGR.BOLD));
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void showsNoColourWhereThereAreNone(String name) {
    Theme theme = Themes.load(name, ColourDepth.NONE);
    for (Role role : Role.values()) {
      assertEquals(TextColor.ANSI.DEFAULT, theme.style(role).foreground(), role.word());
      assertEquals(TextColor.ANSI.DEFAULT, theme.style(role).background(), role.word());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColourDepth.class,
      names = {"SIXTEEN", "INDEXED", "FULL"})
  void keepsOverlapsRedWithAsManyColoursAsThereAre(ColourDepth depth) {
    Theme theme = Themes.load("default", depth);
    for (Role role : List.of(Role.CONFLICT, Role.OVERLAP)) {
      TextColor colour = theme.style(role).foreground();
      assertTrue(colour.getRed() > colour.getGreen() + 60, role + " is " + colour);
      assertTrue(colour.getRed() > colour.getBlue() + 60, role + " is " + colour);
    }
    assertNotEquals(theme.style(Role.CONFLICT), theme.style(Role.OVERLAP));
  }

  @Test
  void givesEveryRoleASignOfItsOwn() {
    Set<Character> signs = new TreeSet<>();
    for (Role role : Role.values()) {
      assertTrue(signs.add(role.sign()), role + " has the sign of another");
    }
  }

  @Test
  void laysARoleOverItsBackdrop() {
    Theme theme = Themes.load("default", ColourDepth.FULL);
    Style both = theme.style(Role.CONFLICT, Role.SELECTED);
    assertEquals(theme.style(Role.CONFLICT).foreground(), both.foreground());
    assertEquals(theme.style(Role.SELECTED).background(), both.background());
    assertTrue(both.attributes().contains(SGR.BOLD));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "xterm-256color, truecolor, -, FULL",
        "xterm-256color, 24bit, -, FULL",
        "xterm-direct, -, -, FULL",
        "xterm-256color, -, -, INDEXED",
        "tmux-256color, -, -, INDEXED",
        "xterm, -, -, SIXTEEN",
        "linux, -, -, SIXTEEN",
        "dumb, -, -, NONE",
        "vt100, -, -, NONE",
        "xterm-256color, truecolor, 1, NONE",
        "xterm-256color, truecolor, '', FULL",
      })
  void findsHowManyColoursThereAre(
      String term, String colours, String noColour, ColourDepth expected) {
    Map<String, String> environment = new HashMap<>(Map.of("TERM", term));
    if (colours != null) {
      environment.put("COLORTERM", colours);
    }
    if (noColour != null) {
      environment.put("NO_COLOR", noColour);
    }
    assertEquals(expected, ColourDepth.of(environment));
  }

  @Test
  void takesAsciiWhereTheLocaleKnowsNoMore() {
    assertEquals("ascii", Themes.nameFor(Map.of()));
    assertEquals("ascii", Themes.nameFor(Map.of("LANG", "C")));
    assertEquals("default", Themes.nameFor(Map.of("LANG", "de_DE.UTF-8")));
    assertEquals("default", Themes.nameFor(Map.of("LANG", "C", "LC_CTYPE", "C.utf8")));
    assertEquals("ascii", Themes.nameFor(Map.of("LC_ALL", "C", "LC_CTYPE", "C.UTF-8")));
  }

  @Test
  void saysWhichThemesThereAre() {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class, () -> Themes.load("drakula", ColourDepth.FULL));
    assertEquals(
        "there is no theme \"drakula\"; there are default, light, high-contrast, mono, ascii",
        wrong.getMessage());
  }

  @Test
  void saysWhatIsWrongWithAThemeFile() {
    assertEquals("theme t: \"blorb\" is unknown", wrongWith("blorb - -"));
    assertEquals("theme t: \"red\" is no colour", wrongWith("text red -"));
    assertEquals("theme t: \"text -\" is neither a role nor a glyph", wrongWith("text -"));
    assertEquals("theme t: the role text is missing", wrongWith("# nothing"));
  }

  private static String wrongWith(String line) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> ThemeFile.read("t", List.of(line), ColourDepth.FULL))
            .getMessage());
  }
}
