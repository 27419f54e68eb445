package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hold stays while git passes through states in which no worktree shows what it is about. */
final class LastingHoldTest {

  private static final String OVERLAP = "\"event\":\"overlap\"";

  @TempDir private Path folder;
  private TempRepo main;
  private Collision collision;

  @BeforeEach
  void begin() {
    main = Collision.repository(folder);
    assertEquals(0, Program.run(main, "install", "--yes").status());
    collision = Collision.in(main);
  }

  @AfterEach
  void end() {
    collision.unwatched();
  }

  @Test
  void lastsWhileASessionHasSomethingElseCheckedOut() {
    collision.billing().git("switch", "-q", "--detach", "main");
    awaitOverlap(true);
    assertRefused("merge", "-q", "billing-fix");
    collision.billing().git("switch", "-q", "billing-fix");
    assertItIsStillTheSame();
  }

  @Test
  void lastsWhileASessionRebases() {
    main.write("other.txt", "other\n").commit("Other");
    TempRepo billing = collision.billing();
    billing.git("-c", "sequence.editor=sed -i 1ibreak", "rebase", "-q", "-i", "main");
    awaitOverlap(true);
    assertRefused("merge", "-q", "billing-fix");
    billing.git("rebase", "--continue");
    assertItIsStillTheSame();
  }

  @Test
  void lastsWhenARefusedOperationHasSwitchedTheFilesAlready() {
    TempRepo billing = collision.billing();
    String tip = billing.git("rev-parse", "billing-fix");
    assertFalse(billing.attempt("reset", "-q", "--hard", "auth-refactor").exit() == 0);
    assertEquals(tip, billing.git("rev-parse", "billing-fix"));
    awaitOverlap(true);
    assertRefused("merge", "-q", "billing-fix");
    billing.git("reset", "-q", "--hard");
    assertItIsStillTheSame();
  }

  @Test
  void isOverOnceTheBranchBringsNothingAnyMore() {
    collision.billing().git("reset", "-q", "--hard", "main");
    collision.awaitHold("ended");
  }

  private void assertRefused(String... operation) {
    assertFalse(main.attempt(operation).exit() == 0, "it was not refused");
  }

  /** All that was done before is seen once a later write is. */
  private void assertItIsStillTheSame() {
    collision.billing().write("later.txt", "later\n");
    collision.engine().out().await(0, "a later write", line -> line.contains("\"later.txt\""));
    assertRefused("merge", "-q", "billing-fix");
    String told = collision.engine().out().text();
    assertFalse(told.contains("\"what\":\"ended\""), told);
    String holds = collision.run("holds").out().text();
    assertTrue(holds.contains("h1 "), holds);
    assertFalse(holds.contains("h2 "), holds);
  }

  private void awaitOverlap(boolean ended) {
    collision
        .engine()
        .out()
        .await(
            0,
            "the overlap " + ended,
            line -> line.contains(OVERLAP) && line.contains("\"ended\":" + ended));
  }
}
