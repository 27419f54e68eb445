package dev.afterclick.journal;

import static dev.afterclick.journal.Lines.MORNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Touch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalReaderTest {

  @TempDir private Path home;

  @Test
  void findsNothingWhereNothingWasWritten() throws IOException {
    assertTrue(reader().isEmpty());
    assertEquals(List.of(), found(all()));
  }

  @Test
  void readsDaysFromTheirEndsWhateverTheLengthOfTheirLines() throws IOException {
    Random random = new Random(20261123);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String path = "p" + i + "x".repeat(random.nextInt(20) == 0 ? random.nextInt(90_000) : 40);
      String line =
          Lines.line(MORNING.plusSeconds(i), Lines.touch("id" + i, "s", RepoPath.of(path)));
      written.add(line);
      Lines.append(home, i < 1_500 ? "2026-11-21" : "2026-11-22", line + "\n");
    }
    Collections.reverse(written);
    assertEquals(written, found(everySecond(MORNING)));
  }

  @Test
  void dropsALineThatIsTornAndCountsIt() throws IOException {
    String whole = write("id1", "s", RepoPath.of("a"));
    Lines.append(home, "2026-11-22", whole.substring(0, whole.length() - 1));
    try (NewestFirst lines = reader().newestFirst(all())) {
      assertEquals(whole, lines.next().orElseThrow().json());
      assertTrue(lines.next().isEmpty());
      assertEquals(1, lines.flaws().tornLines());
      assertEquals(0, lines.flaws().unreadableLines());
    }
  }

  @Test
  void skipsLinesThatAreDamagedAndCountsThem() throws IOException {
    String first = write("id1", "s", RepoPath.of("a"));
    Lines.append(home, "2026-11-22", first.substring(5) + "\n\n\0\0\0\n");
    Lines.append(home, "2026-11-22", "y".repeat(3 << 20) + "\n");
    String last = write("id2", "s", RepoPath.of("a"));
    Query any = new Query(Optional.empty(), List.of(), Optional.empty(), Query.EVER, Query.ALWAYS);
    try (NewestFirst lines = reader().newestFirst(any)) {
      assertEquals(last, lines.next().orElseThrow().json());
      assertEquals(first, lines.next().orElseThrow().json());
      assertTrue(lines.next().isEmpty());
      assertEquals(3, lines.flaws().unreadableLines());
    }
  }

  @Test
  void findsEveryPathAndWhatIsBelowItAndNothingElse() throws IOException {
    List<RepoPath> odd =
        List.of(
            RepoPath.of("src"),
            RepoPath.of("src2"),
            RepoPath.of("a b\tc\nd\"e\\f"),
            RepoPath.of("-x"),
            RepoPath.of("🦊\u2028"),
            RepoPath.of("100%25"),
            RepoPath.ofBytes("d\u00e9p".getBytes(StandardCharsets.ISO_8859_1)));
    for (RepoPath path : odd) {
      write("id", "s", path);
      write("id", "s", path.resolve("below"));
    }
    for (RepoPath path : odd) {
      Query query = query(List.of(path), Optional.empty());
      try (NewestFirst lines = reader().newestFirst(query)) {
        assertEquals(path.resolve("below"), pathOf(lines.next()));
        assertEquals(path, pathOf(lines.next()));
        assertTrue(lines.next().isEmpty(), path.toString());
      }
    }
    assertEquals(4, found(query(odd.subList(0, 2), Optional.empty())).size());
  }

  @Test
  void findsASessionByItsIdAndByItsLabel() throws IOException {
    String mine = write("id1", "mine", RepoPath.of("a"));
    String others = write("id2", "yours", RepoPath.of("mine"));
    assertEquals(List.of(mine), found(query(List.of(), Optional.of("mine"))));
    assertEquals(List.of(others), found(query(List.of(), Optional.of("yours-label"))));
  }

  @Test
  void keepsToTheTimeAskedForToTheMillisecond() throws IOException {
    Instant late = MORNING.plusMillis(1);
    List<Instant> moments = List.of(MORNING, late, MORNING.plusMillis(2), MORNING.plusSeconds(1));
    for (Instant at : moments) {
      Lines.append(home, "2026-11-22", EntryJson.line(new Entry.Stopped(at)) + "\n");
    }
    Query query =
        new Query(Optional.of("stopped"), List.of(), Optional.empty(), late, late.plusMillis(1));
    assertEquals(2, found(query).size());
  }

  @Test
  void opensOnlyTheDaysThatAreAskedFor() throws IOException {
    Lines.append(home, "2026-11-20", "torn");
    write("id1", "s", RepoPath.of("a"));
    Query today =
        new Query(Optional.empty(), List.of(), Optional.empty(), MORNING, MORNING.plusSeconds(9));
    try (NewestFirst lines = reader().newestFirst(today)) {
      assertTrue(lines.next().isPresent());
      assertTrue(lines.next().isEmpty());
      assertEquals(0, lines.flaws().tornLines());
    }
  }

  @Test
  void takesNoOtherFileForADay() throws IOException {
    Lines.append(home, "notes", "anything");
    Lines.append(home, "2026-02-31", "anything");
    assertTrue(reader().isEmpty());
  }

  @Test
  void findsATouchByTheBeginningOfItsId() throws IOException {
    String moment = Long.toString(MORNING.toEpochMilli(), 36);
    for (String number : List.of("001", "00", "012", "x")) {
      write(moment + number, "s", RepoPath.of("a"));
      write("other" + number, "s", RepoPath.of("a"));
    }
    assertEquals(List.of(moment + "012"), ids(moment + "01"));
    assertEquals(List.of(moment + "00"), ids(moment + "00"));
    assertEquals(List.of(moment + "012", moment + "00", moment + "001"), ids(moment + "0"));
    assertEquals(List.of("otherx"), ids("otherx"));
    assertEquals(List.of(), ids("nothing\"\n"));
    assertEquals(4, ids(moment.substring(0, 2)).size());
  }

  private List<String> ids(String prefix) throws IOException {
    return reader().touches(prefix, 10).stream().map(Touch::id).toList();
  }

  private static RepoPath pathOf(Optional<JournalLine> line) {
    assertFalse(line.isEmpty());
    return TouchReader.read(line.get()).orElseThrow().path();
  }

  private String write(String id, String session, RepoPath path) {
    String line = Lines.line(MORNING, Lines.touch(id, session, path));
    Lines.append(home, "2026-11-22", line + "\n");
    return line;
  }

  private List<String> found(Query query) throws IOException {
    return Lines.all(reader().newestFirst(query));
  }

  private JournalReader reader() {
    return JournalReader.below(home);
  }

  private static Query all() {
    return query(List.of(), Optional.empty());
  }

  /** Asks for all files from the day before on. */
  private static Query everySecond(Instant from) {
    return new Query(
        Optional.of("touch"), List.of(), Optional.empty(), from.minusSeconds(86_400), Query.ALWAYS);
  }

  private static Query query(List<RepoPath> paths, Optional<String> session) {
    return new Query(Optional.of("touch"), paths, session, Query.EVER, Query.ALWAYS);
  }
}
