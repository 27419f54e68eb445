package dev.afterclick.journal;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what the guard has told for the first time from what is recorded already.
 *
 * <p>Its files go only once their lines are safe: whoever was killed in between has left one that
 * is read again, and several who watch read the same. For one thread.
 */
final class Retellings {

  private final JournalReader reader;
  private final Set<String> known = new HashSet<>();

  Retellings(Path home) {
    this.reader = JournalReader.below(home);
  }

  /** Returns those entries that no line tells of yet. */
  List<Entry> without(List<Entry> entries) {
    List<Entry> fresh = new ArrayList<>();
    for (Entry entry : entries) {
      if (!(entry instanceof Entry.GuardTold told) || isFresh(told.told())) {
        fresh.add(entry);
      }
    }
    return fresh;
  }

  private boolean isFresh(Told told) {
    return known.add(told.name()) && !isRecorded(told);
  }

  /** Rather twice than never, where that cannot be read. */
  private boolean isRecorded(Told told) {
    try {
      return reader.knows(told);
    } catch (IOException e) {
      return false;
    }
  }
}
