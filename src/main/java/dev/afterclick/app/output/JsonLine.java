package dev.afterclick.app.output;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** One JSON object on one line. */
final class JsonLine {

  private JsonLine() {}

  /** Writes what is in an object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonWriter out) throws IOException;
  }

  static String of(Fields fields) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setHtmlSafe(false);
      out.beginObject();
      fields.write(out);
      out.endObject();
    }
    return text.toString();
  }

  /** Writes what stands somewhere; two fields without a value where no file does. */
  static void version(JsonWriter out, String blob, String mode, Optional<Version> version)
      throws IOException {
    out.name(blob).value(version.map(each -> each.blob().hex()).orElse(null));
    out.name(mode).value(version.map(each -> each.mode().octal()).orElse(null));
  }
}
