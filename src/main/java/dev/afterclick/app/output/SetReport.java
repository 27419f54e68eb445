package dev.afterclick.app.output;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.git.restore.WholeSet;
import dev.afterclick.model.CommitId;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Tells what a restore of a whole set has written, and what not. */
public final class SetReport {

  private final PrintStream out;
  private final boolean json;

  public SetReport(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  public void print(String session, CommitId snapshot, Path folder, WholeSet.Written written)
      throws IOException {
    if (json) {
      out.println(json(session, snapshot, folder, written));
      return;
    }
    String files = written.files() == 1 ? "1 file" : written.files() + " files";
    out.println(Harmless.of("restored " + files + " of " + session + " into " + folder));
    written.leftOut().forEach(each -> out.println(Harmless.of(line(each))));
  }

  private static String line(WholeSet.LeftOut left) {
    if (left.submodule()) {
      return "left out: " + left.path().value() + ", a submodule at " + left.blob().abbreviated();
    }
    String size = left.size().isPresent() ? ": " + left.size().getAsLong() + " bytes" : "";
    return "left out: " + left.path().value() + ", too large to be kept" + size;
  }

  private static String json(
      String session, CommitId snapshot, Path folder, WholeSet.Written written) throws IOException {
    return JsonLine.of(
        json -> {
          json.name("session").value(session);
          json.name("snapshot").value(snapshot.hex());
          json.name("folder").value(folder.toString());
          json.name("files").value(written.files());
          json.name("leftOut").beginArray();
          for (WholeSet.LeftOut left : written.leftOut()) {
            leftOut(json, left);
          }
          json.endArray();
        });
  }

  private static void leftOut(JsonWriter json, WholeSet.LeftOut left) throws IOException {
    json.beginObject();
    json.name("path").value(left.path().escaped());
    json.name("reason").value(left.submodule() ? "submodule" : "too large");
    json.name("blob").value(left.blob().hex());
    if (left.size().isPresent()) {
      json.name("size").value(left.size().getAsLong());
    }
    json.endObject();
  }
}
