package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two sessions have become is what comes of merging one after the other. */
final class ReconciledMergeTest {

  private static final String FILE = Collision.FILE;
  private static final String BASE = "top\na\nb\nc\none\ntwo\nthree\nx\ny\nz\nbottom\n";
  private static final String BOTH = BASE.replace("two", "auth\nbilling");

  @TempDir private Path folder;
  private TempRepo main;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write(FILE, BASE).commit("Begin");
    assertEquals(0, Program.run(main, "install", "--yes").status());
  }

  @Test
  void endsWithTheReconciledTextThoughBothGoOnElsewhere() {
    Collision collision = Collision.in(main, BASE);
    assertFalse(main.attempt("merge", "-q", "billing-fix").exit() == 0);
    reconcile();
    goOn(collision);
    main.git("merge", "-q", "--no-edit", "auth-refactor");
    main.git("merge", "-q", "--no-edit", "billing-fix");
    assertEquals(BOTH.replace("top", "auth top").replace("bottom", "low"), main.read(FILE));
    collision.unwatched();
  }

  @Test
  void endsSoInTheOtherOrderWithoutAnEngine() {
    Collision collision = Collision.in(main, BASE).unwatched();
    reconcile();
    goOn(collision);
    main.git("merge", "-q", "--no-edit", "billing-fix");
    main.git("merge", "-q", "--no-edit", "auth-refactor");
    assertEquals(BOTH.replace("top", "auth top").replace("bottom", "low"), main.read(FILE));
  }

  @Test
  void keepsWhatWasThereBeforeOutUntilTheResultIsCommitted() {
    Collision collision = Collision.in(main, BASE);
    reconcile();
    assertRefused("auth-refactor");
    assertRefused("billing-fix");
    assertTrue(collision.run("holds").out().text().contains("until that is committed"));
    assertEquals(0, collision.run("check").status(), "both have the same");

    collision.billing().commit("Both");
    main.git("merge", "-q", "--no-edit", "billing-fix");
    assertRefused("auth-refactor");
    collision.auth().commit("Both");
    collision.awaitHold("ended");
    assertFalse(Files.exists(main.path(".git/hooks/reference-transaction")));
    main.git("merge", "-q", "--no-edit", "auth-refactor");
    assertEquals(BOTH, main.read(FILE));
    collision.unwatched();
  }

  @Test
  void keepsItOutWithoutAnEngineAsWellUnlessAPersonReleasesThat() {
    Collision collision = Collision.in(main, BASE).unwatched();
    reconcile();
    assertRefused("billing-fix");
    assertEquals(0, collision.run("release", "h1", "--reason", "billing as it was").status());
    assertFalse(Files.exists(main.path(".git/hooks/reference-transaction")));
    main.git("merge", "-q", "billing-fix");
  }

  @Test
  void refusesTheMergeAgainOnceItIsUndone() {
    Collision collision = Collision.in(main, BASE).unwatched();
    reconcile();
    assertEquals(0, collision.run("reconcile", "--undo", "h1").status());
    assertFalse(main.attempt("merge", "-q", "billing-fix").exit() == 0);
  }

  @Test
  void letsGitResolveTheConflictThatWasOnlyRecorded() {
    Collision collision = Collision.in(main, BASE).unwatched();
    String rest = main.git("rev-parse", "auth-refactor", "billing-fix");
    Program record = Program.fed(BOTH, main, "reconcile", "h1", "--result", "-", "--to", "record");
    assertEquals(0, record.status(), record.err().text());
    assertTrue(record.out().text().contains("rerere is on"), record.out().text());
    assertEquals(BASE.replace("two", "auth"), collision.auth().read(FILE));
    assertEquals(rest, main.git("rev-parse", "auth-refactor", "billing-fix"));
    assertEquals("", collision.auth().git("status", "--porcelain"));

    collision.auth().write(FILE, BASE.replace("two", "auth").replace("top", "auth top"));
    collision.auth().commit("Go on");
    main.git("merge", "-q", "--no-edit", "auth-refactor");
    assertFalse(main.attempt("merge", "-q", "--no-edit", "billing-fix").exit() == 0);
    assertEquals(BOTH.replace("top", "auth top"), main.read(FILE));
    main.commit("Merge");
    assertEquals(BOTH.replace("top", "auth top"), main.read(FILE));
  }

  @Test
  void recordsWhatIsNotCommittedYetAndReplacesWhatWasRecorded() {
    Collision collision = Collision.in(main, BASE);
    collision.auth().write(FILE, BASE.replace("two", "auth\nmore"));
    collision.unwatched();
    record(BASE.replace("two", "first try"));
    assertEquals(0, collision.run("reconcile", "--undo").status());
    assertFalse(Files.exists(main.path(".git/rr-cache")));
    record(BASE.replace("two", "second try"));
    record(BOTH);
    collision.auth().commit("Late");
    main.git("merge", "-q", "--no-edit", "billing-fix");
    assertFalse(main.attempt("merge", "-q", "--no-edit", "auth-refactor").exit() == 0);
    assertEquals(BOTH, main.read(FILE));
  }

  private void assertRefused(String branch) {
    String said = main.attempt("merge", "-q", "--no-edit", branch).err();
    assertTrue(said.contains("It was reconciled, and this is the version from before"), said);
  }

  /** A path is reconciled again whether it is held or not. */
  private void record(String text) {
    Program record = Program.fed(text, main, "reconcile", FILE, "--result", "-", "--to", "record");
    assertEquals(0, record.status(), record.err().text());
  }

  private void reconcile() {
    Program fed = Program.fed(BOTH, main, "reconcile", "h1", "--result", "-");
    assertEquals(0, fed.status(), fed.err().text());
  }

  private static void goOn(Collision collision) {
    collision.auth().commit("Reconcile");
    collision.auth().write(FILE, BOTH.replace("top", "auth top")).commit("Go on");
    collision.billing().write(FILE, BOTH.replace("bottom", "low")).commit("Reconcile and go on");
  }
}
