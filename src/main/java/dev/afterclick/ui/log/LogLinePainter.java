package dev.afterclick.ui.log;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Lines;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.board.NameText;
import dev.afterclick.ui.board.PathText;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.board.Times;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.rows.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Paints one line of a log. */
record LogLinePainter(Scene scene, LogColumns columns) {

  void paint(Area line, Entry.Touched told, boolean selected) {
    if (scene.ages().isFresh(told.at())) {
      line.backdrop(0, 0, line.width(), Role.GLOW);
    }
    if (selected) {
      line.put(0, 0, scene.glyph(Glyph.CURSOR), Role.FOCUS);
      line.backdrop(0, 0, line.width(), Role.SELECTED);
    }
    Touch touch = told.touch();
    line.putRight(columns.timeEnd(), 0, time(told.at()), Role.AGE);
    if (columns.age() > 0) {
      line.putRight(columns.ageEnd(), 0, scene.ages().of(told.at()), Role.AGE);
    }
    if (columns.session() > 0) {
      String name = NameText.fit(touch.who(), columns.session(), scene.glyph(Glyph.ELLIPSIS));
      line.put(columns.ageEnd() + columns.gap(), 0, name, Role.TEXT);
    }
    line.put(columns.letter(), 0, Row.letter(touch.change()), Role.KIND);
    if (columns.path() > 0) {
      path(line, touch);
    }
    counts(line, touch);
  }

  private String time(Instant at) {
    Times times = scene.times();
    boolean roomy = columns.time() >= times.seconds(at).length();
    if (times.isToday(at)) {
      return roomy ? times.seconds(at) : times.minutes(at);
    }
    return roomy ? times.day(at) + " " + times.seconds(at) : times.day(at);
  }

  private void path(Area line, Touch touch) {
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    String arrow = scene.glyph(Glyph.ARROW);
    String now = touch.path().value();
    PathText path =
        touch
            .origin()
            .map(from -> PathText.fit(from.value(), now, columns.path(), ellipsis, arrow))
            .orElseGet(() -> PathText.fit(now, columns.path(), ellipsis));
    int x = line.put(columns.pathStart(), 0, path.folder(), Role.FOLDER);
    line.put(x, 0, path.name(), Role.TEXT);
  }

  private void counts(Area line, Touch touch) {
    line.putRight(columns.addedEnd(), 0, count(touch, "+", Lines::added), Role.ADDED);
    String removed = count(touch, scene.glyph(Glyph.MINUS), Lines::removed);
    line.putRight(columns.removedEnd(), 0, removed, Role.REMOVED);
    String note = LogNote.of(touch, columns.isRoomy());
    String fitting = NameText.fit(note, columns.note(), scene.glyph(Glyph.ELLIPSIS));
    line.put(columns.removedEnd() + columns.gap(), 0, fitting, Role.DIM);
  }

  private static String count(Touch touch, String sign, Function<Lines, Integer> number) {
    Optional<Integer> counted = touch.lines().map(number).filter(n -> n > 0);
    return counted.map(n -> sign + n).orElse("");
  }
}
