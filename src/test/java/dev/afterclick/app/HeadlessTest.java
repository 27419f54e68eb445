package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.afterclick.TempRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --headless} tells of real work in real worktrees, line by line. */
final class HeadlessTest {

  private static final String FILE = "src/lib/session.ts";

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private TempRepo billing;
  private Program program;
  private int from;
  private int witnesses;

  @BeforeEach
  void watch() {
    main = TempRepo.in(folder).write(FILE, "a\nb\nc\n").write(".gitignore", "/out/\n");
    main.commit("Begin");
    auth = main.worktree("auth-refactor");
    billing = main.worktree("billing-fix");
    program = Program.start(main, "--headless", "--json");
    List.of("main", "auth-refactor", "billing-fix").forEach(label -> awaitSession(label, false));
    forgetWhatWasToldUntilNow();
  }

  @AfterEach
  void end() {
    program.stop();
    assertEquals(0, program.status(), program.err().text());
  }

  @Test
  void beginsAndEndsInOrder() {
    program.stop();
    assertEquals(0, program.status());
    List<String> lines = program.out().lines();
    assertEquals("started", json(lines.get(0)).get("event").getAsString());
    assertEquals("stopped", json(lines.get(lines.size() - 1)).get("event").getAsString());
  }

  @Test
  void tellsATouchWithWhatStoodThereAndWhatStandsThereNow() {
    auth.write(FILE, "a\nB\nc\n");
    JsonObject touch = await("touch", FILE);
    assertEquals("auth-refactor", touch.get("label").getAsString());
    assertEquals("modified", touch.get("change").getAsString());
    assertEquals(auth.git("rev-parse", "HEAD:" + FILE), touch.get("before").getAsString());
    assertEquals(auth.git("hash-object", FILE), touch.get("blob").getAsString());
    assertEquals("WORKTREE", touch.get("attribution").getAsString());
    assertEquals(1, touch.get("added").getAsInt());
    assertEquals(1, touch.get("removed").getAsInt());
  }

  @Test
  void tellsAnOverlapThenGitsVerdictThenItsEnd() {
    auth.write(FILE, "a\nB\nc\n");
    billing.write(FILE, "a\nX\nc\n");
    await("overlap", FILE);
    assertEquals("CONFLICT", await("verdict", FILE).get("verdict").getAsString());
    billing.git("checkout", "-q", "--", FILE);
    program
        .out()
        .await(
            from, "the end of it", line -> isOf(line, "overlap", FILE) && json(line).has("ended"));
  }

  @Test
  void tellsOfNoOverlapWhereBothDidTheSame() {
    auth.write(FILE, "a\nB\nc\n");
    billing.write(FILE, "a\nB\nc\n");
    awaitAllOf(auth);
    awaitAllOf(billing);
    assertEquals(Set.of("touch"), events());
  }

  @Test
  void countsASaveThroughARenameAsOneTouch() throws IOException {
    Path fresh = auth.path("src/lib/.session.ts.tmp");
    Files.writeString(fresh, "a\nB\nc\n");
    Files.move(fresh, auth.path(FILE), StandardCopyOption.ATOMIC_MOVE);
    awaitAllOf(auth);
    assertEquals(List.of(FILE), touchedPaths());
  }

  @Test
  void saysNothingOfIgnoredFiles() {
    auth.write("out/bundle.js", "x\n");
    awaitAllOf(auth);
    assertEquals(List.of(), touchedPaths());
  }

  @Test
  void saysNothingOfFilesThatComeToBeIgnored() {
    auth.write("y.log", "y\n").write(FILE, "a\nB\nc\n").commit("A log, too");
    auth.write("z.log", "z\n");
    List.of("y.log", "z.log", FILE).forEach(path -> await("touch", path));
    forgetWhatWasToldUntilNow();
    auth.write(".gitignore", "*.log\n").delete(FILE);
    await("touch", ".gitignore");
    auth.git("rm", "-q", "--cached", "y.log");
    awaitEverything();
    assertEquals(List.of("auth-refactor .gitignore", "auth-refactor " + FILE), touches());
  }

  @Test
  void tellsWhatAStashTakesAwayAndBringsBack() {
    auth.write(FILE, "a\nB\nc\n");
    await("touch", FILE);
    String mine = auth.git("hash-object", FILE);
    forgetWhatWasToldUntilNow();
    auth.git("stash", "-q");
    assertEquals(mine, await("touch", FILE).get("before").getAsString());
    forgetWhatWasToldUntilNow();
    auth.git("stash", "pop", "-q");
    assertEquals(mine, await("touch", FILE).get("blob").getAsString());
  }

  @Test
  void tellsWhatAHardResetTakesAway() {
    auth.write(FILE, "a\nB\nc\n").commit("Work");
    await("touch", FILE);
    String mine = auth.git("rev-parse", "HEAD:" + FILE);
    forgetWhatWasToldUntilNow();
    auth.git("reset", "-q", "--hard", "main");
    assertEquals(mine, await("touch", FILE).get("before").getAsString());
  }

  @Test
  void saysNothingOfACommitThatLeavesTheFilesAsTheyAre() {
    auth.write(FILE, "a\nB\nc\n");
    await("touch", FILE);
    forgetWhatWasToldUntilNow();
    auth.commit("Work");
    auth.git("commit", "-q", "--amend", "-m", "Better work");
    main.git("gc", "-q");
    awaitAllOf(auth);
    awaitAllOf(main);
    assertEquals(List.of(), touchedPaths());
  }

  @Test
  void tellsAFastForwardAsOneTouchOfTheWorktreeWhoseFileItWrites() {
    auth.write(FILE, "a\nB\nc\n").commit("Work");
    await("touch", FILE);
    String old = main.git("rev-parse", "HEAD:" + FILE);
    forgetWhatWasToldUntilNow();
    main.git("merge", "-q", "--ff-only", "auth-refactor");
    awaitEverything();
    assertEquals(List.of("main " + FILE), touches());
    JsonObject touch = await("touch", FILE);
    assertEquals(old, touch.get("before").getAsString());
    assertEquals(main.git("rev-parse", "HEAD:" + FILE), touch.get("blob").getAsString());
  }

  @Test
  void takesNoFastForwardForWorkThatConflictsWithWhatItBrings() {
    billing.write(FILE, "a\nB\nc\n").write("new", "1\n").commit("Work");
    billing.write(FILE, "a\nBB\nc\n").write("new", "2\n");
    await("touch", FILE);
    forgetWhatWasToldUntilNow();
    for (int round = 0; round < 3; round++) {
      main.git("merge", "-q", "--ff-only", billing.head().hex());
      awaitEverything();
      main.git("reset", "-q", "--hard", "HEAD~1");
      awaitEverything();
    }
    assertEquals(List.of(), told("overlap").toList());
  }

  @Test
  void tellsAMergeOfTheTrunkAsOneTouchForEachFileThatItWrites() {
    auth.write(FILE, "a\nB\nc\n").commit("Work");
    main.write("one", "1\n").write("two", "2\n").commit("Trunk");
    List.of("one", "two", FILE).forEach(path -> await("touch", path));
    forgetWhatWasToldUntilNow();
    auth.git("merge", "-q", "main");
    awaitEverything();
    assertEquals(List.of("auth-refactor one", "auth-refactor two"), touches());
  }

  @Test
  void saysNothingOfABaseThatMovesUnderFilesThatStayAsTheyAre() {
    auth.write(FILE, "a\nB\nc\n").commit("Work");
    await("touch", FILE);
    main.git("commit", "-q", "--allow-empty", "-m", "Elsewhere");
    forgetWhatWasToldUntilNow();
    auth.git("reset", "-q", "--soft", "main");
    auth.git("commit", "-q", "-m", "Work upon it");
    main.git("update-ref", "refs/heads/main", "auth-refactor");
    awaitEverything();
    main.git("reset", "-q", "--mixed", "HEAD~1");
    awaitEverything();
    assertEquals(List.of(), touches());
  }

  @Test
  void meetsWorktreesThatComeAndGo() {
    TempRepo charts = main.worktree("charts");
    assertEquals("charts", awaitSession("charts", false).get("branch").getAsString());
    charts.write("chart.ts", "x\n");
    await("touch", "chart.ts");
    main.git("worktree", "remove", "--force", charts.root().toString());
    awaitSession("charts", true);
  }

  @Test
  void followsAWorktreeThatMoves() {
    auth.write(FILE, "a\nB\nc\n").write("new", "x\n");
    List.of(FILE, "new").forEach(path -> await("touch", path));
    forgetWhatWasToldUntilNow();
    for (String name : List.of("here", "there", "elsewhere")) {
      auth.write(FILE, name + "\n");
      Path to = folder.resolve(name);
      main.git("worktree", "move", auth.root().toString(), to.toString());
      auth = auth.at(to);
      awaitWorktree(to);
    }
    awaitEverything();
    assertEquals(Set.of("session", "touch"), events());
    assertTrue(
        touches().stream().allMatch(("auth-refactor " + FILE)::equals), program.out().text());
  }

  @Test
  void givesAPathToTheInnermostWorktree() {
    TempRepo inner = main.worktreeAt(main.path(".claude/worktrees/x"), "inner");
    awaitSession("inner", false);
    inner.write("deep.ts", "x\n");
    assertEquals("inner", await("touch", "deep.ts").get("label").getAsString());
    awaitAllOf(main);
    assertTrue(touchedPaths().stream().noneMatch(path -> path.startsWith(".claude")));
  }

  @Test
  void takesWhatLandedOnTheTrunkForAnOverlap() {
    auth.write(FILE, "a\nB\nc\n").commit("Work");
    billing.write(FILE, "a\nX\nc\n");
    await("verdict", FILE);
    forgetWhatWasToldUntilNow();
    main.git("merge", "-q", "auth-refactor");
    program
        .out()
        .await(
            from,
            "what landed",
            line -> isOf(line, "overlap", FILE) && json(line).get("landed").getAsBoolean());
  }

  @Test
  void renamesASessionWithItsBranch() {
    auth.git("branch", "-m", "auth-rewrite");
    awaitSession("auth-rewrite", false);
  }

  /** Every line from here on is news. */
  private void forgetWhatWasToldUntilNow() {
    for (TempRepo each : List.of(main, auth, billing)) {
      awaitAllOf(each);
    }
    from = program.out().lines().size();
  }

  /** Waits until git's moves are told too: those before a branch's new name are known with it. */
  private void awaitEverything() {
    String name = "billing-" + witnesses;
    billing.git("branch", "-m", name);
    awaitSession(name, false);
    List.of(main, auth, billing).forEach(this::awaitAllOf);
  }

  private List<String> touches() {
    return told("touch")
        .map(line -> json(line))
        .map(line -> line.get("label").getAsString() + " " + line.get("path").getAsString())
        .sorted()
        .toList();
  }

  /** Waits until everything that was written in a worktree until now is told. */
  private void awaitAllOf(TempRepo worktree) {
    String witness = "witness-" + witnesses++;
    worktree.write(witness, "x\n");
    program.out().await(0, "the touch of " + witness, line -> isOf(line, "touch", witness));
    worktree.delete(witness);
    program
        .out()
        .await(
            0,
            "the end of " + witness,
            line -> isOf(line, "touch", witness) && line.contains("\"deleted\""));
  }

  private JsonObject await(String event, String path) {
    return json(program.out().await(from, event + " " + path, line -> isOf(line, event, path)));
  }

  private JsonObject awaitSession(String label, boolean ended) {
    return json(
        program
            .out()
            .await(
                from,
                "session " + label,
                line ->
                    line.contains("\"event\":\"session\"")
                        && json(line).get("label").getAsString().equals(label)
                        && json(line).has("ended") == ended));
  }

  private void awaitWorktree(Path root) {
    String field = "\"worktree\":\"" + root + "\"";
    program
        .out()
        .await(
            from,
            "a session at " + root,
            line -> line.contains("\"event\":\"session\"") && line.contains(field));
  }

  private List<String> touchedPaths() {
    return told("touch").map(line -> json(line).get("path").getAsString()).toList();
  }

  private Set<String> events() {
    return told("").map(line -> json(line).get("event").getAsString()).collect(Collectors.toSet());
  }

  private Stream<String> told(String event) {
    List<String> lines = program.out().lines();
    return lines.subList(from, lines.size()).stream()
        .filter(line -> line.contains("\"event\":\"" + event))
        .filter(line -> !line.contains("witness-"));
  }

  private static boolean isOf(String line, String event, String path) {
    return line.contains("\"event\":\"" + event + "\"")
        && json(line).get("path").getAsString().equals(path);
  }

  private static JsonObject json(String line) {
    return JsonParser.parseString(line).getAsJsonObject();
  }
}
