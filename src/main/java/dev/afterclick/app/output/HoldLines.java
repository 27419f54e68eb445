package dev.afterclick.app.output;

import dev.afterclick.journal.JournalLine;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.board.ChoiceWords;
import dev.afterclick.ui.board.GuardWords;
import dev.afterclick.ui.board.HoldWords;
import dev.afterclick.ui.board.Sentence;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Says what a line of the journal tells of a hold, in the board's words. */
final class HoldLines {

  private static final String ARROW = "→";
  private static final String BRANCHES = "refs/heads/";

  private HoldLines() {}

  /** Returns nothing for a line that is about no hold, or does not say all of it. */
  static Optional<String> of(JournalLine line) {
    Optional<RepoPath> path = line.paths().findFirst().filter(where -> isWhole(line));
    return switch (line.event()) {
      case "hold" -> path.map(where -> said(hold(line, words(line, where))));
      case "release" -> path.map(where -> said(release(line, words(line, where))));
      case "choice" -> line.paths().findFirst().map(where -> said(choice(line, where)));
      case "warn", "bypass" -> path.flatMap(where -> guard(line, where)).map(HoldLines::said);
      default -> Optional.empty();
    };
  }

  private static boolean isWhole(JournalLine line) {
    boolean ofHold = line.field("id").isPresent() && !line.sessions().isEmpty();
    return ofHold || line.field("hold").isPresent() || line.field("other").isPresent();
  }

  private static Sentence release(JournalLine line, HoldWords words) {
    String reason = text(line, "reason");
    return line.field("only")
        .map(label -> words.approved(label, reason))
        .orElseGet(() -> words.released(reason));
  }

  private static Sentence hold(JournalLine line, HoldWords words) {
    return switch (text(line, "what")) {
      case "parties" -> words.parties();
      case "reopened" -> words.reopened();
      case "ended" -> words.ended(text(line, "why"));
      default -> words.opened();
    };
  }

  private static Sentence choice(JournalLine line, RepoPath path) {
    String hunk = text(line, "hunk");
    return ChoiceWords.of(
        text(line, "by"),
        path,
        hunk.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(hunk) : 0,
        text(line, "take"));
  }

  private static Optional<Sentence> guard(JournalLine line, RepoPath path) {
    if (line.field("other").isPresent()) {
      boolean denied = text(line, "denied").equals("true");
      return Optional.of(
          Sentence.warned(text(line, "label"), path, text(line, "other"), denied, ARROW));
    }
    if (line.field("dodged").isPresent()) {
      return Optional.of(words(line, path).dodged(text(line, "label"), text(line, "ref")));
    }
    return line.field("hold").map(hold -> guard(line, path, hold));
  }

  private static Sentence guard(JournalLine line, RepoPath path, String hold) {
    String ref = text(line, "ref");
    GuardWords words =
        new GuardWords(
            hold,
            path,
            text(line, "operation"),
            ref.startsWith(BRANCHES) ? ref.substring(BRANCHES.length()) : ref,
            line.field("session"),
            line.field("label"),
            line.field("incoming"));
    return line.event().equals("warn")
        ? words.refused()
        : words.bypassed(text(line, "reason"), ARROW);
  }

  private static HoldWords words(JournalLine line, RepoPath path) {
    String latest =
        line.sessions().stream()
            .max(Comparator.comparing(party -> party.getOrDefault("touched", "")))
            .map(HoldLines::label)
            .orElse("");
    return new HoldWords(
        text(line, "id"),
        path,
        text(line, "kind"),
        line.sessions().stream().map(HoldLines::label).toList(),
        latest,
        ARROW);
  }

  private static String said(Sentence words) {
    return words.before() + words.path().map(RepoPath::value).orElse("") + words.after();
  }

  private static String label(Map<String, String> party) {
    return party.getOrDefault("label", "?");
  }

  private static String text(JournalLine line, String field) {
    return line.field(field).orElse("");
  }
}
