package dev.afterclick.app.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.afterclick.git.hold.HoldText;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Hold;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a deed is written down. */
final class DeedJson {

  private DeedJson() {}

  static String write(Deed deed) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setIndent(" ");
      out.beginObject();
      out.name("time").value(deed.at().toString());
      out.name("path").value(deed.path().escaped());
      out.name("hold").value(deed.former().map(HoldText::write).orElse(null));
      out.name("recorded").value(deed.recorded().orElse(null));
      out.name("moves").beginArray();
      for (Move move : deed.moves()) {
        move(out, move);
      }
      out.endArray().endObject();
    }
    return text + "\n";
  }

  private static void move(JsonWriter out, Move move) throws IOException {
    out.beginObject();
    out.name("worktree").value(move.worktree().id().value());
    out.name("root").value(move.worktree().root().toString());
    out.name("label").value(move.label());
    out.name("path").value(move.path().escaped());
    version(out, "before", move.before());
    version(out, "after", move.after());
    out.endObject();
  }

  private static void version(JsonWriter out, String name, Optional<Version> version)
      throws IOException {
    out.name(name).value(version.map(v -> v.mode().octal() + " " + v.blob().hex()).orElse(null));
  }

  /** Reads it back, and fails with a {@link RuntimeException} for what is none. */
  static Deed read(String text) {
    JsonObject deed = JsonParser.parseString(text).getAsJsonObject();
    Optional<Hold> former = text(deed, "hold").map(HoldText::read);
    List<Move> moves = new ArrayList<>();
    deed.getAsJsonArray("moves").forEach(each -> moves.add(move(each.getAsJsonObject())));
    return new Deed(
        Instant.parse(text(deed, "time").orElseThrow()),
        RepoPath.ofEscaped(text(deed, "path").orElseThrow()),
        former,
        List.copyOf(moves),
        text(deed, "recorded"));
  }

  /** Where the worktree is by now, only git can tell. */
  private static Move move(JsonObject move) {
    Path root = Path.of(text(move, "root").orElseThrow());
    Worktree then =
        new Worktree(
            new WorktreeId(text(move, "worktree").orElseThrow()),
            root,
            root,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            false);
    return new Move(
        then,
        text(move, "label").orElseThrow(),
        RepoPath.ofEscaped(text(move, "path").orElseThrow()),
        version(move, "before"),
        version(move, "after"));
  }

  private static Optional<Version> version(JsonObject move, String name) {
    return text(move, name)
        .map(words -> words.split(" ", 2))
        .map(words -> new Version(FileMode.ofOctal(words[0]), new BlobId(words[1])));
  }

  private static Optional<String> text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }
}
