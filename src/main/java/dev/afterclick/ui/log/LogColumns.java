package dev.afterclick.ui.log;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Lines;
import dev.afterclick.model.Session;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.view.log.LogScope;
import dev.afterclick.ui.view.log.Logbook;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How wide the columns of a log are; 0 for one that is left out.
 *
 * <p>They go by what is rarely other than usual, so that they keep still while a person scrolls.
 *
 * @param gap what stands between two of them
 * @param time when it was
 * @param age how long ago that is
 * @param session who; left out where the log is of one session
 * @param path where; left out where the log is of one path and there is little room
 * @param added lines added
 * @param removed lines removed
 * @param note how it is known whose it is, and what else is not usual
 */
record LogColumns(
    int gap, int time, int age, int session, int path, int added, int removed, int note) {

  private static final int ROOMY = 60;
  private static final int LEAST_PATH = 16;
  private static final int USUAL_PATH = 40;
  private static final int USUAL_COUNT = 4;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_NOTE = 40;
  private static final int LETTER = 1;

  /** Makes those of the lines in sight on a screen that is {@code width} wide. */
  static LogColumns of(Scene scene, Logbook log, List<Entry.Touched> inSight, int width) {
    boolean roomy = width >= ROOMY;
    boolean ofPath = log.scope() instanceof LogScope.OfPath;
    boolean dated = inSight.stream().anyMatch(line -> !scene.times().isToday(line.at()));
    int note =
        log.shown().stream()
            .mapToInt(line -> CellText.widthOf(LogNote.of(line.touch(), roomy)))
            .max()
            .orElse(0);
    int clock = roomy ? "14:03:22".length() : "14:03".length();
    LogColumns all =
        new LogColumns(
            roomy ? 2 : 1,
            clock + (dated && roomy ? "11-22 ".length() : 0),
            roomy || ofPath ? 4 : 0,
            ofPath ? session(scene, inSight, width) : 0,
            0,
            count(inSight, Lines::added),
            count(inSight, Lines::removed),
            Math.min(note, Math.min(LONGEST_NOTE, width / 4)));
    return all.withPath(inSight, width, ofPath);
  }

  boolean isRoomy() {
    return gap > 1;
  }

  /** Returns where the letter of the change stands. */
  int letter() {
    return ageEnd() + (session > 0 ? gap + session : 0) + gap;
  }

  int timeEnd() {
    return gap + time;
  }

  int ageEnd() {
    return timeEnd() + (age > 0 ? gap - 1 + age : 0);
  }

  int pathStart() {
    return letter() + LETTER + gap;
  }

  int addedEnd() {
    return letter() + LETTER + (path > 0 ? gap + path : 0) + gap + added;
  }

  int removedEnd() {
    return addedEnd() + 1 + removed;
  }

  /** Gives the path what is left, as far as any in sight needs it; a name gives way before it. */
  private LogColumns withPath(List<Entry.Touched> inSight, int width, boolean mayDoWithout) {
    int used = removedEnd() + (note > 0 ? gap + note : 0) + 1;
    int room = width - used - gap;
    if (mayDoWithout && room < LEAST_PATH) {
      int name = Math.max(1, session - Math.max(0, used - width));
      return new LogColumns(gap, time, age, name, 0, added, removed, note);
    }
    int longest = inSight.stream().mapToInt(LogColumns::pathWidth).max().orElse(0);
    int given = Math.max(1, Math.min(room, Math.max(USUAL_PATH, longest)));
    return new LogColumns(gap, time, age, session, given, added, removed, note);
  }

  private static int pathWidth(Entry.Touched line) {
    int now = CellText.widthOf(line.touch().path().value());
    return line.touch().origin().map(from -> now + CellText.widthOf(from.name()) + 5).orElse(now);
  }

  private static int session(Scene scene, List<Entry.Touched> inSight, int width) {
    Stream<String> names =
        Stream.concat(
            scene.board().sessions().values().stream().map(Session::label),
            inSight.stream().map(line -> line.touch().who()));
    int longest = names.mapToInt(CellText::widthOf).max().orElse(0);
    return Math.min(longest, Math.min(LONGEST_NAME, width / 3));
  }

  private static int count(List<Entry.Touched> lines, Function<Lines, Integer> number) {
    return lines.stream()
        .flatMap(line -> line.touch().lines().stream())
        .mapToInt(counted -> 1 + String.valueOf(number.apply(counted)).length())
        .reduce(USUAL_COUNT, Math::max);
  }
}
