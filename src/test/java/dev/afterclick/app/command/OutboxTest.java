package dev.afterclick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks that a slow reader misses no more than it must, and is told what it misses. */
@Timeout(30)
final class OutboxTest {

  private final Outbox outbox = new Outbox(3);

  @Test
  void givesEverythingInOrderToAReaderThatKeepsUp() throws InterruptedException {
    List<Entry> told = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      add(i, i + 1);
      told.addAll(rest());
    }

    assertEquals(entries(0, 10), told);
  }

  @Test
  void saysWhereLinesAreMissingAndHowMany() throws InterruptedException {
    add(0, 1_203);

    List<Entry> told = rest();

    assertEquals(entries(0, 3), told.subList(0, 3));
    assertEquals(4, told.size());
    Degradation gap = gap(told.get(3));
    assertEquals(Degradation.Kind.SLOW_READER, gap.kind());
    assertTrue(gap.detail().startsWith("1,200 lines are left out"), gap.detail());
    assertEquals(entry(1_202).at(), told.get(3).at());
  }

  @Test
  void leavesOneGapUntilTheReaderHasCaughtUp() throws InterruptedException {
    add(0, 4);
    outbox.take();
    add(4, 5);
    assertTrue(gap(rest().get(2)).detail().startsWith("2 lines"));

    add(5, 7);
    assertEquals(entries(5, 7), rest());
  }

  @Test
  void neverLeavesOutThatTheWatchingEnded() throws InterruptedException {
    add(0, 5);
    Entry end = new Entry.Stopped(Instant.EPOCH.plusSeconds(99));
    outbox.add(end);

    List<Entry> told = rest();

    assertTrue(gap(told.get(3)).detail().startsWith("2 lines"));
    assertEquals(end, told.get(4));
  }

  @Test
  void letsNobodyWaitOnceItHasEnded() throws InterruptedException {
    add(0, 1);
    outbox.end();

    assertEquals(Optional.of(entry(0)), outbox.take());
    assertEquals(Optional.empty(), outbox.take());
  }

  private void add(int from, int to) {
    entries(from, to).forEach(outbox::add);
  }

  private List<Entry> rest() throws InterruptedException {
    List<Entry> rest = new ArrayList<>();
    while (!outbox.isEmpty()) {
      rest.add(outbox.take().orElseThrow());
    }
    return rest;
  }

  private static List<Entry> entries(int from, int to) {
    return IntStream.range(from, to).mapToObj(OutboxTest::entry).toList();
  }

  private static Entry entry(int number) {
    Instant at = Instant.EPOCH.plusSeconds(number);
    return new Entry.Started(at, Path.of("/repo/.git"), Optional.empty());
  }

  private static Degradation gap(Entry entry) {
    return ((Entry.DegradedSeen) entry).degradation();
  }
}
