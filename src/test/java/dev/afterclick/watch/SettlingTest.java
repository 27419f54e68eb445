package dev.afterclick.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks when what moved is due. Times are milliseconds here: quiet 8, cap 25. */
final class SettlingTest {

  private final Settling<String> settling = new Settling<>(8, 25);

  @Test
  void waitsUntilAPathIsQuiet() {
    settling.add("a", 100);
    settling.add("a", 105);

    assertEquals(Set.of(), settling.take(108));
    assertEquals(OptionalLong.of(113), settling.next());
    assertEquals(Set.of("a"), settling.take(113));
    assertTrue(settling.next().isEmpty());
  }

  @Test
  void reportsAPathThatIsWrittenAllTheTimeAgainAndAgain() {
    int reports = 0;
    for (int now = 0; now < 250; now += 5) {
      settling.add("log", now);
      reports += settling.take(now).size();
    }
    assertEquals(8, reports);
  }

  @Test
  void keepsTheHalvesOfARenameTogether() {
    settling.add("file.tmp", 100);
    settling.add("file.tmp", 103);
    settling.add("file", 104);

    assertEquals(Set.of("file.tmp", "file"), settling.take(111));
  }

  @Test
  void leavesWhatIsNotDue() {
    settling.add("early", 100);
    settling.add("late", 106);

    assertEquals(Set.of("early"), settling.take(108));
    assertEquals(Set.of("late"), settling.take(114));
  }

  @Test
  void keepsTheOrderInWhichThingsMoved() {
    List.of("c", "a", "b").forEach(path -> settling.add(path, 0));
    settling.add("c", 1);

    assertEquals(List.of("c", "a", "b"), List.copyOf(settling.take(9)));
  }
}
