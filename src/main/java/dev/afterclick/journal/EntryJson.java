package dev.afterclick.journal;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.model.Entry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes one entry as one line of JSON, without the line end. */
public final class EntryJson {

  private EntryJson() {}

  public static String line(Entry entry) {
    StringWriter text = new StringWriter(256);
    try (JsonWriter out = new JsonWriter(text)) {
      out.setHtmlSafe(false);
      out.beginObject();
      out.name("time").value(Json.time(entry.at()));
      fields(out, entry);
      out.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void fields(JsonWriter out, Entry entry) throws IOException {
    if (entry instanceof Entry.Started started) {
      out.name("event").value("started");
      out.name("repository").value(started.repository().toString());
      out.name("trunk").value(started.trunk().orElse(null));
    } else if (entry instanceof Entry.Stopped) {
      out.name("event").value("stopped");
    } else if (entry instanceof Entry.SessionSeen seen) {
      out.name("event").value("session");
      Json.session(out, seen.session());
      ended(out, seen.ended());
    } else if (entry instanceof Entry.Touched touched) {
      out.name("event").value("touch");
      Json.touch(out, touched.touch());
    } else if (entry instanceof Entry.OverlapSeen seen) {
      out.name("event").value("overlap");
      Json.overlap(out, seen.overlap());
      ended(out, seen.ended());
    } else if (entry instanceof Entry.VerdictGiven given) {
      out.name("event").value("verdict");
      Json.overlap(out, given.overlap());
    } else if (entry instanceof Entry.DegradedSeen seen) {
      out.name("event").value("degraded");
      Json.degradation(out, seen.degradation());
      ended(out, seen.ended());
    } else if (entry instanceof Entry.Warned warned) {
      out.name("event").value("warn");
      Json.warning(out, warned.warning());
    } else {
      HoldJson.fields(out, entry);
    }
  }

  private static void ended(JsonWriter out, boolean ended) throws IOException {
    if (ended) {
      out.name("ended").value(true);
    }
  }
}
