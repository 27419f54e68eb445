package dev.afterclick.agents.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {

  @TempDir private Path home;
  private Spool spool;

  @BeforeEach
  void begin() throws IOException {
    spool = new Spool(home);
    spool.prepare();
  }

  @Test
  void takesWhatIsThereInFullAndNothingElse() throws IOException {
    write("spool", ".claude.Stop.7", "{");
    assertEquals(List.of(), told());
    write("spool", ".claude.Stop.7", "{}");
    write("spool", "claude.Stop.7", "");
    assertEquals(List.of("claude Stop {}"), told());
    assertEquals(List.of(), files("spool"));
  }

  @Test
  void takesWhatHasBeenRenamedIntoPlace() throws IOException {
    write("spool", "opencode.tool.execute.before.7.1", "{}");
    spool.add("kimi", "Stop", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("kimi Stop {\"a\":1}", "opencode tool.execute.before {}"),
        told().stream().sorted().toList());
    assertEquals(List.of(), files("spool"));
  }

  @Test
  void leavesItToWhoRecords() throws IOException {
    write("spool", ".claude.Stop.7", "{}");
    write("spool", "claude.Stop.7", "");
    assertEquals(1, spool.next(false).inputs().size());
    assertEquals(0, spool.next(false).inputs().size(), "it has been told");
    assertEquals(List.of("claude Stop {}"), told(new Spool(home)));
  }

  @Test
  void takesWhatWasSetAsideWithAllThatIsHalfWrittenThere() throws IOException {
    Files.createDirectory(home.resolve("spool.old"));
    write("spool.old", ".claude.Stop.7", "{}");
    write("spool.old", "claude.Stop.7", "");
    write("spool.old", ".claude.Stop.8", "{");
    assertEquals(List.of("claude Stop {}"), told());
    assertTrue(Files.notExists(home.resolve("spool.old")));
  }

  @Test
  void tidiesAwayWhatWasLeftHalfWrittenLongAgo() throws IOException {
    Instant now = Instant.now();
    for (String name : List.of(".claude.Stop.7", ".claude.Stop.8", "claude.Stop.8")) {
      write("spool", name, "{}");
      age(name, now.minus(Duration.ofHours(2)));
    }
    write("spool", ".claude.Stop.9", "{");
    spool.tidy(now);
    assertEquals(List.of(".claude.Stop.8", ".claude.Stop.9", "claude.Stop.8"), files("spool"));
  }

  private List<String> told() throws IOException {
    return told(spool);
  }

  private static List<String> told(Spool spool) throws IOException {
    return spool.next(true).inputs().stream()
        .map(input -> String.join(" ", input.agent(), input.event(), input.json()))
        .toList();
  }

  private void write(String folder, String name, String text) throws IOException {
    Files.writeString(home.resolve(folder).resolve(name), text);
  }

  private void age(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(home.resolve("spool").resolve(name), FileTime.from(time));
  }

  private List<String> files(String folder) throws IOException {
    try (Stream<Path> all = Files.list(home.resolve(folder))) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
