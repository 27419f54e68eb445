package dev.afterclick.ui.board;

import dev.afterclick.model.Hold;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.Asking;
import java.util.List;

/** Paints the question whether to release a hold, and the reason as it is typed below it. */
final class AskingFooter {

  /** What the question and the reason take. */
  static final int LINES = 2;

  private static final int LEAST_INPUT = 8;

  private final Scene scene;
  private final Asking.Release asked;

  AskingFooter(Scene scene, Asking.Release asked) {
    this.scene = scene;
    this.asked = asked;
  }

  void paint(Area lines) {
    question(lines.row(0));
    reason(lines.row(1));
  }

  private void question(Area line) {
    Hold hold = asked.hold();
    String before = "release " + hold.id() + ", ";
    String after = "? Say why, for the record:";
    int room = line.width() - 2 - CellText.widthOf(before) - CellText.widthOf(after);
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    int least = CellText.widthOf(hold.path().name());
    PathText path =
        PathText.fit(hold.path().value(), Math.max(room, Math.min(least, 12)), ellipsis);
    String words = before + path.folder() + path.name();
    boolean fits = room >= CellText.widthOf(path.folder() + path.name());
    line.put(1, 0, words + (fits ? after : "? Why:"), Role.NOTICE);
  }

  /** What was typed last stays in sight, however long it is. */
  private void reason(Area line) {
    List<Segment> help = help();
    int room = Math.max(LEAST_INPUT, line.width() - 4 - Segment.widthOf(help));
    String typed = CellText.of(asked.reason()).end(room).text();
    int x = line.put(1, 0, typed, Role.TEXT);
    x = line.put(x, 0, scene.glyph(Glyph.CURSOR), Role.FOCUS);
    Segment.put(line, x + 2, help);
  }

  private List<Segment> help() {
    if (asked.missing()) {
      return List.of(
          new Segment("a reason is needed   ", Role.NOTICE),
          new Segment("esc", Role.FOOTER_KEY),
          new Segment(" leave", Role.FOOTER_TEXT));
    }
    return List.of(
        new Segment("enter", Role.FOOTER_KEY),
        new Segment(" release   ", Role.FOOTER_TEXT),
        new Segment("esc", Role.FOOTER_KEY),
        new Segment(" leave", Role.FOOTER_TEXT));
  }
}
