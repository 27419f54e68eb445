package dev.afterclick.app.hook;

import dev.afterclick.app.output.ContentText;
import dev.afterclick.git.verdict.Hunk;
import dev.afterclick.git.verdict.Hunks;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Hold;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.canvas.Harmless;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an agent is told: who was there before, what they did, and what to do now. */
final class Speech {

  private static final int MOST_LINES = 40;
  private static final int LONGEST_LINE = 300;

  private final String label;
  private final Instant now;

  /**
   * Makes the words for one who is about to write.
   *
   * @param label how the writer's session is called
   */
  Speech(String label, Instant now) {
    this.label = Harmless.of(label);
    this.now = now;
  }

  /** Says it of one path and one other session. */
  String of(RepoPath path, Rival rival, String advice) {
    String other = Harmless.of(rival.claim().label());
    List<String> lines = new ArrayList<>();
    lines.add(sentence(path, rival, other));
    lines.add("");
    lines.addAll(changes(rival, other));
    lines.add("");
    lines.add(advice);
    return String.join("\n", lines);
  }

  /** Tells what to do for one who may go on when that is meant. */
  static String advice(Rival rival, boolean reading) {
    String where = Harmless.of(rival.claim().at().in(rival.claim().root()).toString());
    String other = Harmless.of(rival.claim().label());
    if (rival.here()) {
      return "Nothing was written. Read the file again and build on what "
          + other
          + " wrote; or repeat this edit to go ahead.";
    }
    return (reading
            ? "If you edit it: coordinate with " + other
            : "Nothing was written. Coordinate with " + other)
        + ", or build on its version in "
        + where
        + (reading
            ? ". The first edit is stopped once; repeat it to go ahead."
            : "; or repeat this edit to go ahead.")
        + " Git refuses the merge only where it cannot combine both versions.";
  }

  /** Tells what to do where nobody may go on. */
  static String advice(Hold hold) {
    return "Nothing was written, and repeating it will not help: a person compares both versions"
        + " and releases hold "
        + hold.id()
        + " first. Work on something else meanwhile, or ask.";
  }

  private String sentence(RepoPath path, Rival rival, String other) {
    // Put together by hand, here and below: a format takes longer than all else that is said.
    return "Session "
        + label
        + " → "
        + Harmless.of(path.value())
        + ". About to overwrite a file "
        + deed(rival.claim().change())
        + " "
        + ago(rival.claim().touched())
        + " in session "
        + other
        + (rival.here() ? ", in this very worktree." : ". Merge held until you reconcile.");
  }

  private static String deed(ChangeKind change) {
    return switch (change) {
      case ADDED -> "added";
      case DELETED -> "deleted";
      case RENAMED -> "renamed";
      default -> "edited";
    };
  }

  /** Counts as the guard of git's operations does. */
  private String ago(Instant then) {
    long seconds = Math.max(0, Duration.between(then, now).toSeconds());
    if (seconds < 2) {
      return "just now";
    }
    if (seconds < 60) {
      return seconds + " s ago";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min ago";
    }
    return seconds < 86_400 ? seconds / 3600 + " h ago" : seconds / 86_400 + " d ago";
  }

  private static List<String> changes(Rival rival, String other) {
    if (rival.theirs().bytes().isEmpty()) {
      return List.of("In " + other + " the file is gone.");
    }
    Optional<List<Hunk>> hunks = Hunks.between(rival.base().plain(), rival.theirs().plain());
    if (hunks.isEmpty()) {
      return List.of("What " + other + " has there is binary.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "What " + other + " changed there" + (rival.here() ? ":" : ", which your version lacks:"));
    String at = rival.claim().at().value();
    if (!rival.claim().at().equals(rival.claim().path())) {
      lines.add("(it is now " + Harmless.of(at) + ")");
    }
    lines.addAll(shortened(hunks.get().stream().flatMap(h -> lines(h).stream()).toList()));
    return lines;
  }

  private static List<String> lines(Hunk hunk) {
    List<String> lines = new ArrayList<>();
    String before = hunk.oldStart() + "," + hunk.oldCount();
    String after = hunk.newStart() + "," + hunk.newCount();
    lines.add("@@ -" + before + " +" + after + " @@");
    hunk.lines().forEach(line -> lines.add(shown(line)));
    return lines;
  }

  /** The chars of a hunk's line are bytes. */
  private static String shown(String line) {
    String text = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    String shown = ContentText.line(text.getBytes(StandardCharsets.ISO_8859_1));
    return shown.length() <= LONGEST_LINE
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, shown.codePointCount(0, LONGEST_LINE) - 1))
            + "…";
  }

  private static List<String> shortened(List<String> all) {
    if (all.size() <= MOST_LINES) {
      return all;
    }
    List<String> lines = new ArrayList<>(all.subList(0, MOST_LINES - 1));
    lines.add("… " + (all.size() - lines.size()) + " more lines");
    return lines;
  }
}
