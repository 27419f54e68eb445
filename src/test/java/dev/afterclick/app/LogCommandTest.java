package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code log} prints of a journal and how it ends. */
final class LogCommandTest {

  @TempDir private Path folder;
  private TempRepo main;
  private Recorded record;

  @BeforeEach
  void makeRepository() {
    main = TempRepo.in(folder).write("src/a.ts", "a\n").commit("Begin");
    record = new Recorded(main);
  }

  @Test
  void saysThatNothingWasRecordedYetAndMakesNothing() {
    Program log = Program.run(main, "log");
    assertEquals(1, log.status());
    assertEquals("", log.out().text());
    assertTrue(log.err().text().startsWith("afterclick: nothing was recorded"), log.err().text());
    assertFalse(Files.exists(main.path(".git/afterclick")));
  }

  @Test
  void tellsOfTouchesTheNewestFirst() {
    String first = touch("auth", "src/a.ts");
    String second =
        record.touch(
            "billing",
            RepoPath.of("new.ts"),
            Optional.of(RepoPath.of("old.ts")),
            record.text("a\n"),
            record.text("b\n"),
            true);
    List<String> lines = Program.run(main, "log").out().lines();
    assertEquals(2, lines.size());
    assertEquals(
        second
            + "  TIME  billing           R    +12     −3  worktree   old.ts → new.ts  (seen late)",
        withoutTime(lines.get(0)));
    assertEquals(
        first + "  TIME  auth              M    +12     −3  worktree   src/a.ts",
        withoutTime(lines.get(1)));
  }

  @Test
  void namesTheAgentWhereALineDoes() {
    touch("auth", "src/a.ts");
    String line = Program.run(main, "log", "--json").out().text();
    record.append(line.replace("\"label\":", "\"agent\":\"claude\",\"label\":") + "\n");
    String newest = Program.run(main, "log", "--session", "claude").out().text();
    assertTrue(newest.contains("  auth (claude)     M"), newest);
  }

  @Test
  void looksOnlyForThePathsThatItIsAskedAboutInEveryWorktree() {
    TempRepo other = main.worktree("other");
    touch("auth", "src/a.ts");
    touch("auth", "src2/b.ts");
    assertEquals(1, found(main, "src"));
    assertEquals(1, found(main.at(main.path("src")), "a.ts"));
    assertEquals(1, found(other, main.path("src/a.ts").toString()));
    assertEquals(2, found(other, "src", "src2/b.ts"));
    assertEquals(2, found(other, "."));
  }

  @Test
  void saysOfWhatNothingIsRecorded() {
    touch("auth", "src/a.ts");
    assertEquals(
        "afterclick: nothing is recorded of docs, src/b.ts\n"
            + "hint: paths count from the current folder; afterclick log lists what there is",
        nothing("docs", "src/b.ts"));
    String nope = nothing("--session", "nope", "src");
    assertTrue(nope.startsWith("afterclick: nothing is recorded of a session nope\nhint: "), nope);
    assertEquals("", nothing("--session", "auth", "--since", "2026-11-23T00:00:00Z", "src"));
    assertEquals("", nothing("--event", "hold", "src"));
  }

  @Test
  void namesTheSessionsThatThereAre() {
    Program engine = Program.start(main, "--headless");
    engine.out().await(0, "a session", line -> line.contains("\"event\":\"session\""));
    main.write("src/a.ts", "b\n");
    engine.out().await(0, "a touch", line -> line.contains("\"event\":\"touch\""));
    engine.stop();
    engine.status();
    assertTrue(nothing("--session", "nope").endsWith("\nhint: one of these: main"));
  }

  private String nothing(String... words) {
    Program log =
        Program.run(main, Stream.concat(Stream.of("log"), Stream.of(words)).toArray(String[]::new));
    assertEquals(1, log.status(), log.err().text());
    assertEquals("", log.out().text());
    return log.err().text();
  }

  @Test
  void findsOddNames() {
    RepoPath raw = RepoPath.ofBytes("d\u00e9p".getBytes(StandardCharsets.ISO_8859_1));
    for (RepoPath path : List.of(RepoPath.of("-x"), RepoPath.of("a\n\t\"b"), raw)) {
      record.touch("s", path, Optional.empty(), record.text("a"), record.text("b"), false);
    }
    assertEquals(1, found(main, "--", "-x"));
    assertEquals(1, found(main, "a\n\t\"b"));
    assertEquals(1, found(main, "d%E9p"));
  }

  @Test
  void showsNamesThatHoldEscapesWithoutActingOnThem() {
    record.touch("e\u001bvil", "\u001b[31m\nx", record.text("a"), record.text("b"));
    String line = Program.run(main, "log").out().text();
    assertTrue(line.contains("e␛vil ") && line.endsWith("␛[31m␊x"), line);
  }

  @Test
  void takesNoMoreThanItIsAskedFor() {
    touch("auth", "a");
    touch("billing", "b");
    assertEquals(1, found(main, "-n", "1"));
    assertEquals(1, found(main, "--session", "billing"));
    assertEquals(2, found(main, "--since", "2026-11-22T10:00:01Z", "--until=2026-11-23T00:00:00Z"));
    assertEquals(1, found(main, "--since", "2026-11-22T10:00:02Z"));
    assertEquals(1, found(main, "--until", "2026-11-22T10:00:01.500Z"));
    assertEquals(1, Program.run(main, "log", "--since", "2026-11-23T00:00:00Z").status());
    assertEquals(1, Program.run(main, "log", "-n", "0").status());
  }

  @Test
  void tellsOfOtherEventsToo() {
    record.add(new Entry.Started(Recorded.MORNING, main.root(), Optional.of("main")));
    touch("auth", "a");
    record.append("{\"time\":\"2026-11-22T10:00:09Z\",\"event\":\"hold\",\"path\":\"b\"}\n");
    List<String> all = Program.run(main, "log", "--event=all").out().lines();
    assertEquals("             TIME  hold              b", withoutTime(all.get(0)));
    assertEquals("             TIME  started           watching began", withoutTime(all.get(2)));
    assertEquals(1, found(main, "--event", "hold"));
  }

  @Test
  void tellsOfClobbersInTheWordsOfTheBoard() {
    clobber("auth", "auth", "");
    clobber("bill", "auth", "");
    clobber("auth", "auth", ",\"ended\":true");
    List<String> lines = Program.run(main, "log", "--event", "overlap").out().lines();
    assertTrue(lines.get(0).endsWith("  auth's clobber is over: a.txt"), lines.get(0));
    assertTrue(
        lines.get(1).endsWith("  auth → a.txt: CLOBBER, dropped what bill wrote 2s ago"),
        lines.get(1));
    assertTrue(
        lines.get(2).endsWith("  auth → a.txt: CLOBBER, dropped what was written 2s ago"),
        lines.get(2));
  }

  private void clobber(String lost, String who, String more) {
    record.append(
        "{\"time\":\"2026-11-22T10:00:09Z\",\"event\":\"overlap\",\"path\":\"a.txt\","
            + "\"verdict\":\"CONFLICT\",\"kind\":\"clobber\",\"sessions\":["
            + party(lost, "2026-11-22T10:00:07Z")
            + ","
            + party(who, "2026-11-22T10:00:09Z")
            + "]"
            + more
            + "}\n");
  }

  private static String party(String label, String touched) {
    return "{\"label\":\"%s\",\"session\":\"%s\",\"touched\":\"%s\"}"
        .formatted(label, label, touched);
  }

  @Test
  void printsTheJournalsLinesAsTheyAre() throws IOException {
    touch("auth", "a");
    touch("billing", "ü\t");
    List<String> written =
        Files.readAllLines(main.path(".git/afterclick/journal/2026-11-22.jsonl"));
    List<String> lines = Program.run(main, "log", "--json").out().lines();
    assertEquals(List.of(written.get(1), written.get(0)), lines);
  }

  @Test
  void saysWhichContentsAreTooLargeToBeStored() {
    record.touch("auth", "big.txt", Recorded.nothing(), record.tooLarge(23_893));
    record.touch("auth", "small.txt", Recorded.nothing(), record.text("b\n"));
    record.touch("auth", "big.txt", record.tooLarge(23_893), Recorded.nothing());
    List<String> lines = Program.run(main, "log").out().lines();
    assertTrue(lines.get(0).endsWith("  big.txt  (not stored, 24 kB)"), lines.get(0));
    assertTrue(lines.get(1).endsWith("  small.txt"), lines.get(1));
    assertTrue(lines.get(2).endsWith("  big.txt  (not stored, 24 kB)"), lines.get(2));
    List<String> json = Program.run(main, "log", "--json").out().lines();
    assertTrue(json.get(0).endsWith(",\"stored\":false,\"size\":23893}"), json.get(0));
    assertFalse(json.get(1).contains("stored"), json.get(1));
  }

  @Test
  void saysNothingOfASizeOnceGitHasTheContent() {
    Optional<Version> known = record.text("known\n");
    record.noteSize(known.orElseThrow(), 6);
    record.touch("auth", "f", Recorded.nothing(), known);
    assertTrue(Program.run(main, "log").out().lines().get(0).endsWith("  f"));
  }

  @Test
  void saysWhatItLeftOut() {
    touch("auth", "a");
    record.append("{\"event\":\"touch\"\n{\"time\":\"20");
    Program log = Program.run(main, "log");
    assertEquals(0, log.status());
    assertEquals(1, log.out().lines().size());
    assertTrue(
        log.err().text().startsWith("afterclick: left out 2 lines of the journal"),
        log.err().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--since=soon",
        "--until=12:99",
        "--event=yodel",
        "-n=-1",
        "-n=x",
        "--nonsense",
        "/etc/passwd"
      })
  void refusesWhatItDoesNotUnderstand(String word) {
    touch("auth", "a");
    Program log = Program.run(main, "log", word);
    assertEquals(2, log.status());
    assertTrue(log.err().text().matches("(?s)afterclick: .+\nhint: .+"), log.err().text());
  }

  @Test
  void saysWhereThereIsNoRepository() {
    assertEquals(2, Program.run(main.at(main.home()), "log").status());
  }

  @Test
  void saysThatTheJournalCannotBeRead() throws IOException {
    Files.createDirectories(main.path(".git/afterclick"));
    Files.createFile(main.path(".git/afterclick/journal"));
    Program log = Program.run(main, "log");
    assertEquals(2, log.status());
    assertTrue(log.err().text().startsWith("afterclick: cannot read the journal: "));
  }

  @Test
  void coloursOnlyWhenItIsAskedTo() {
    touch("auth", "a");
    assertFalse(Program.run(main, "log").out().text().contains("\u001b"));
    assertTrue(Program.run(main, "log", "--color=always").out().text().contains("\u001b[2m"));
  }

  @Test
  void followsWhatIsRecorded() {
    touch("auth", "first");
    touch("auth", "second");
    touch("auth", "third");
    Program log = Program.start(main, "log", "--follow", "-n", "2");
    log.out().await(0, "the last but one", line -> line.endsWith("second"));
    log.out().await(1, "the last", line -> line.endsWith("third"));
    touch("auth", "fourth");
    log.out().await(2, "what came", line -> line.endsWith("fourth"));
    log.stop();
    assertEquals(0, log.status());
    assertEquals(3, log.out().lines().size());
  }

  @Test
  void waitsForWhatComesWhereNothingIsRecordedYet() {
    Program log = Program.start(main, "log", "--follow");
    log.err().await(0, "the news", line -> line.startsWith("afterclick: nothing was recorded"));
    touch("auth", "first");
    log.out().await(0, "what came", line -> line.endsWith("first"));
    log.stop();
    assertEquals(0, log.status());
  }

  private int found(TempRepo from, String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "log";
    System.arraycopy(words, 0, all, 1, words.length);
    Program log = Program.run(from, all);
    assertEquals(0, log.status(), log.err().text());
    return log.out().lines().size();
  }

  private String touch(String session, String path) {
    return record.touch(session, path, record.text("a\n"), record.text("b\n"));
  }

  private static String withoutTime(String line) {
    return line.replaceFirst("2026-11-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME");
  }
}
