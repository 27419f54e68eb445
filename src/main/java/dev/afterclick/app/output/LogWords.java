package dev.afterclick.app.output;

import dev.afterclick.journal.JournalLine;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.board.Ages;
import dev.afterclick.ui.board.Clobbering;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a line of the journal is about that is no touch, as far as it is known. */
final class LogWords {

  private static final int ABBREVIATED = 7;

  private LogWords() {}

  static String of(JournalLine line) {
    return HoldLines.of(line).orElseGet(() -> other(line));
  }

  private static String other(JournalLine line) {
    return switch (line.event()) {
      case "started" -> "watching began";
      case "stopped" -> "watching ended";
      case "session" -> label(line) + (isEnded(line) ? " is gone" : " is here" + head(line));
      case "overlap", "verdict" -> overlap(line);
      case "degraded" -> (isEnded(line) ? "no longer: " : "") + line.field("detail").orElse("");
      default -> line.field("label").map(label -> label + " ").orElse("") + path(line);
    };
  }

  private static String overlap(JournalLine line) {
    boolean clobber = line.field("kind").filter(OverlapKind.CLOBBER.word()::equals).isPresent();
    if (clobber && line.sessions().size() == 2) {
      return clobber(line, line.sessions().get(0), line.sessions().get(1));
    }
    String labels =
        line.sessions().stream().map(LogWords::labelOf).collect(Collectors.joining(" and "));
    return path(line) + ": " + labels + (isEnded(line) ? " no longer overlap" : verdict(line));
  }

  /** Uses the board's words: two names would not tell who dropped what. */
  private static String clobber(
      JournalLine line, Map<String, String> lost, Map<String, String> who) {
    if (isEnded(line)) {
      return Clobbering.over(labelOf(who)) + path(line);
    }
    boolean ofOne = lost.getOrDefault("session", "").equals(who.getOrDefault("session", ""));
    Optional<String> other = ofOne ? Optional.empty() : Optional.of(labelOf(lost));
    Instant written = timeOf(lost).orElse(line.at());
    return labelOf(who) + " → " + path(line) + Clobbering.deed(other, written, new Ages(line.at()));
  }

  private static Optional<Instant> timeOf(Map<String, String> party) {
    try {
      return Optional.ofNullable(party.get("touched")).map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String verdict(JournalLine line) {
    String verdict = line.field("verdict").orElse("").toLowerCase(Locale.ROOT);
    String kind = line.field("kind").map(word -> " (" + word + ")").orElse("");
    return ", " + verdict + (verdict.equals("conflict") ? kind : "");
  }

  private static String head(JournalLine line) {
    return line.field("head")
        .map(head -> " at " + head.substring(0, Math.min(ABBREVIATED, head.length())))
        .orElse("");
  }

  private static String label(JournalLine line) {
    return labelOf(line.fields());
  }

  private static String labelOf(Map<String, String> fields) {
    return fields.getOrDefault("label", "?");
  }

  private static String path(JournalLine line) {
    return line.paths().map(RepoPath::value).findFirst().orElse("");
  }

  private static boolean isEnded(JournalLine line) {
    return line.field("ended").isPresent();
  }
}
