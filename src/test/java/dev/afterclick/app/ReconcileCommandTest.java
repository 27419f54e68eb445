package dev.afterclick.app;

import static dev.afterclick.app.Collision.BASE;
import static dev.afterclick.app.Collision.FILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes one version of two from the command line, with and without an engine. */
final class ReconcileCommandTest {

  private static final String BOTH = BASE.replace("two", "auth\nbilling");

  @TempDir private Path folder;
  private TempRepo main;

  @BeforeEach
  void begin() {
    main = Collision.repository(folder);
  }

  @Test
  void takesOneSideIntoBothWorktreesAndReleasesTheHold() {
    Collision collision = Collision.in(main).unwatched();
    Program take = collision.run("reconcile", "h1", "--take", "billing-fix");
    assertEquals(0, take.status(), take.err().text());
    assertEquals(
        "reconciled "
            + FILE
            + ", written in auth-refactor\n"
            + "h1 is released; commit that: until then git keeps out what was there before\n"
            + "to undo it: afterclick reconcile --undo h1",
        take.out().text());
    assertEquals(BASE.replace("two", "billing"), collision.auth().read(FILE));
    assertEquals(0, collision.run("holds").status());
    String release = collision.run("log", "--event", "release", "--json").out().text();
    assertTrue(release.contains("\"by\":\"Ada\""), release);
    assertTrue(release.contains("\"approved\":[\""), release);
    String choice = collision.run("log", "--event", "choice").out().text();
    assertTrue(choice.contains("Ada reconciled " + FILE + ": took billing-fix"), choice);
  }

  @Test
  void readsTheResultFromStandardInput() {
    Collision collision = Collision.in(main).unwatched();
    Program fed = Program.fed(BOTH, main, "reconcile", FILE, "--result", "-", "--json");
    assertEquals(0, fed.status(), fed.err().text());
    assertEquals(BOTH, collision.auth().read(FILE));
    assertEquals(BOTH, collision.billing().read(FILE));
    assertTrue(fed.out().text().contains("\"released\":true"), fed.out().text());
  }

  @Test
  void reconcilesWhileAnEngineRuns() {
    Collision collision = Collision.in(main);
    Program fed = Program.fed(BOTH, main, "reconcile", "h1", "--result", "-");
    assertEquals(0, fed.status(), fed.err().text());
    assertEquals(BOTH, collision.billing().read(FILE));
    collision.engine().out().await(0, "the choice", line -> line.contains("\"event\":\"choice\""));
    collision
        .engine()
        .out()
        .await(
            0,
            "the release",
            line -> line.contains("\"event\":\"release\"") && line.contains("\"by\":\"Ada\""));
    assertEquals(0, collision.run("holds").status());
    assertEquals(0, collision.run("reconcile", "--undo").status());
    collision.engine().out().await(0, "the undoing", line -> line.contains("\"take\":\"undone\""));
    assertEquals(BASE.replace("two", "auth"), collision.auth().read(FILE));
    collision.unwatched();
    assertEquals(1, collision.run("holds").status());
  }

  @Test
  void undoesTheWholeOfItUntilAFileIsTouched() {
    Collision collision = Collision.in(main).unwatched();
    Program.fed(BOTH, main, "reconcile", "h1", "--result", "-");
    Program undo = collision.run("reconcile", "--undo", "h1");
    assertEquals(
        "undone: "
            + FILE
            + " is as it was in auth-refactor and billing-fix\nit is held again: afterclick holds",
        undo.out().text());
    assertEquals(BASE.replace("two", "auth"), collision.auth().read(FILE));
    assertEquals(BASE.replace("two", "billing"), collision.billing().read(FILE));
    assertEquals(1, collision.run("holds").status());
    assertEquals(2, collision.run("reconcile", "--undo", "h1").status());

    Program.fed(BOTH, main, "reconcile", "h1", "--result", "-");
    collision.billing().write(FILE, BOTH + "more\n");
    Program late = collision.run("reconcile", "--undo", FILE);
    assertEquals(2, late.status());
    assertTrue(late.err().text().contains("billing-fix has touched " + FILE), late.err().text());
    assertEquals(BOTH, collision.auth().read(FILE));
  }

  @Test
  void takesWhatAToolHasMade() {
    Collision collision = Collision.in(main).unwatched();
    assertEquals(2, collision.run("reconcile", "--tool").status());
    tool("true");
    Program marks = collision.run("reconcile", "--tool");
    assertTrue(marks.err().text().contains("conflict markers"), marks.err().text());
    tool("exit 3");
    assertTrue(collision.run("reconcile", "--tool").err().text().contains("status 3"));
    tool("cat \"$LOCAL\" >\"$MERGED\"; sed -n 2p \"$REMOTE\" >>\"$MERGED\"; test -s \"$BASE\"");
    assertEquals(2, Program.answered("n", main, "reconcile", "--tool").status());
    assertEquals(1, collision.run("holds").status());
    assertEquals(0, Program.answered("y", main, "reconcile", "--tool").status());
    assertEquals(BASE.replace("two", "auth") + "billing\n", collision.billing().read(FILE));
  }

  @Test
  void reconcilesThreeSessionsOneAfterAnother() {
    Collision collision = three();
    Program first = Program.fed(BOTH, main, "reconcile", "h1", "--result", "-");
    assertEquals(0, first.status(), first.err().text());
    assertTrue(
        first.out().text().contains("charts has another version; run afterclick reconcile again"),
        first.out().text());
    assertEquals(1, collision.run("holds").status());

    String all = BASE.replace("two", "auth\nbilling\ncharts");
    Program second = Program.fed(all, main, "reconcile", "h1", "--result", "-");
    assertTrue(second.out().text().contains("h1 is released"), second.out().text());
    assertEquals(Set.of(all), all(collision));
  }

  @Test
  void givesOneVersionToAllThatMeet() {
    Collision collision = three();
    Program take = collision.run("reconcile", "h1", "--take", "charts");
    assertEquals(0, take.status(), take.err().text());
    assertTrue(take.out().text().contains("h1 is released"), take.out().text());
    assertEquals(Set.of(BASE.replace("two", "charts")), all(collision));
    assertEquals(0, collision.run("reconcile", "--undo", "h1").status());
    assertEquals(0, collision.run("reconcile", "--undo", "h1").status());
    assertEquals(BASE.replace("two", "billing"), collision.billing().read(FILE));
    assertEquals(3, all(collision).size());
  }

  @Test
  void readsAResultForEachTwoThatMeet() {
    Collision collision = three();
    main.write("first", BOTH).write("second", BOTH + "charts\n");
    Program given = collision.run("reconcile", "h1", "--result", "first", "--result", "second");
    assertEquals(0, given.status(), given.err().text());
    assertTrue(given.out().text().contains("h1 is released"), given.out().text());
    assertEquals(Set.of(BOTH + "charts\n"), all(collision));
  }

  @Test
  void letsAllPassThatWereReconciledIntoOneOfThem() {
    Collision collision = three();
    main.write("first", BOTH).write("second", BOTH + "charts\n");
    Program given =
        collision.run("reconcile", "h1", "--result", "first", "--result", "second", "--to", "ours");
    assertEquals(0, given.status(), given.err().text());
    assertEquals(BOTH + "charts\n", collision.auth().read(FILE));
    assertEquals(BASE.replace("two", "billing"), collision.billing().read(FILE));
    String release = collision.run("log", "--event", "release", "--json").out().text();
    String approved = release.replaceAll(".*\"approved\":\\[([^]]*)].*", "$1");
    for (String kept : List.of("billing", "charts")) {
      main.write("kept", BASE.replace("two", kept));
      assertTrue(approved.contains(main.git("hash-object", "kept")), kept + ": " + release);
    }
  }

  private Collision three() {
    main.worktree("charts").write(FILE, BASE.replace("two", "charts")).commit("Charts");
    Collision collision = Collision.in(main);
    collision.awaitHeldBetween("auth-refactor", "billing-fix", "charts");
    return collision.unwatched();
  }

  private Set<String> all(Collision collision) {
    Path charts = collision.auth().root().resolveSibling("charts");
    return Stream.of(collision.auth().root(), collision.billing().root(), charts)
        .map(each -> read(each.resolve(FILE)))
        .collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void choosesForAFileThatOneSideDeleted() {
    TempRepo auth = main.worktree("auth");
    TempRepo billing = main.worktree("billing");
    auth.delete(FILE).commit("Delete");
    billing.write(FILE, BASE + "more\n").executable(FILE, true);
    Program keep = Program.run(auth, "reconcile", FILE, "--take", "theirs");
    assertEquals(0, keep.status(), keep.err().text());
    assertEquals(BASE + "more\n", auth.read(FILE));
    assertTrue(Files.isExecutable(auth.path(FILE)));
    assertEquals(0, Program.run(auth, "reconcile", "--undo").status());
    assertFalse(Files.exists(auth.path(FILE)));
    assertEquals(0, Program.run(billing, "reconcile", FILE, "--delete").status());
    assertFalse(Files.exists(billing.path(FILE)));
  }

  @Test
  void keepsBothUnderTwoNames() {
    TempRepo auth = main.worktree("auth").write("logo.bin", "\0a").commit("Auth");
    TempRepo billing = main.worktree("billing").write("logo.bin", "\0b").commit("Billing");
    Program both = Program.run(auth, "reconcile", "logo.bin", "--keep-both", "logo-billing.bin");
    assertEquals(0, both.status(), both.err().text());
    for (TempRepo each : List.of(auth, billing)) {
      assertEquals("\0a", each.read("logo.bin"));
      assertEquals("\0b", each.read("logo-billing.bin"));
    }
  }

  @Test
  void turnsNoRerereOnForWhatGitCannotRemember() {
    TempRepo auth = main.worktree("auth").write("logo.bin", "\0a").commit("Auth");
    main.worktree("billing").write("logo.bin", "\0b").commit("Billing");
    Program record = Program.run(auth, "reconcile", "logo.bin", "--take", "auth", "--to", "record");
    assertEquals(2, record.status());
    assertFalse(Files.exists(main.path(".git/rr-cache")), record.err().text());
  }

  @Test
  void keepsLineEndsThatTheWorktreeHas() {
    main.write(".gitattributes", "*.ts text eol=crlf\n").commit("Attributes");
    Collision collision = Collision.in(main).unwatched();
    String typed = BOTH.replace("\n", "\r\n");
    Program fed = Program.fed(typed, main, "reconcile", "h1", "--result", "-");
    assertEquals(0, fed.status(), fed.err().text());
    assertEquals(typed, collision.auth().read(FILE));
    collision.auth().commit("Reconcile");
    assertEquals(BOTH.strip(), collision.auth().git("cat-file", "blob", "HEAD:" + FILE));
  }

  private void tool(String command) {
    main.git("config", "afterclick.tool", command);
  }

  @Test
  void saysWhatToGive() {
    Collision collision = Collision.in(main).unwatched();
    Program bare = collision.run("reconcile");
    assertEquals(2, bare.status());
    assertEquals(
        "afterclick: say what "
            + FILE
            + " is to become\n"
            + "hint: --take ours (auth-refactor), --take theirs (billing-fix), --result FILE or"
            + " --tool; a terminal shows both versions, hunk by hunk",
        bare.err().text());
  }
}
