package dev.afterclick.agents.state;

import dev.afterclick.model.HoldId;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a warning is left in the spool: a word for each fact, a line for each word. */
final class WarningText {

  private static final String FIRST = "afterclick-warning 1";
  private static final int LINES = 9;

  private WarningText() {}

  static String write(Warning warning) {
    return String.join(
            "\n",
            FIRST,
            String.valueOf(warning.at().toEpochMilli()),
            Word.of(warning.agent()),
            Word.of(warning.by().value()),
            Word.of(warning.label()),
            Word.of(warning.path()),
            Word.of(warning.other()),
            warning.denied() ? "denied" : "told",
            Word.of(warning.hold().map(HoldId::value).orElse("")))
        + "\n";
  }

  /** Returns nothing for what no hook of ours has written. */
  static Optional<Warning> read(List<String> lines) {
    try {
      return lines.size() == LINES && lines.get(0).equals(FIRST)
          ? Optional.of(warning(lines))
          : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Warning warning(List<String> lines) {
    return new Warning(
        Instant.ofEpochMilli(Long.parseLong(lines.get(1))),
        Word.text(lines.get(2)),
        new SessionId(Word.text(lines.get(3))),
        Word.text(lines.get(4)),
        Word.path(lines.get(5)),
        Word.text(lines.get(6)),
        lines.get(7).equals("denied"),
        Optional.of(Word.text(lines.get(8))).filter(id -> !id.isEmpty()).map(HoldId::new));
  }
}
