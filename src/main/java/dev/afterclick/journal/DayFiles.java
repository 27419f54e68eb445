package dev.afterclick.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the journal: one for each day, counted in UTC.
 *
 * @param folder where they stand
 */
record DayFiles(Path folder) {

  private static final String NAME = "\\d{4}-\\d\\d-\\d\\d\\.jsonl";

  /** Returns those of the repository whose record stands in {@code home}. */
  static DayFiles below(Path home) {
    return new DayFiles(home.resolve("journal"));
  }

  /** Returns the file that what happened at {@code moment} belongs to. */
  Path of(Instant moment) {
    return folder.resolve(dayOf(moment) + ".jsonl");
  }

  /** Returns the files that there are, the newest first. */
  List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toFile().getName().matches(NAME))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
