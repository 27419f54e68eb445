package dev.afterclick.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The files of the journal: one for each day, counted in UTC.
 *
 * @param folder where they stand
 */
record DayFiles(Path folder) {

  /** Returns those of the repository whose record stands in {@code home}. */
  static DayFiles below(Path home) {
    return new DayFiles(home.resolve("journal"));
  }

  /** Returns the file that what happened at {@code moment} belongs to. */
  Path of(Instant moment) {
    return folder.resolve(LocalDate.ofInstant(moment, ZoneOffset.UTC) + ".jsonl");
  }
}
