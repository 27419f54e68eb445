package dev.afterclick.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Entry;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records entries in real files, whatever happens to these. */
final class JournalTest {

  private static final Instant MORNING = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir private Path folder;
  private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private final List<String> safe = new CopyOnWriteArrayList<>();
  private final AtomicInteger retries = new AtomicInteger();

  @Test
  void appendsALineForEachEntry() throws IOException {
    record(stopped(MORNING), stopped(MORNING.plusSeconds(1)));
    assertEquals(
        List.of(
            "{\"time\":\"2026-11-22T10:00:00Z\",\"event\":\"stopped\"}",
            "{\"time\":\"2026-11-22T10:00:01Z\",\"event\":\"stopped\"}"),
        Files.readAllLines(day("2026-11-22")));
  }

  @Test
  void goesOnWhereItEnded() throws IOException {
    record(stopped(MORNING));
    record(stopped(MORNING));
    assertEquals(2, Files.readAllLines(day("2026-11-22")).size());
  }

  @Test
  void beginsAFileWithEachDay() throws IOException {
    record(stopped(Instant.parse("2026-11-22T23:59:59.999Z")), stopped(MORNING.plusSeconds(86400)));
    assertEquals(1, Files.readAllLines(day("2026-11-22")).size());
    assertEquals(1, Files.readAllLines(day("2026-11-23")).size());
  }

  @Test
  void keepsALineThatACrashHasTornFromSpoilingTheNext() throws IOException {
    record(stopped(MORNING));
    Files.writeString(day("2026-11-22"), "{\"time\":\"2026-", StandardOpenOption.APPEND);
    record(stopped(MORNING));
    List<String> lines = Files.readAllLines(day("2026-11-22"));
    assertEquals(3, lines.size());
    assertEquals(lines.get(0), lines.get(2));
  }

  @Test
  void keepsALineThatAnotherProcessHasTornFromSpoilingTheNext() throws IOException {
    try (Journal journal = Journal.open(home(), contents(), told())) {
      journal.append(stopped(MORNING));
      awaitLines(1);
      Files.writeString(day("2026-11-22"), "{\"time\":\"2026-", StandardOpenOption.APPEND);
      journal.append(stopped(MORNING));
      awaitLines(3);
    }
    List<String> lines = Files.readAllLines(day("2026-11-22"));
    assertEquals(lines.get(0), lines.get(2));
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    record(stopped(MORNING));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home())));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(day("2026-11-22"))));
  }

  @Test
  void saysThatItCannotWriteAndWritesAllOnceItCan() throws Exception {
    Files.createDirectories(home());
    Path obstacle = Files.createFile(home().resolve("journal"));
    try (Journal journal = Journal.open(home(), contents(), told())) {
      journal.append(stopped(MORNING));
      assertTrue(nextTrouble().startsWith("nothing is recorded: "));
      journal.append(stopped(MORNING));
      Files.delete(obstacle);
      assertEquals("over", nextTrouble());
    }
    assertEquals(2, Files.readAllLines(day("2026-11-22")).size());
  }

  @Test
  void saysHowManyEntriesItHasGivenUp() throws Exception {
    int appended = 100_500;
    Files.createDirectories(home());
    Path obstacle = Files.createFile(home().resolve("journal"));
    List<String> told = new ArrayList<>();
    try (Journal journal = Journal.open(home(), contents(), told())) {
      for (int i = 0; i < appended; i++) {
        journal.append(stopped(MORNING));
      }
      do {
        told.add(nextTrouble());
      } while (!told.get(told.size() - 1).endsWith("entries are given up"));
      Files.delete(obstacle);
      do {
        told.add(nextTrouble());
      } while (!told.get(told.size() - 1).equals("over"));
    }
    int lost = appended - Files.readAllLines(day("2026-11-22")).size();
    assertTrue(lost >= 500, () -> lost + " are lost");
    String inAll = String.format(Locale.ROOT, "%,d entries in all were given up, unrecorded", lost);
    assertEquals(inAll, told.get(told.size() - 2));
  }

  @Test
  void beginsAnewWhenSomebodyDeletesTheFile() throws Exception {
    try (Journal journal = Journal.open(home(), contents(), told())) {
      journal.append(stopped(MORNING));
      awaitLines(1);
      Files.delete(day("2026-11-22"));
      journal.append(stopped(MORNING));
      awaitLines(1);
    }
  }

  @Test
  void hasContentsKeptOnceTheLinesThatNameThemAreWritten() throws Exception {
    record(stopped(MORNING), stopped(MORNING.plusSeconds(1)));

    assertEquals(List.of("begin, 0 lines", "keep 2, 2 lines"), kept);
  }

  @Test
  void recordsOnceWhatTheGuardToldAndSaysWhenThatIsSafe() throws IOException {
    Entry told = refused("1-2-1");
    record(told, told, stopped(MORNING));
    record(told, refused("1-2-2"), stopped(MORNING));
    assertEquals(4, lines(), "one was killed before it took the file away, and the next read it");
    assertEquals(List.of("safe 2, 2 lines", "safe 2, 4 lines"), safe);
  }

  @Test
  void asksForContentsAgainWhenTheyCouldNotBeKept() throws Exception {
    retries.set(2);
    try (Journal journal = Journal.open(home(), contents(), told())) {
      journal.append(stopped(MORNING));
      await(() -> retries.get() == 0);
    }
  }

  @Test
  void letsAnotherRecordWhileItRests() throws Exception {
    try (Journal journal = Journal.open(home(), contents(), told())) {
      journal.append(stopped(MORNING));
      awaitLines(1);
      journal.rest();
      try (Recorder other = Recorder.inTurn(home()).orElseThrow()) {
        other.append(List.of(stopped(MORNING)));
      }
      journal.append(stopped(MORNING));
      journal.goOn();
      awaitLines(3);
      assertTrue(Recorder.inTurn(home()).isEmpty());
    }
    assertEquals(List.of(), List.copyOf(troubles));
  }

  @Test
  void endsWhileItRests() throws IOException {
    try (Journal journal = Journal.open(home(), contents(), told())) {
      journal.rest();
      journal.append(stopped(MORNING));
    }
    assertEquals(1, lines());
  }

  private void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "it never came to that");
      Thread.onSpinWait();
    }
  }

  private Journal.Contents contents() {
    return new Journal.Contents() {
      @Override
      public void begin(List<Entry.Touched> last) {
        kept.add("begin, " + lines() + " lines");
      }

      @Override
      public Duration keep(List<Entry> entries) {
        if (!entries.isEmpty()) {
          kept.add("keep " + entries.size() + ", " + lines() + " lines");
        }
        return retries.getAndUpdate(left -> Math.max(0, left - 1)) > 0
            ? Duration.ofMillis(1)
            : Duration.ofDays(1);
      }

      @Override
      public void recorded(List<Entry> told) {
        if (!told.isEmpty()) {
          safe.add("safe " + told.size() + ", " + lines() + " lines");
        }
      }

      @Override
      public void end() {}
    };
  }

  private int lines() {
    try {
      Path file = day("2026-11-22");
      return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitLines(int count) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!Files.exists(day("2026-11-22"))
        || Files.readAllLines(day("2026-11-22")).size() != count) {
      assertTrue(System.nanoTime() < deadline, "the lines never came");
      Thread.onSpinWait();
    }
  }

  private void record(Entry... entries) {
    try (Journal journal = Journal.open(home(), contents(), told())) {
      List.of(entries).forEach(journal::append);
    }
    assertEquals(List.of(), List.copyOf(troubles));
  }

  private String nextTrouble() throws InterruptedException {
    return Optional.ofNullable(troubles.poll(20, TimeUnit.SECONDS)).orElse("nothing was told");
  }

  private Journal.Trouble told() {
    return new Journal.Trouble() {
      @Override
      public void began(String why) {
        troubles.add(why);
      }

      @Override
      public void ended() {
        troubles.add("over");
      }
    };
  }

  private Path home() {
    return folder.resolve("afterclick");
  }

  private Path day(String date) {
    return home().resolve("journal").resolve(date + ".jsonl");
  }

  private static Entry refused(String name) {
    return new Entry.GuardTold(
        MORNING,
        new Told(
            name,
            MORNING,
            true,
            HoldId.of(1),
            RepoPath.of("a.txt"),
            "merge",
            "refs/heads/main",
            Optional.empty(),
            Optional.empty(),
            Optional.of("billing-fix"),
            Optional.empty()));
  }

  private static Entry stopped(Instant at) {
    return new Entry.Stopped(at);
  }
}
