package dev.afterclick.ui.compare;

import dev.afterclick.reconcile.Line;
import dev.afterclick.reconcile.Pair;
import dev.afterclick.reconcile.SideBySide;
import dev.afterclick.ui.board.Footer;
import dev.afterclick.ui.board.Frame;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.compare.CompareSide;
import dev.afterclick.ui.view.compare.Compared;
import dev.afterclick.ui.view.compare.Comparing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Paints two versions side by side, or in one column where the screen is narrow. */
public final class CompareScreen {

  private final Scene scene;
  private final Comparing open;
  private final Titles titles;

  public CompareScreen(Scene scene, Comparing open) {
    this.scene = scene;
    this.open = open;
    this.titles = new Titles(open.shown().path(), scene.glyph(Glyph.ARROW));
  }

  public void paint(Area area) {
    new CompareHeader(scene, open).paint(area.row(0));
    Area body = area.sub(0, 1, area.width(), area.height() - 2);
    if (open.result().isEmpty()) {
      told(body, "reading" + scene.glyph(Glyph.ELLIPSIS));
    } else if (open.result().get() instanceof Compared.Told told) {
      told(body, told.why());
    } else if (open.shown().left().version().isEmpty()) {
      alone(body, open.shown().right(), open.shown().left(), Pair::right, "+");
    } else if (open.shown().right().version().isEmpty()) {
      String minus = scene.glyph(Glyph.MINUS);
      alone(body, open.shown().left(), open.shown().right(), Pair::left, minus);
    } else if (Comparing.isStacked(scene.state().size())) {
      open.lines().ifPresent(sides -> stacked(body, sides));
    } else {
      open.lines().ifPresent(sides -> beside(body, sides));
    }
    new Footer(scene).paint(area);
  }

  private void told(Area body, String words) {
    Area inside =
        frame(open.wanted().left().label(), also(open.wanted().right())).paint(body, scene.theme());
    int y = 1;
    for (String line : Clip.lines(words, inside.width() - 4)) {
      inside.put(2, y++, line, Role.DIM);
    }
    for (CompareSide side : List.of(open.wanted().left(), open.wanted().right())) {
      y += note(inside, y, 2, side, side.label() + ": ");
    }
  }

  /** Says on a line of its own what is to be told of a side; returns how many lines that took. */
  private int note(Area area, int y, int x, CompareSide side, String who) {
    String note = titles.what(side);
    if (note.isEmpty() || y >= area.height()) {
      return 0;
    }
    String line = Clip.end(who + note, area.width() - x - 1, scene.glyph(Glyph.ELLIPSIS));
    area.put(x, y, line, Role.AGENT);
    return 1;
  }

  /** Paints the one side that has the file; beside it would be nothing but gaps. */
  private void alone(
      Area body,
      CompareSide side,
      CompareSide other,
      Function<Pair, Optional<Line>> half,
      String sign) {
    String age = side.touched().map(scene.ages()::of).orElse("");
    String detail = other.label() + " has no such file";
    Area inside =
        new Frame(side.label(), Role.LABEL, detail, age, "", false).paint(body, scene.theme());
    open.lines().ifPresent(sides -> column(inside, sides, half, sign));
  }

  private void beside(Area body, SideBySide sides) {
    int half = body.width() / 2;
    Area left = side(body.sub(0, 0, half, body.height()), open.shown().left(), then());
    Area right =
        side(body.sub(half, 0, body.width() - half, body.height()), open.shown().right(), "");
    column(left, sides, Pair::left, scene.glyph(Glyph.MINUS));
    column(right, sides, Pair::right, "+");
  }

  private Area side(Area area, CompareSide side, String then) {
    String age = side.touched().map(scene.ages()::of).orElse("");
    String what = titles.what(side);
    String detail = then.isEmpty() || what.isEmpty() ? then + what : then + ", " + what;
    Frame frame = new Frame(side.label(), Role.LABEL, detail, age, "", false);
    return frame.paint(area, scene.theme());
  }

  private void column(
      Area area, SideBySide sides, Function<Pair, Optional<Line>> side, String sign) {
    LinePainter painter = painter(sides);
    for (int y = 0; y < area.height() && top() + y < sides.pairs().size(); y++) {
      Pair pair = sides.pairs().get(top() + y);
      Area row = area.row(y);
      side.apply(pair)
          .ifPresentOrElse(
              line -> painter.paint(row, line, sign, pair.same()), () -> painter.gap(row));
      mark(row, sides, top() + y);
    }
  }

  /** Paints the old line above the new one; what is the same only once. */
  private void stacked(Area body, SideBySide sides) {
    CompareSide left = open.shown().left();
    CompareSide right = open.shown().right();
    Area inside =
        frame(scene.glyph(Glyph.MINUS) + " " + left.label() + aged(left), "+ " + also(right))
            .paint(body, scene.theme());
    int notes = note(inside, 0, 1, left, scene.glyph(Glyph.MINUS) + " ");
    notes += note(inside, notes, 1, right, "+ ");
    Area area = inside.sub(0, notes, inside.width(), inside.height() - notes);
    LinePainter painter = painter(sides);
    int y = 0;
    for (int i = top(); i < sides.pairs().size() && y < area.height(); i++) {
      Pair pair = sides.pairs().get(i);
      if (pair.left().isPresent()) {
        mark(area.row(y), sides, i);
        painter.paint(area.row(y++), pair.left().get(), scene.glyph(Glyph.MINUS), pair.same());
      }
      if (!pair.same() && pair.right().isPresent() && y < area.height()) {
        mark(area.row(y), sides, i);
        painter.paint(area.row(y++), pair.right().get(), "+", false);
      }
    }
  }

  private static Frame frame(String title, String detail) {
    return new Frame(title, Role.LABEL, detail, "", "", false);
  }

  private String also(CompareSide side) {
    return side.label() + aged(side);
  }

  private String aged(CompareSide side) {
    return side.touched().map(at -> " " + scene.ages().of(at)).orElse("");
  }

  /** Says of when the left side is, where it is one of the log's. */
  private String then() {
    return open.against() instanceof Comparing.Against.Now now
        ? Then.words(now.then(), scene.times())
        : "";
  }

  /** Marks the difference that the person is at. */
  private void mark(Area row, SideBySide sides, int pair) {
    if (sides.differences().isEmpty() || sides.pairs().get(pair).same()) {
      return;
    }
    int start =
        sides
            .differences()
            .get(Math.min(open.place().difference(), sides.differences().size() - 1));
    boolean here = pair >= start;
    for (int i = start; here && i < pair; i++) {
      here = !sides.pairs().get(i).same();
    }
    if (here) {
      row.put(0, 0, scene.glyph(Glyph.CURSOR), Role.FOCUS);
    }
  }

  private LinePainter painter(SideBySide sides) {
    int most = Math.max(1, sides.pairs().size());
    return new LinePainter(scene.theme(), String.valueOf(most).length(), open.place().left());
  }

  private int top() {
    return open.place().top();
  }
}
