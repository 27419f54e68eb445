package dev.afterclick.app.output;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.journal.Json;
import dev.afterclick.model.Board;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Session;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a board as one JSON object. */
public final class BoardJson {

  private BoardJson() {}

  /** Returns the board with just these of its overlaps, indented for reading. */
  public static String of(Board board, List<Overlap> overlaps) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setHtmlSafe(false);
      out.setIndent("  ");
      write(out, board, overlaps);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void write(JsonWriter out, Board board, List<Overlap> overlaps)
      throws IOException {
    out.beginObject();
    out.name("repository").value(board.repository().toString());
    out.name("trunk").value(board.trunk().orElse(null));
    out.name("sessions").beginArray();
    for (Session session : board.sessions().values()) {
      out.beginObject();
      Json.session(out, session);
      out.endObject();
    }
    out.endArray().name("overlaps").beginArray();
    for (Overlap overlap : overlaps) {
      out.beginObject();
      Json.overlap(out, overlap, board.holdOn(overlap));
      out.endObject();
    }
    out.endArray().name("degraded").beginArray();
    for (Degradation degradation : board.degraded()) {
      out.beginObject();
      Json.degradation(out, degradation);
      out.endObject();
    }
    out.endArray().endObject();
  }
}
