package dev.afterclick.app.output;

import dev.afterclick.journal.JournalLine;
import java.util.Locale;

/**
 * Tells of a content that was too large to be kept.
 *
 * @param size how large, in bytes
 */
public record NotStored(long size) {

  private static final long STEP = 1000;

  /** Returns a mark for the end of a line: {@code not stored, 24 kB}. */
  String mark() {
    return "not stored, " + words();
  }

  /** Returns the size as a person reads it: {@code 24 kB}. */
  public String words() {
    if (size < STEP) {
      return size + " bytes";
    }
    double amount = size;
    int step = -1;
    // What would be written as 1000 of a unit is 1 of the next.
    while (Math.round(amount) >= STEP) {
      amount /= STEP;
      step++;
    }
    return String.format(Locale.ROOT, amount < 9.95 ? "%.1f %cB" : "%.0f %cB", amount, unit(step));
  }

  /** Returns a line of the journal as it stands, with two fields more. */
  public String json(JournalLine line) {
    String json = line.json();
    return json.substring(0, json.lastIndexOf('}')) + ",\"stored\":false,\"size\":" + size + "}";
  }

  private static char unit(int step) {
    return "kMGTPE".charAt(step);
  }
}
