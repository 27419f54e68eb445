package dev.afterclick.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Lets go of what the journal says of days long past. */
public final class OldDays {

  private OldDays() {}

  /**
   * Deletes the files of the days before {@code limit}, but never those of today and yesterday.
   *
   * @param home where all that afterclick keeps of a repository stands
   */
  public static void delete(Path home, Instant limit, Instant now) throws IOException {
    LocalDate first = DayFiles.dayOf(limit);
    LocalDate yesterday = DayFiles.dayOf(now).minusDays(1);
    for (Path file : DayFiles.below(home).newestFirst()) {
      LocalDate day = DayFiles.dayOf(file).orElseThrow();
      if (day.isBefore(first) && day.isBefore(yesterday)) {
        Files.deleteIfExists(file);
      }
    }
  }
}
