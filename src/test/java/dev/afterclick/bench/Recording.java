package dev.afterclick.bench;

import dev.afterclick.journal.Journal;
import dev.afterclick.model.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long it takes until lines that are appended to the journal are safe on the disk. */
final class Recording {

  private static final int ROUNDS = 20;
  private static final int LINES = 1_000;

  private final BenchRepo repo;

  Recording(BenchRepo repo) {
    this.repo = repo;
  }

  /** Its opening and its closing count too: only a closed journal has all on the disk for sure. */
  void measure(Table table) throws IOException {
    Path home = repo.main().resolveSibling("journal-bench");
    Figures one = new Figures();
    Figures many = new Figures();
    for (int i = 0; i < ROUNDS; i++) {
      one.addNanos(append(home, 1));
      many.addNanos(append(home, LINES));
    }
    table.durations("journal: a line, until it is safe", one, "≤ 100");
    table.durations("journal: " + LINES + " lines, until they are safe", many, "");
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long append(Path home, int lines) {
    long began = System.nanoTime();
    try (Journal journal = Journal.open(home, new NoContents(), new NoTrouble())) {
      for (int i = 0; i < lines; i++) {
        journal.append(new Entry.Started(Instant.now(), home, Optional.of("main")));
      }
    }
    return System.nanoTime() - began;
  }

  private static final class NoContents implements Journal.Contents {
    @Override
    public void begin(List<Entry.Touched> last) {}

    @Override
    public void recorded(List<Entry> told) {}

    @Override
    public void end() {}

    @Override
    public Duration keep(List<Entry> entries) {
      return Duration.ofDays(1);
    }
  }

  private static final class NoTrouble implements Journal.Trouble {
    @Override
    public void began(String why) {
      throw new IllegalStateException(why);
    }

    @Override
    public void ended() {}
  }
}
