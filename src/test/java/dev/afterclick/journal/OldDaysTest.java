package dev.afterclick.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OldDaysTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:14:59Z");

  @TempDir private Path home;

  @BeforeEach
  void write() throws IOException {
    for (int day = 18; day <= 22; day++) {
      Lines.append(home, "2026-11-" + day, "\n");
    }
  }

  @Test
  void goWithWhatIsTooOld() throws IOException {
    OldDays.delete(home, NOW.minus(Duration.ofDays(3)), NOW);

    assertEquals(List.of("2026-11-19.jsonl", "2026-11-20.jsonl"), left().subList(0, 2));
    assertEquals(4, left().size());
  }

  @Test
  void areNeverTodayOrYesterday() throws IOException {
    OldDays.delete(home, NOW.plus(Duration.ofDays(5)), NOW);

    assertEquals(List.of("2026-11-21.jsonl", "2026-11-22.jsonl"), left());
  }

  @Test
  void areNothingElseThatStandsThere() throws IOException {
    Path notes = Files.writeString(home.resolve("journal/notes.txt"), "mine");
    OldDays.delete(home, NOW, NOW);

    assertEquals("mine", Files.readString(notes));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("journal"))) {
      return files.map(file -> file.toFile().getName()).sorted().toList();
    }
  }
}
