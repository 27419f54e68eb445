package dev.afterclick.app.output;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.app.reconcile.Deed;
import dev.afterclick.app.reconcile.Flank;
import dev.afterclick.app.reconcile.Move;
import dev.afterclick.app.reconcile.Reach;
import dev.afterclick.app.reconcile.Reconciled;
import dev.afterclick.model.Hold;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what came of a reconciliation, and how to undo it. */
public final class ReconcileReport {

  private final PrintStream out;
  private final boolean json;

  public ReconcileReport(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /**
   * Tells what was done.
   *
   * @param goesOn whether what is left comes at once, where anything is
   */
  public void print(Reconciled done, boolean goesOn) throws IOException {
    if (json) {
      out.println(json(done));
    } else {
      words(done, goesOn).forEach(line -> out.println(Harmless.of(line)));
    }
  }

  /** Tells what was undone. */
  public void print(Deed undone) throws IOException {
    if (json) {
      out.println(json(undone));
      return;
    }
    List<String> labels = undone.moves().stream().map(Move::label).distinct().toList();
    out.println(
        Harmless.of(
            "undone: "
                + undone.path().value()
                + (labels.isEmpty() ? "" : " is as it was in " + String.join(" and ", labels))));
    undone.former().ifPresent(hold -> out.println("it is held again: afterclick holds"));
  }

  /**
   * Says what was done, one sentence a line.
   *
   * @param goesOn whether what is left comes at once, where anything is
   */
  public static List<String> words(Reconciled done, boolean goesOn) {
    List<String> lines = new ArrayList<>();
    String path = done.collision().path().value();
    lines.add("reconciled " + path + where(done));
    done.released().ifPresent(hold -> lines.add(hold.id() + " is released" + until(hold)));
    if (!done.collision().rest().isEmpty()) {
      lines.add(
          "it is not over yet: "
              + done.collision().rest().stream()
                  .map(Flank::label)
                  .collect(Collectors.joining(" and "))
              + " has another version"
              // Where git alone remembers the result, nobody has it to go on with.
              + (goesOn && done.reach() != Reach.RECORD
                  ? ", which is next"
                  : "; run afterclick reconcile again for that"));
    }
    lines.addAll(done.notes());
    lines.add("to undo it: afterclick reconcile --undo " + undoName(done));
    return lines;
  }

  private static String until(Hold hold) {
    return hold.isWaiting() ? "; commit that: until then git keeps out what was there before" : "";
  }

  private static String where(Reconciled done) {
    if (done.reach() == Reach.RECORD) {
      return ": git resolves it as said when that conflict comes";
    }
    List<String> labels = done.written().stream().map(Move::label).distinct().toList();
    return labels.isEmpty()
        ? ": all is as it should be already"
        : ", written in " + String.join(" and ", labels);
  }

  private static String undoName(Reconciled done) {
    return done.collision()
        .hold()
        .map(hold -> hold.id().value())
        .orElseGet(() -> done.collision().path().escaped());
  }

  private static String json(Reconciled done) throws IOException {
    return JsonLine.of(
        out -> {
          out.name("path").value(done.collision().path().escaped());
          out.name("hold").value(done.collision().hold().map(it -> it.id().value()).orElse(null));
          out.name("kind").value(done.collision().kind().word());
          out.name("to").value(done.reach().name().toLowerCase(Locale.ROOT));
          side(out, "ours", done.collision().ours());
          side(out, "theirs", done.collision().theirs());
          results(out, done);
          written(out, done.written());
          out.name("released").value(done.released().isPresent());
          strings(out, "left", done.collision().rest().stream().map(Flank::label).toList());
          strings(out, "notes", done.notes());
        });
  }

  private static void results(JsonWriter out, Reconciled done) throws IOException {
    out.name("results").beginArray();
    for (Map.Entry<RepoPath, Optional<Version>> file : done.wanted().files().entrySet()) {
      out.beginObject();
      out.name("path").value(file.getKey().escaped());
      JsonLine.version(out, "blob", "mode", file.getValue());
      out.endObject();
    }
    out.endArray();
  }

  private static void strings(JsonWriter out, String name, List<String> all) throws IOException {
    out.name(name).beginArray();
    for (String each : all) {
      out.value(each);
    }
    out.endArray();
  }

  private static String json(Deed undone) throws IOException {
    return JsonLine.of(
        out -> {
          out.name("undone").value(true);
          out.name("path").value(undone.path().escaped());
          out.name("hold").value(undone.former().map(hold -> hold.id().value()).orElse(null));
          written(out, undone.moves().stream().map(Move::reversed).toList());
        });
  }

  private static void side(JsonWriter out, String name, Flank flank) throws IOException {
    out.name(name).beginObject();
    out.name("label").value(flank.label());
    out.name("path").value(flank.path().escaped());
    JsonLine.version(out, "blob", "mode", flank.version());
    out.endObject();
  }

  private static void written(JsonWriter out, List<Move> moves) throws IOException {
    out.name("written").beginArray();
    for (Move move : moves) {
      out.beginObject();
      out.name("label").value(move.label());
      out.name("worktree").value(move.worktree().root().toString());
      out.name("path").value(move.path().escaped());
      JsonLine.version(out, "blob", "mode", move.after());
      out.name("before").value(move.before().map(v -> v.blob().hex()).orElse(null));
      out.endObject();
    }
    out.endArray();
  }
}
