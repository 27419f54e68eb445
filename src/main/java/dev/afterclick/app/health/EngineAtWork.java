package dev.afterclick.app.health;

import dev.afterclick.journal.Recorder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Whether an engine records here, and has read what the agents' hooks left for it.
 *
 * @param home our folder of the repository
 */
record EngineAtWork(Path home, InstantSource clock) implements Check {

  /** An engine that runs reads at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String START = "afterclick";

  @Override
  public List<Finding> look() {
    boolean runs = Recorder.isAtWork(home);
    Finding engine =
        runs
            ? Finding.well("engine", "an afterclick is running here, and records")
            : Finding.note("engine", "no afterclick is running here: nothing is recorded", START);
    return List.of(engine, spool(runs));
  }

  private Finding spool(boolean runs) {
    int waiting = 0;
    Optional<Instant> oldest = Optional.empty();
    for (String name : List.of("spool", "spool.old")) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(home.resolve(name), "[!.]*")) {
        for (Path file : files) {
          Instant written = Files.getLastModifiedTime(file).toInstant();
          oldest = oldest.filter(written::isAfter).or(() -> Optional.of(written));
          waiting++;
        }
      } catch (NoSuchFileException e) {
        // Nothing has been left yet, or it has just been read.
      } catch (IOException e) {
        return Finding.wrong(
            "spool", "cannot look into " + home.resolve(name), "chmod u+rwx " + home.resolve(name));
      }
    }
    return spool(runs, waiting, oldest);
  }

  private Finding spool(boolean runs, int waiting, Optional<Instant> oldest) {
    if (waiting == 0) {
      return Finding.well("spool", "nothing that agents told waits to be read");
    }
    String text = waiting + " things that agents told wait to be read";
    boolean late =
        oldest.filter(time -> time.isBefore(clock.instant().minus(PATIENCE))).isPresent();
    if (runs && late) {
      return Finding.wrong("spool", text, "end the afterclick that runs here, and start it again");
    }
    return runs ? Finding.well("spool", text) : Finding.note("spool", text, START);
  }
}
