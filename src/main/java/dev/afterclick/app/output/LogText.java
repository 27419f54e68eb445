package dev.afterclick.app.output;

import dev.afterclick.journal.JournalLine;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Lines;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Harmless;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a person of a touch in one line of columns, the path last.
 *
 * <p>The columns do not fit what comes later: the first lines are to be seen before the last are
 * read.
 */
public final class LogText {

  private static final int SESSION = 16;
  private static final int COUNT = 6;
  private static final int ATTRIBUTION = 9;

  private final Ink ink;
  private final DateTimeFormatter time;

  public LogText(Ink ink, ZoneId zone) {
    this.ink = ink;
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  /** Tells of a touch that a line is about, and of its content if that was not kept. */
  public String touch(JournalLine line, Touch touch, Optional<NotStored> missing) {
    return ink.dim(touch.id() + "  " + time.format(line.at()))
        + "  "
        + padded(session(line, touch), SESSION)
        + "  "
        + sign(touch.change())
        + counts(touch.lines())
        + "  "
        + ink.dim(padded(touch.attribution().name().toLowerCase(Locale.ROOT), ATTRIBUTION))
        + "  "
        + path(touch)
        + (touch.late() ? "  " + ink.dim("(seen late)") : "")
        + missing.map(content -> "  " + ink.dim("(" + content.mark() + ")")).orElse("");
  }

  /** Tells of whatever else a line is about; {@code id} is how wide touches' ids are. */
  public String other(JournalLine line, int id) {
    return " ".repeat(id)
        + "  "
        + ink.dim(time.format(line.at()))
        + "  "
        + padded(line.event(), SESSION)
        + "  "
        + Harmless.of(LogWords.of(line));
  }

  private static String session(JournalLine line, Touch touch) {
    return touch.who() + line.field("agent").map(agent -> " (" + agent + ")").orElse("");
  }

  private static String path(Touch touch) {
    String from = touch.origin().map(origin -> shown(origin.value()) + " → ").orElse("");
    return (touch.change() == ChangeKind.RENAMED ? from : "") + shown(touch.path().value());
  }

  private static String shown(String name) {
    return Harmless.of(name);
  }

  private static String counts(Optional<Lines> lines) {
    return count("+", lines.map(Lines::added)) + count("−", lines.map(Lines::removed));
  }

  private static String count(String sign, Optional<Integer> number) {
    String text = number.filter(n -> n > 0).map(n -> sign + n).orElse("");
    return " ".repeat(Math.max(1, COUNT + 1 - text.length())) + text;
  }

  /** Returns the letter that the board has for it. */
  private static String sign(ChangeKind change) {
    return switch (change) {
      case ADDED -> "A";
      case MODIFIED -> "M";
      case DELETED -> "D";
      case RENAMED -> "R";
      case MODE -> "T";
    };
  }

  private static String padded(String text, int width) {
    return Harmless.of(text) + " ".repeat(Math.max(0, width - CellText.widthOf(text)));
  }
}
