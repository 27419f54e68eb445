package dev.afterclick.app.output;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.app.health.Finding;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what is healthy and what is not. */
public final class HealthReport {

  private HealthReport() {}

  /** Returns a line for each finding, and one more for what to do about it. */
  public static List<String> lines(List<Finding> findings, Ink ink) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s %-8s  %s",
              sign(finding, ink),
              finding.check(),
              Harmless.of(finding.text())));
      finding.hint().ifPresent(hint -> lines.add(ink.dim("            → " + Harmless.of(hint))));
    }
    return lines;
  }

  /** Returns one JSON object with all findings. */
  public static String json(List<Finding> findings) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setHtmlSafe(false);
      out.setIndent("  ");
      out.beginObject();
      out.name("healthy").value(findings.stream().noneMatch(Finding::isWrong));
      out.name("findings").beginArray();
      for (Finding finding : findings) {
        out.beginObject();
        out.name("check").value(finding.check());
        out.name("state").value(finding.state().name().toLowerCase(Locale.ROOT));
        out.name("text").value(finding.text());
        out.name("hint").value(finding.hint().orElse(null));
        out.endObject();
      }
      out.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static String sign(Finding finding, Ink ink) {
    return switch (finding.state()) {
      case WELL -> ink.added("✓");
      case NOTE -> ink.dim("·");
      case WRONG -> ink.removed("✗");
    };
  }
}
