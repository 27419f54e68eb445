package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.afterclick.TempRepo;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} prints and how it ends, on real repositories. */
final class CheckCommandTest {

  private static final String FILE = "src/lib/session.ts";

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private TempRepo billing;

  @BeforeEach
  void makeSessions() {
    main = TempRepo.in(folder).write(FILE, "a\nb\nc\n").commit("Begin");
    auth = main.worktree("auth-refactor");
    billing = main.worktree("billing-fix");
  }

  @Test
  void doesNotTakeAMistypedPathForOneWithoutOverlaps() {
    Program program = Program.run(main, "check", "nosuch");
    assertEquals(2, program.status());
    assertTrue(program.err().text().startsWith("afterclick: no worktree has nosuch"));
  }

  @Test
  void takesNamesThatAreNotUtf8AsItPrintsThem() {
    RepoPath cafe = RepoPath.ofEscaped("menu/caf%E9.txt");
    auth.write(cafe, new byte[] {'a'});
    billing.write(cafe, new byte[] {'b'});
    main.write("50%E9", "a percent sign\n");

    assertTrue(Program.run(main, "check").out().text().contains("menu/caf%E9.txt"));
    assertEquals(1, Program.run(main, "check", "menu/caf%E9.txt").status());
    assertEquals(0, Program.run(main, "check", "50%E9").status());
    assertEquals(2, Program.run(main, "check", "menu/caf%E8.txt").status());
  }

  @Test
  void saysThatANameHasLostItsBytesOnTheWay() {
    main.write("whole\uFFFD", "its name is so\n");

    Program lost = Program.run(main, "check", "caf\uFFFD.txt");
    assertEquals(2, lost.status());
    assertEquals(
        "afterclick: caf\uFFFD.txt is a name that is not UTF-8\n"
            + "hint: write such bytes as afterclick prints them, as in caf%E9.txt",
        lost.err().text());
    assertEquals(2, Program.run(main, "log", "caf\uFFFD.txt").status());
    assertEquals(0, Program.run(main, "check", "whole\uFFFD").status());
  }

  @Test
  void isFineWithoutOverlaps() {
    auth.write(FILE, "a\nB\nc\n");
    Program check = Program.run(main, "check");
    assertEquals(0, check.status());
    assertEquals("", check.out().text());
    assertEquals("", check.err().text());
  }

  @Test
  void namesBothSessionsOfAConflict() {
    makeConflict();
    Program check = Program.run(main, "check");
    assertEquals(1, check.status());
    String line = check.out().text();
    assertTrue(
        line.matches(
            "✗ src/lib/session.ts  auth-refactor \\S+, billing-fix \\S+  conflict \\(content\\)"),
        line);
  }

  @Test
  void namesAllWhoMeetOnAPathInOneLine() {
    makeConflict();
    main.worktree("charts").write(FILE, "a\nb\nc\nd\n");

    String said = Program.run(main, "check").out().text();

    assertEquals(1, said.lines().count());
    assertTrue(
        said.matches(
            "✗ src/lib/session.ts  auth-refactor \\S+, billing-fix \\S+, charts \\S+  "
                + "conflict \\(content\\)"),
        said);
  }

  @Test
  void listsWhatIsNeverHeldLastAmongWhatIsAsGrave() {
    makeConflict();
    auth.write("CLAUDE.md", "one\n").write("zoo", "one\n").write("a.md", "one\n");
    billing.write("CLAUDE.md", "two\n").write("zoo", "two\n").write("a.md", "two\n");

    List<String> said = Program.run(main, "check").out().text().lines().toList();

    assertEquals(
        List.of("a.md", FILE, "zoo", "CLAUDE.md"),
        said.stream().map(line -> line.split(" ", -1)[1]).toList());
    assertEquals(
        List.of("conflict (add/add)  warn"),
        said.stream()
            .filter(line -> line.endsWith("warn"))
            .map(line -> line.substring(line.indexOf("conflict")))
            .toList());
  }

  @Test
  void looksOnlyAtThePathsThatItIsAskedAbout() {
    makeConflict();
    main.write("docs/intro.md", "i\n").write("README.md", "r\n");
    assertEquals(1, Program.run(main, "check", "src").status());
    assertEquals(1, Program.run(billing, "check", auth.path(FILE).toString()).status());
    assertEquals(1, Program.run(main.at(main.path("src")), "check", "lib/session.ts").status());
    assertEquals(1, Program.run(main, "check", ".").status());
    assertEquals(0, Program.run(main, "check", "docs", "README.md").status());
  }

  @Test
  void doesNotCallFineWhatItCouldNotLookAt() throws IOException {
    Files.writeString(main.path(".git/worktrees/billing-fix/index"), "torn");

    Program check = Program.run(main, "check");

    assertEquals(2, check.status());
    String said = check.err().text();
    assertTrue(said.startsWith("afterclick: billing-fix: cannot be looked at: "), said);
    assertTrue(said.contains("\nhint: "), said);
  }

  @Test
  void refusesAPathOutsideEveryWorktree() {
    Program check = Program.run(main, "check", "/etc/passwd");
    assertEquals(2, check.status());
    assertEquals(
        "afterclick: /etc/passwd lies in no worktree of this repository\n"
            + "hint: git worktree list names them; of one that is gone: afterclick log --session"
            + " NAME",
        check.err().text());
  }

  @Test
  void printsTheContractsObject() {
    makeConflict();
    Program check = Program.run(main, "check", "--json");
    JsonObject board = JsonParser.parseString(check.out().text()).getAsJsonObject();
    assertEquals(1, check.status());
    assertEquals(main.path(".git").toString(), board.get("repository").getAsString());
    assertEquals("main", board.get("trunk").getAsString());
    assertEquals(3, board.getAsJsonArray("sessions").size());
    assertTrue(board.getAsJsonArray("degraded").isEmpty());
    JsonObject overlap = board.getAsJsonArray("overlaps").get(0).getAsJsonObject();
    assertEquals(FILE, overlap.get("path").getAsString());
    assertEquals("CONFLICT", overlap.get("verdict").getAsString());
    assertEquals("content", overlap.get("kind").getAsString());
    assertEquals("hold", overlap.get("policy").getAsString());
    assertTrue(overlap.get("hold").isJsonNull());
    JsonObject party = overlap.getAsJsonArray("sessions").get(0).getAsJsonObject();
    assertEquals("auth-refactor", party.get("label").getAsString());
    assertEquals("modified", party.get("change").getAsString());
  }

  @Test
  void tellsOfLargeFilesThatDifferAndOfAllOthersBesideThem() {
    main.git("config", "afterclick.maxStoredSize", "1000");
    main.write("log.txt", "begin\n").write("old.bin", "o\n").commit("Two more");
    auth.git("merge", "-q", "main");
    billing.git("merge", "-q", "main");
    auth.write("big.bin", "a".repeat(2000)).write("log.txt", "a".repeat(2000)).delete("old.bin");
    billing.write("big.bin", "b".repeat(2000)).write("log.txt", "b".repeat(2000));
    billing.write("old.bin", "b".repeat(2000));
    makeConflict();

    Program check = Program.run(main, "check", "--json");

    JsonObject board = JsonParser.parseString(check.out().text()).getAsJsonObject();
    assertTrue(board.getAsJsonArray("degraded").isEmpty(), check.out().text());
    assertEquals(
        List.of(
            "big.bin CONFLICT binary",
            "log.txt CONFLICT binary",
            "old.bin CONFLICT delete/modify",
            FILE + " CONFLICT content"),
        overlaps(board));
  }

  @Test
  void tellsWhatGitMergesCleanlyFromWhatItDoesNot() {
    main.write(FILE, "a\nb\nc\nd\ne\nf\ng\n").commit("Grow");
    auth.git("reset", "-q", "--hard", "main");
    billing.git("reset", "-q", "--hard", "main");
    auth.write(FILE, "A\nb\nc\nd\ne\nf\ng\n");
    billing.write(FILE, "a\nb\nc\nd\ne\nf\nG\n");
    Program check = Program.run(main, "check");
    assertTrue(check.out().text().endsWith("merges cleanly"), check.out().text());
  }

  @Test
  void findsAFileWhereAnotherSessionHasAFolder() {
    auth.write("thing/x", "1\n");
    billing.write("thing", "2\n");
    Program check = Program.run(main, "check");
    assertEquals(1, check.status());
    assertTrue(check.out().text().endsWith("conflict (file/directory)"), check.out().text());
  }

  @Test
  void coloursOnlyWhenItIsAskedTo() {
    makeConflict();
    assertFalse(Program.run(main, "check").out().text().contains("\u001b"));
    assertTrue(
        Program.run(main, "check", "--color=always").out().text().startsWith("\u001b[1;31m"));
  }

  @Test
  void takesItsOptionsBeforeTheCommandToo() {
    makeConflict();
    assertTrue(Program.run(main, "--json", "check").out().text().startsWith("{"));
    assertTrue(Program.run(main, "--color", "always", "check").out().text().contains("\u001b"));
  }

  @Test
  void showsNamesThatHoldEscapesWithoutActingOnThem() {
    String nasty = "evil\u001b[31m\nname";
    auth.write(nasty, "one\n");
    billing.write(nasty, "two\n");
    String said = Program.run(main, "check").out().text();
    assertTrue(said.startsWith("✗ evil␛[31m␊name  "), said);
    assertEquals(1, said.lines().count());
  }

  @Test
  void saysWhatIsWrongWithoutActingOnEscapes() {
    String said = Program.run(main, "check", "/evil\u001b[31m").err().text();

    assertTrue(said.startsWith("afterclick: /evil␛[31m lies in no worktree"), said);
  }

  @Test
  void findsTheRepositoryThatItIsPointedTo() {
    makeConflict();
    TempRepo elsewhere = main.at(folder);
    assertEquals(1, Program.run(elsewhere, "-C", "billing-fix/src", "check").status());
    assertEquals(1, Program.run(elsewhere, "check", "-C", "repo").status());
  }

  @Test
  void saysWhereThereIsNoRepository() {
    Program check = Program.run(main.at(main.home()), "check");
    assertEquals(2, check.status());
    assertTrue(check.err().text().contains("not a git repository"), check.err().text());
    assertTrue(check.err().text().contains("hint: run it inside a repository"));
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    Program check = Program.run(main, "-C", "nowhere", "check");

    assertEquals(2, check.status());
    assertEquals(
        "afterclick: there is no folder "
            + main.path("nowhere")
            + "\nhint: name one that is there: afterclick -C DIR",
        check.err().text());
  }

  @Test
  void saysWhichWordItDoesNotKnow() {
    Program check = Program.run(main, "chekc");
    assertEquals(2, check.status());
    assertEquals(
        "afterclick: Unmatched argument at index 0: 'chekc'\n"
            + "hint: afterclick --help lists what there is",
        check.err().text());
  }

  private static List<String> overlaps(JsonObject board) {
    return board.getAsJsonArray("overlaps").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(each -> text(each, "path") + " " + text(each, "verdict") + " " + text(each, "kind"))
        .sorted()
        .toList();
  }

  private static String text(JsonObject object, String field) {
    return object.get(field).getAsString();
  }

  private void makeConflict() {
    auth.write(FILE, "a\nB\nc\n");
    billing.write(FILE, "a\nX\nc\n");
  }
}
