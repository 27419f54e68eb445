package dev.afterclick.engine;

import static dev.afterclick.engine.World.commit;
import static dev.afterclick.engine.World.modified;
import static dev.afterclick.engine.World.untouched;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes wrong is said as long as it is wrong: until that very thing succeeds. */
final class TroublesTest {

  private static final WorktreeId AUTH = new WorktreeId("auth");

  @Test
  void saysThatALookFailedUntilOneSucceeds() {
    World world = World.with("auth");

    world.happens(failed("index file corrupt")).lists("auth");
    Degradation said = world.board().degraded().get(0);
    assertEquals(Degradation.Kind.GIT, said.kind());
    assertTrue(said.detail().contains("index file corrupt"));

    assertTrue(world.scans("auth").board().degraded().isEmpty());
  }

  @Test
  void saysNothingOfALookThatFailedBecauseTheWorktreeWasRemoved() {
    World world = World.with("auth", "billing").touches("billing", modified("a", "B"));

    world.happens(failed("there is no worktree any more"));
    assertEquals(1, world.effects(Effect.ListWorktrees.class).count());
    world.happens(failed("there is no worktree any more")).lists("auth", "billing");
    assertTrue(world.board().degraded().isEmpty());
    world.lists("billing");

    assertEquals(0, world.kept(Entry.DegradedSeen.class).count());
    assertEquals(
        List.of(true), world.kept(Entry.SessionSeen.class).map(Entry.SessionSeen::ended).toList());
    assertEquals(List.of(), world.overlaps());
  }

  @Test
  void saysNothingOfALookThatFailsWhenTheSessionHasEnded() {
    World world = World.with("auth").lists().forgetEffects();

    world.happens(failed("there is no worktree any more"));

    assertTrue(world.board().degraded().isEmpty());
    assertTrue(world.kindsOfEffects().isEmpty());
  }

  @Test
  void saysNothingOfAFailedLookWhenAnotherSucceedsMeanwhile() {
    World world = World.with("auth");

    world.happens(failed("index file smaller than expected")).scans("auth").lists("auth");

    assertEquals(0, world.kept(Entry.DegradedSeen.class).count());
  }

  @Test
  void saysNothingOfLooksThatFailBecauseTheWorktreeHasMoved() {
    Path elsewhere = Path.of("/elsewhere/auth");
    World world = World.with("auth").happens(failed("no such folder"));

    world.movesTo("auth", elsewhere).happens(failed("no such folder"));
    world.movesTo("auth", elsewhere);

    assertEquals(0, world.kept(Entry.DegradedSeen.class).count());
  }

  @Test
  void saysThatFilesCouldNotBeLookedAtOnlyIfAScanFailsToo() {
    World world = World.with("auth");
    Effect files = new Effect.LookAtFiles(AUTH, Set.of(RepoPath.of("src/a.ts")));

    world.happens(failed(files, "bad object")).lists("auth");
    assertEquals(List.of(), troubles(world));
    assertEquals(1, world.effects(Effect.Scan.class).count());

    world.happens(failed("bad object")).lists("auth");
    assertEquals(List.of("auth: cannot be looked at: bad object"), troubles(world));
  }

  @Test
  void saysThatALookFailedThoughTheWorktreesCannotBeRead() {
    World world = World.with("auth");

    world.happens(failed("no git"));
    world.happens(new Event.Failed(world.now(), new Effect.ListWorktrees(), "no git"));

    assertEquals(2, world.board().degraded().size());
  }

  @Test
  void keepsADegradationOnceAndTellsWhenItEnds() {
    World world = World.with("auth");
    Degradation limit =
        new Degradation(
            Degradation.Kind.WATCH_LIMIT, Optional.of(AUTH), Optional.empty(), "polling 3 folders");

    world.happens(new Event.Degraded(world.now(), limit));
    world.happens(new Event.Degraded(world.now(), limit));
    world.happens(new Event.Recovered(world.now(), limit));

    assertEquals(
        List.of(false, true),
        world.kept(Entry.DegradedSeen.class).map(Entry.DegradedSeen::ended).toList());
    assertTrue(world.board().degraded().isEmpty());
  }

  @Test
  void saysThatAMergeBaseCannotBeFoundUntilItIsFound() {
    World world = stacked();
    Effect.FindBases lost = world.effects(Effect.FindBases.class).findFirst().orElseThrow();

    world.happens(failed(lost, "out of memory")).lists("auth", "billing");
    world.listsWithHead("auth", commit(2));
    assertEquals(List.of("cannot find a merge base: out of memory"), troubles(world));

    world.basesAre(lost.left(), lost.right(), World.FORK);
    assertEquals(List.of(), troubles(world));
  }

  @Test
  void forgetsAMergeBaseThatNobodyNeedsAnyMore() {
    World world = stacked();
    Effect lost = world.effects(Effect.FindBases.class).findFirst().orElseThrow();

    world.happens(failed(lost, "out of memory")).committed("auth", commit(3));

    assertEquals(List.of(), troubles(world));
  }

  @Test
  void saysThatAnOverlapCannotBeJudgedUntilItIs() {
    World world = collisions("a", "b");
    Effect lost = new Effect.Judge(world.question("a"));

    world.happens(failed(lost, "no such object")).judges("b", Verdict.CONFLICT);
    world.lists("auth", "billing");
    assertEquals(List.of("cannot judge an overlap: no such object"), troubles(world));

    world.touches("billing", modified("a", "B")).judges("a", Verdict.CONFLICT);
    assertEquals(List.of(), troubles(world));
  }

  @Test
  void saysThatGitCannotCheckAVerdictUntilItDid() {
    World world = collisions("a", "b");

    world.happens(new Event.Judged(World.START, judgement(world, "a").unchecked("no git")));
    world.judges("b", Verdict.CONFLICT).lists("auth", "billing");
    assertEquals(List.of("verdicts are not checked by git's own merge: no git"), troubles(world));

    world.touches("billing", modified("a", "B2")).judges("a", Verdict.CONFLICT);
    assertEquals(List.of(), troubles(world));
  }

  @Test
  void saysOnceThatSeveralOverlapsCannotBeJudged() {
    World world = collisions("a", "b");
    Effect first = new Effect.Judge(world.question("a"));
    Effect second = new Effect.Judge(world.question("b"));

    world.happens(failed(first, "no such object")).happens(failed(second, "no such object"));
    assertEquals(List.of("cannot judge an overlap: no such object"), troubles(world));
    world.touches("billing", modified("a", "B")).judges("a", Verdict.CONFLICT);
    assertEquals(List.of("cannot judge an overlap: no such object"), troubles(world));

    world.touches("billing", untouched("b"));
    assertEquals(List.of(), troubles(world));
    assertEquals(2, world.kept(Entry.DegradedSeen.class).count());
  }

  @Test
  void saysThatTheWorktreesCannotBeReadUntilTheyAre() {
    World world = World.with("auth");

    world.happens(failed(new Effect.ListWorktrees(), "no git"));
    world.scans("auth", modified("a", "A"));
    assertEquals(List.of("cannot read the worktrees: no git"), troubles(world));

    assertEquals(List.of(), troubles(world.lists("auth")));
  }

  /** Two sessions on one path, whose merge base only git can tell. */
  private static World stacked() {
    return World.with("auth", "billing")
        .committed("auth", commit(2), modified("a", "A"))
        .touches("billing", modified("a", "B"));
  }

  private static World collisions(String... paths) {
    World world = World.with("auth", "billing");
    for (String path : paths) {
      world.touches("auth", modified(path, "A")).touches("billing", modified(path, "B"));
    }
    return world;
  }

  private static Judgement judgement(World world, String path) {
    return new Judgement(
        world.question(path),
        Optional.empty(),
        true,
        Verdict.CONFLICT,
        OverlapKind.ADD_ADD,
        false,
        Optional.empty());
  }

  private static List<String> troubles(World world) {
    return world.board().degraded().stream().map(Degradation::sentence).toList();
  }

  private static Event failed(String reason) {
    return failed(new Effect.Scan(World.worktree("auth", World.FORK), Optional.empty()), reason);
  }

  private static Event failed(Effect effect, String reason) {
    return new Event.Failed(World.START, effect, reason);
  }
}
