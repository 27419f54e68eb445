package dev.afterclick.engine;

import static dev.afterclick.engine.World.FORK;
import static dev.afterclick.engine.World.added;
import static dev.afterclick.engine.World.commit;
import static dev.afterclick.engine.World.deleted;
import static dev.afterclick.engine.World.landed;
import static dev.afterclick.engine.World.modified;
import static dev.afterclick.engine.World.renamed;
import static dev.afterclick.engine.World.staged;
import static dev.afterclick.engine.World.unsettled;
import static dev.afterclick.engine.World.untouched;
import static dev.afterclick.engine.World.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.WorktreeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Event lists in, overlaps out. */
final class OverlapsTest {

  private static final String PATH = "src/lib/session.ts";

  @Test
  void showsAnOverlapAtOnceAndAsksForTheVerdict() {
    World world = World.with("auth", "billing").touches("auth", modified(PATH, "A"));

    world.touches("billing", modified(PATH, "B"));

    assertEquals(List.of(PATH + " auth billing UNSETTLED"), world.overlaps());
    assertEquals(Optional.of(version("A")), world.question(PATH).left().version());
    assertEquals(Optional.of(version("B")), world.question(PATH).right().version());
  }

  @Test
  void showsTheVerdictThatComesBack() {
    World world = collision().judges(PATH, Verdict.CONFLICT);

    assertEquals(List.of(PATH + " auth billing CONFLICT"), world.overlaps());
    assertEquals(1, world.kept(Entry.VerdictGiven.class).count());
  }

  @Test
  void meetsANewFileWhereAnotherHasANewFolder() {
    World world =
        World.with("auth", "billing")
            .touches("auth", added("thing", "1"), added("thing-1", "1"), added("thing.ts", "1"))
            .touches("billing", added("thing/a/x", "2"), added("thinger/x", "2"));

    assertEquals(List.of("thing auth billing UNSETTLED"), world.overlaps());
    assertEquals(RepoPath.of("thing"), world.question("thing").left().path());
    assertEquals(RepoPath.of("thing/a/x"), world.question("thing").right().path());
  }

  @Test
  void meetsANewFolderWhereAnotherHasANewFileAndPartsAgain() {
    World world =
        World.with("auth", "billing")
            .touches("auth", added("thing/x", "1"))
            .touches("billing", added("thing", "2"));
    assertEquals(List.of("thing auth billing UNSETTLED"), world.overlaps());

    world.touches("auth", untouched("thing/x"));
    assertEquals(List.of(), world.overlaps());
  }

  @Test
  void letsTwoSessionsAddFilesToTheSameFolder() {
    World world =
        World.with("auth", "billing")
            .touches("auth", added("thing/x", "1"))
            .touches("billing", added("thing/y", "2"));

    assertEquals(List.of(), world.overlaps());
  }

  @Test
  void seesNoOverlapWhenBothCameToTheSameResult() {
    World world = World.with("auth", "billing");

    world.touches("auth", modified(PATH, "same")).touches("billing", modified(PATH, "same"));

    assertTrue(world.overlaps().isEmpty());
    assertEquals(0, world.effects(Effect.Judge.class).count());
  }

  @Test
  void seesNoOverlapInWhatAnIndexHasStillOfAVersionBefore() {
    World world = World.with("main", "auth", "billing");
    world.touches("auth", staged(modified(PATH, "both"), "auth"));
    world.touches("billing", staged(modified(PATH, "both"), "billing"));
    assertEquals(List.of(), world.overlaps());
  }

  @Test
  void endsTheOverlapWhenOneSideGoesBackToItsBase() {
    World world = collision().judges(PATH, Verdict.CLEAN);

    world.touches("billing", untouched(PATH));

    assertTrue(world.overlaps().isEmpty());
    assertTrue(world.kept(Entry.OverlapSeen.class).anyMatch(Entry.OverlapSeen::ended));
  }

  @Test
  void dropsAnAnswerAboutVersionsThatAreOutdated() {
    World world = collision();
    Question outdated = world.question(PATH);

    world.touches("billing", modified(PATH, "B2")).answers(outdated, true, Verdict.CONFLICT);

    assertEquals(List.of(PATH + " auth billing UNSETTLED"), world.overlaps());
  }

  @Test
  void keepsTheVerdictWithoutAFlickerWhileTheNextOneIsAsked() {
    World world = collision().judges(PATH, Verdict.CONFLICT);

    world.touches("billing", modified(PATH, "B2"));

    assertEquals(List.of(PATH + " auth billing CONFLICT"), world.overlaps());
    world.judges(PATH, Verdict.CLEAN);
    assertEquals(List.of(PATH + " auth billing CLEAN"), world.overlaps());
  }

  @Test
  void callsAnOverlapUnsettledWhileAFileIsBeingWritten() {
    World world = collision().judges(PATH, Verdict.CONFLICT);

    world.touches("billing", unsettled(modified(PATH, "B2")));
    assertEquals(List.of(PATH + " auth billing UNSETTLED"), world.overlaps());

    world.touches("billing", modified(PATH, "B3")).judges(PATH, Verdict.CONFLICT);
    assertEquals(List.of(PATH + " auth billing CONFLICT"), world.overlaps());
  }

  @Test
  void believesAJudgementThatThereIsNoOverlap() {
    World world = collision();

    world.answers(world.question(PATH), false, Verdict.CLEAN).touches("auth", modified("x", "X"));

    assertTrue(world.overlaps().isEmpty());
  }

  @Test
  void asksForTheMergeBaseOfTwoHeadsBeforeItShowsAnything() {
    World world = World.with("auth", "billing");
    world.committed("auth", commit(2), modified(PATH, "A"));
    world.touches("billing", modified(PATH, "B"));

    assertTrue(world.overlaps().isEmpty());
    assertEquals(1, world.effects(Effect.FindBases.class).count());

    world.basesAre(FORK, commit(2), FORK);
    assertEquals(List.of(PATH + " auth billing UNSETTLED"), world.overlaps());
  }

  @Test
  void keepsTheOverlapOnTheBoardWhileANewMergeBaseIsSought() {
    World world = collision().judges(PATH, Verdict.CONFLICT);

    world.committed("billing", commit(2), modified(PATH, "B"));

    assertEquals(List.of(PATH + " auth billing CONFLICT"), world.overlaps());
  }

  @Test
  void leavesAStackedBranchAloneUntilGitTells() {
    World world = World.with("auth", "billing");
    world.committed("auth", commit(2), modified(PATH, "A"));
    world.committed("billing", commit(3), modified(PATH, "A then B"));

    world.basesAre(commit(2), commit(3), commit(2));
    assertTrue(world.overlaps().isEmpty());

    world.answers(world.question(PATH), false, Verdict.CLEAN);
    assertTrue(world.overlaps().isEmpty());
  }

  @Test
  void retriesAMergeBaseThatCouldNotBeFound() {
    World world = World.with("auth", "billing");
    world.committed("auth", commit(2), modified(PATH, "A"));
    world.touches("billing", modified(PATH, "B"));
    Effect lost = world.effects(Effect.FindBases.class).findFirst().orElseThrow();

    world.happens(new Event.Failed(world.now(), lost, "out of memory")).forgetEffects();
    world.touches("billing", modified(PATH, "B2"));

    assertEquals(1, world.effects(Effect.FindBases.class).count());
    assertFalse(world.board().degraded().isEmpty());
  }

  @Test
  void saysThatAnOverlapCouldNotBeJudgedAndAsksAgain() {
    World world = collision();
    Effect lost = new Effect.Judge(world.question(PATH));

    world.happens(new Event.Failed(world.now(), lost, "no such object")).forgetEffects();
    assertTrue(world.board().degraded().get(0).detail().contains("no such object"));
    world.touches("billing", modified(PATH, "B"));

    assertEquals(lost, new Effect.Judge(world.question(PATH)));
  }

  @Test
  void doesNotAskAgainWhatItWouldAskOtherwiseByNow() {
    World world = collision();
    Effect lost = new Effect.Judge(world.question(PATH));
    world.touches("billing", modified(PATH, "B2")).forgetEffects();

    world.happens(new Event.Failed(world.now(), lost, "no such object"));
    world.touches("billing", modified(PATH, "B2"));

    assertEquals(0, world.effects(Effect.Judge.class).count());
  }

  @Test
  void showsWhatLandedOnTheTrunkSinceTheBase() {
    World world = World.with("auth");

    world.touches("auth", landed(modified(PATH, "A"), "T")).judges(PATH, Verdict.CONFLICT);

    Overlap overlap = world.board().overlaps().get(0);
    assertTrue(overlap.isLanded());
    assertEquals(PATH + " auth main CONFLICT", world.overlaps().get(0));
    assertEquals(0, world.board().conflicts());
  }

  @Test
  void doesNotCountAChangeThatIsOnTheTrunkAlready() {
    World world = World.with("auth", "billing");

    world.touches("auth", landed(modified(PATH, "T"), "T"));
    world.touches("billing", landed(modified(PATH, "B"), "T"));

    assertEquals(List.of(PATH + " billing main UNSETTLED"), world.overlaps());
  }

  @Test
  void meetsARenamedFileUnderItsOldName() {
    World world = World.with("auth", "billing");

    world.touches("auth", renamed("old.ts", "new.ts", "A"));
    world.touches("billing", modified("old.ts", "B"));

    Overlap overlap = world.board().overlaps().get(0);
    assertEquals("old.ts", overlap.path().value());
    assertEquals("new.ts", overlap.left().path().value());
    assertEquals("old.ts", overlap.right().path().value());
  }

  @Test
  void seesTwoDifferentNewNamesOfOneFile() {
    World world = World.with("auth", "billing");

    world.touches("auth", renamed("old.ts", "a.ts", "base"));
    world.touches("billing", renamed("old.ts", "b.ts", "base"));

    assertEquals(List.of("old.ts auth billing UNSETTLED"), world.overlaps());
  }

  @Test
  void seesNoOverlapInTheSameRename() {
    World world = World.with("auth", "billing");

    world.touches("auth", renamed("old.ts", "new.ts", "base"));
    world.touches("billing", renamed("old.ts", "new.ts", "base"));

    assertTrue(world.overlaps().isEmpty());
  }

  @Test
  void seesADeletionAgainstAChange() {
    World world = World.with("auth", "billing").touches("auth", deleted(PATH));

    world.touches("billing", modified(PATH, "B"));

    assertEquals(List.of(PATH + " auth billing UNSETTLED"), world.overlaps());
  }

  @Test
  void comparesEachPairOfThreeSessions() {
    World world = World.with("a", "b", "c");

    world.touches("a", added(PATH, "1")).touches("b", added(PATH, "2"));
    world.touches("c", added(PATH, "2"));

    assertEquals(List.of(PATH + " a b UNSETTLED", PATH + " a c UNSETTLED"), world.overlaps());
    assertEquals(1, world.board().overlappingPaths());
  }

  @Test
  void putsConflictsFirstAndWhatLandedLast() {
    World world = World.with("a", "b");
    world.touches("a", landed(modified("1", "A"), "T"), modified("2", "A"), modified("3", "A"));
    world.touches("b", modified("2", "B"), modified("3", "B"));

    world.judges("1", Verdict.CONFLICT).judges("2", Verdict.CLEAN).judges("3", Verdict.CONFLICT);

    assertEquals(List.of("3 a b CONFLICT", "2 a b CLEAN", "1 a main CONFLICT"), world.overlaps());
  }

  @Test
  void endsTheOverlapsOfAWorktreeThatIsGone() {
    World world = collision().judges(PATH, Verdict.CONFLICT);

    world.lists("auth");

    assertTrue(world.overlaps().isEmpty());
    assertEquals(1, world.effects(Effect.Forget.class).count());
  }

  @Test
  void asksAgainWhenTheRulesOfAWorktreeChange() {
    World world = collision().judges(PATH, Verdict.CONFLICT).forgetEffects();

    world.happens(
        new Event.FilesMoved(
            world.now(), new WorktreeId("auth"), Set.of(RepoPath.of(".gitattributes"))));
    world.scans("auth", modified(PATH, "A"));

    assertEquals(1, world.effects(Effect.Judge.class).count());
    assertEquals(List.of(PATH + " auth billing CONFLICT"), world.overlaps());
  }

  private static World collision() {
    return World.with("auth", "billing")
        .touches("auth", modified(PATH, "A"))
        .touches("billing", modified(PATH, "B"));
  }
}
