package dev.afterclick.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the journal: one for each day, counted in UTC.
 *
 * @param folder where they stand
 */
record DayFiles(Path folder) {

  private static final String END = ".jsonl";

  /** Returns those of the repository whose record stands in {@code home}. */
  static DayFiles below(Path home) {
    return new DayFiles(home.resolve("journal"));
  }

  /** Returns the file that what happened at {@code moment} belongs to. */
  Path of(Instant moment) {
    return folder.resolve(dayOf(moment) + END);
  }

  /** Returns the files that there are, the newest first. */
  List<Path> newestFirst() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> dayOf(file).isPresent()).sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      // Whatever else keeps us from looking is no proof that there are none.
      return List.of();
    }
  }

  /** Returns the day that a file is for; nothing if it is none of the journal's. */
  static Optional<LocalDate> dayOf(Path file) {
    String name = file.toFile().getName();
    try {
      return name.endsWith(END)
          ? Optional.of(LocalDate.parse(name.substring(0, name.length() - END.length())))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
