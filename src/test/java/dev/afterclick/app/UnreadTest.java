package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ends {@code --headless} while the pipe that it writes into is full and nobody reads. */
@Timeout(60)
final class UnreadTest {

  private static final int ROOM = 512;

  @TempDir private Path folder;

  @Test
  void endsAllTheSameAndHasEverythingInTheJournal() throws IOException {
    TempRepo main = TempRepo.in(folder).write("a", "a\n").commit("Begin");
    try (PipedInputStream unread = new PipedInputStream(ROOM);
        PipedOutputStream pipe = new PipedOutputStream(unread)) {
      Program program = Program.into(pipe, main, "--headless", "--json");
      awaitFull(unread, main);
      main.write("last", "x\n");
      await(() -> journal(main).stream().anyMatch(line -> line.contains("\"path\":\"last\"")));
      program.stop();
      assertEquals(0, program.status());
    }
    List<String> lines = journal(main);
    assertTrue(lines.get(lines.size() - 1).contains("\"event\":\"stopped\""), lines.toString());
  }

  private static void awaitFull(PipedInputStream pipe, TempRepo main) {
    int[] files = {0};
    await(
        () -> {
          main.write("file-" + files[0]++ % 100, files[0] + "\n");
          return pipe.available() == ROOM;
        });
  }

  private static List<String> journal(TempRepo repo) throws IOException {
    Path folder = repo.path(".git/afterclick/journal");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> days = Files.list(folder)) {
      return Files.readAllLines(days.findFirst().orElseThrow());
    }
  }

  /** Something that may come true. */
  private interface Hope {
    boolean isTrue() throws IOException;
  }

  private static void await(Hope hope) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    try {
      while (!hope.isTrue()) {
        assertTrue(System.nanoTime() < deadline, "it never came to that");
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
