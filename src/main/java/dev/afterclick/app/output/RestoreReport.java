package dev.afterclick.app.output;

import dev.afterclick.app.restore.Outcome;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** Tells what came of a restore, and how to undo it. */
public final class RestoreReport {

  private final PrintStream out;
  private final boolean json;

  public RestoreReport(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  public void print(Outcome outcome) throws IOException {
    if (json) {
      out.println(json(outcome));
      return;
    }
    words(outcome).forEach(line -> out.println(Harmless.of(line)));
  }

  /** Says what was done, and how to undo it where that is known. */
  public static List<String> words(Outcome outcome) {
    boolean undoable = outcome.changed() && outcome.worktree().isPresent();
    return Stream.concat(
            Stream.of(done(outcome)),
            outcome.touch().filter(touch -> undoable).map(touch -> undo(outcome, touch)).stream())
        .toList();
  }

  private static String done(Outcome outcome) {
    String where =
        outcome.worktree().isPresent()
            ? outcome.destination().path().value() + " in " + outcome.worktree().get().label()
            : outcome.destination().file().toString();
    if (!outcome.changed()) {
      return outcome.now().isPresent()
          ? where + " is just that version already"
          : "nothing stands at " + where + " already";
    }
    return (outcome.now().isPresent() ? "restored " : "deleted ") + where;
  }

  private static String undo(Outcome outcome, String touch) {
    String how = "afterclick restore " + touch + ":before";
    return outcome.replaced().isPresent()
        ? "what it replaced is kept: " + how
        : "nothing stood there; to delete it again: " + how;
  }

  private static String json(Outcome outcome) throws IOException {
    return JsonLine.of(
        json -> {
          json.name("path").value(outcome.destination().path().escaped());
          json.name("worktree").value(outcome.destination().root().toString());
          json.name("changed").value(outcome.changed());
          JsonLine.version(json, "blob", "mode", outcome.now());
          JsonLine.version(json, "before", "beforeMode", outcome.replaced());
          json.name("touch").value(outcome.touch().orElse(null));
        });
  }
}
