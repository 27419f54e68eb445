package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.afterclick.TempRepo;
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
  void refusesTheMergeAgainOnceItIsUndone() {
    Collision collision = Collision.in(main, BASE).unwatched();
    reconcile();
    assertEquals(0, collision.run("reconcile", "--undo", "h1").status());
    assertFalse(main.attempt("merge", "-q", "billing-fix").exit() == 0);
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
