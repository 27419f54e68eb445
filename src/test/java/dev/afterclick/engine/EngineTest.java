package dev.afterclick.engine;

import static dev.afterclick.engine.World.added;
import static dev.afterclick.engine.World.change;
import static dev.afterclick.engine.World.commit;
import static dev.afterclick.engine.World.deleted;
import static dev.afterclick.engine.World.modified;
import static dev.afterclick.engine.World.renamed;
import static dev.afterclick.engine.World.untouched;
import static dev.afterclick.engine.World.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Change;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Touch;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Event lists in; sessions, touches and further looks out. */
final class EngineTest {

  private static final Path ELSEWHERE = Path.of("/elsewhere/auth");
  private static final WorktreeId AUTH = new WorktreeId("auth");

  @Test
  void watchesAndScansEveryWorktreeItFinds() {
    World world = World.with();

    world.lists("auth", "main");

    assertEquals(2, world.effects(Effect.Scan.class).count());
    Effect.Watch watch = world.effects(Effect.Watch.class).findFirst().orElseThrow();
    assertEquals(2, watch.worktrees().size());
    assertFalse(world.board().isComplete());
    assertTrue(world.scans("auth").scans("main").board().isComplete());
  }

  @Test
  void tellsThatItStartedOnceItKnowsTheTrunk() {
    World world = World.with();

    assertEquals(0, world.lists("auth").kept(Entry.Started.class).count());
    assertTrue(
        world.board().recent().stream()
            .anyMatch(
                entry ->
                    entry.equals(
                        new Entry.Started(
                            World.START, world.board().repository(), Optional.of("main")))));
  }

  @Test
  void scansAgainOnceEventsArrive() {
    World world = World.with("auth");

    world.happens(new Event.WatchChanged(world.now(), AUTH, true));

    assertEquals(1, world.effects(Effect.Scan.class).count());
    assertEquals(Set.of(AUTH), world.board().watched());
  }

  @Test
  void tellsNoTouchesForWhatWasThereBeforeIt() {
    World world = World.with();

    world.lists("auth").scans("auth", modified("a", "A"));

    assertTrue(world.touched().isEmpty());
    assertEquals(World.START.minusSeconds(60), world.touchedAt("auth", "a"));
  }

  @Test
  void tellsWhatWasTouchedWithTheVersionsBeforeAndAfter() {
    World world = World.with("auth").later(5);

    world.touches("auth", modified("a", "A1")).touches("auth", modified("a", "A2"));

    Touch second = world.touchesKept().skip(1).findFirst().orElseThrow();
    assertEquals(Optional.of(version("A1")), second.before());
    assertEquals(Optional.of(version("A2")), second.after());
    assertEquals(world.now(), world.touchedAt("auth", "a"));
  }

  @Test
  void givesEveryTouchANameThatGrows() {
    World world = World.with("auth");

    world
        .touches("auth", added("a", "1"), added("b", "2"))
        .later(1)
        .touches("auth", added("c", "3"));

    List<String> ids = world.touchesKept().map(Touch::id).toList();
    assertEquals(3, Set.copyOf(ids).size());
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void givesNoTwoTouchesOneNameHoweverManyComeAtOnce() {
    Change[] checkedOut =
        IntStream.range(0, 3_000)
            .mapToObj(i -> added(String.format("file%04d", i), "new"))
            .toArray(Change[]::new);

    World world = World.with("auth").touches("auth", checkedOut);

    List<String> ids = world.touchesKept().map(Touch::id).toList();
    assertEquals(3_000, Set.copyOf(ids).size());
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void tellsEveryKindOfTouch() {
    World world = World.with("auth");

    world.touches("auth", added("new", "1"), deleted("old"), modified("a", "A"));
    world.touches("auth", renamed("from", "to", "base"), untouched("from"));

    assertEquals(
        List.of(
            "auth modified a",
            "auth added new",
            "auth deleted old",
            "auth deleted from",
            "auth renamed to"),
        world.touched());
  }

  @Test
  void tellsATouchWhenAResetTakesChangesAway() {
    World world = World.with("auth").touches("auth", modified("a", "A"), added("b", "B"));

    world.forgetEffects().scans("auth");

    assertEquals(List.of("auth modified a", "auth deleted b"), world.touched());
    assertEquals(Optional.of(version("A")), world.touchesKept().findFirst().orElseThrow().before());
    assertTrue(world.session("auth").changes().isEmpty());
  }

  @Test
  void tellsNoTouchWhenAChangeIsMerelyCommitted() {
    World world = World.with("auth").touches("auth", modified("a", "A"));

    world.forgetEffects().later(60).committed("auth", commit(2), modified("a", "A"));

    assertTrue(world.touched().isEmpty());
    assertEquals(World.START, world.touchedAt("auth", "a"));
  }

  @Test
  void tellsNoTouchWhenTheBaseComesToHoldWhatStandsThere() {
    World world = World.with("auth").touches("auth", modified("a", "A"));

    Change landed = change("a", Optional.of(version("A")), Optional.of(version("A")));
    world.forgetEffects().baseMoves("auth", commit(2), Map.of(), landed);

    assertTrue(world.touched().isEmpty());
    assertTrue(world.session("auth").changes().isEmpty());
  }

  @Test
  void tellsATouchWhenTheNewBaseBringsAnotherContent() {
    World world = World.with("auth");

    Change merged = change("a", Optional.of(version("A")), Optional.of(version("A")));
    world.baseMoves(
        "auth", commit(2), Map.of(RepoPath.of("a"), Optional.of(version("base"))), merged);

    Touch touch = world.touchesKept().findFirst().orElseThrow();
    assertEquals(Optional.of(version("base")), touch.before());
    assertEquals(Optional.of(version("A")), touch.after());
    assertTrue(world.session("auth").changes().isEmpty());
  }

  @Test
  void tellsNoTouchOfAFileThatStaysWhileItsBaseMovesAway() {
    World world = World.with("auth");

    Change kept = change("a", Optional.of(version("A")), Optional.of(version("base")));
    world.baseMoves(
        "auth", commit(2), Map.of(RepoPath.of("a"), Optional.of(version("base"))), kept);

    assertTrue(world.touched().isEmpty());
    assertEquals(1, world.session("auth").changes().size());
  }

  @Test
  void tellsNoTouchOfAFileThatIsSaidNotToHaveCounted() {
    World world = World.with("auth").touches("auth", added("a", "A"));

    Change ignored = change("a", Optional.empty(), Optional.empty());
    world
        .forgetEffects()
        .baseMoves("auth", commit(1), Map.of(RepoPath.of("a"), Optional.empty()), ignored);

    assertTrue(world.touched().isEmpty());
    assertTrue(world.session("auth").changes().isEmpty());
  }

  @Test
  void looksAtFilesThatMoved() {
    World world = World.with("auth");

    world.happens(filesMoved("src/a.ts"));

    assertEquals(
        List.of(new Effect.LookAtFiles(AUTH, Set.of(RepoPath.of("src/a.ts")))),
        world.effects(Effect.LookAtFiles.class).toList());
  }

  @Test
  void scansAndWatchesAnewWhenIgnoreRulesChange() {
    World world = World.with("auth");

    world.happens(filesMoved("web/.gitignore"));

    assertEquals(1, world.effects(Effect.Rewatch.class).count());
    assertEquals(1, world.effects(Effect.Scan.class).count());
  }

  @Test
  void readsTheWorktreesOnceForManyRefMoves() {
    World world = World.with("auth");
    Event moved = new Event.RefsMoved(world.now());

    world.happens(moved).happens(moved).happens(moved);
    assertEquals(1, world.effects(Effect.ListWorktrees.class).count());

    world.lists("auth");
    assertEquals(2, world.effects(Effect.ListWorktrees.class).count());
    world.lists("auth");
    assertEquals(2, world.effects(Effect.ListWorktrees.class).count());
  }

  @Test
  void looksAtGitWhereTheHeadMoved() {
    World world = World.with("auth", "main");

    world.listsWithHead("auth", commit(2));

    assertEquals(List.of(AUTH), looksAtGit(world));
  }

  @Test
  void looksAtGitWhereOnlyTheIndexMoved() {
    World world = World.with("auth", "main");

    world.happens(new Event.GitMoved(world.now(), AUTH)).lists("auth", "main");

    assertEquals(List.of(AUTH), looksAtGit(world));
  }

  @Test
  void looksAtEverySessionWhenTheTrunkMoved() {
    World world = World.with("auth", "main");

    world.trunkMovesTo(commit(9));

    assertEquals(2, looksAtGit(world).size());
  }

  @Test
  void scansAWorktreeThatLostEvents() {
    World world = World.with("auth");

    world.happens(new Event.EventsLost(world.now(), AUTH));

    assertEquals(1, world.effects(Effect.Scan.class).count());
  }

  @Test
  void followsAWorktreeThatWasMoved() {
    World world = World.with("auth").movesTo("auth", ELSEWHERE);

    assertEquals(ELSEWHERE, world.session("auth").worktree().root());
    assertEquals(Set.of("Keep", "Scan", "Watch"), world.kindsOfEffects());
    assertEquals(
        List.of(ELSEWHERE),
        world.kept(Entry.SessionSeen.class).map(told -> told.session().worktree().root()).toList());
  }

  @Test
  void doesNotEndASessionWhoseWorktreeIsOnItsWay() {
    World world = World.with("auth").misses("auth");

    assertEquals(Set.of("ListWorktrees"), world.kindsOfEffects());
    world.movesTo("auth", ELSEWHERE);

    assertEquals(
        List.of(false), world.kept(Entry.SessionSeen.class).map(Entry.SessionSeen::ended).toList());
  }

  @Test
  void endsASessionWhoseWorktreeIsMissingStill() {
    World world = World.with("auth").misses("auth").misses("auth");

    assertEquals(
        List.of(true), world.kept(Entry.SessionSeen.class).map(Entry.SessionSeen::ended).toList());
    assertTrue(world.board().sessions().isEmpty());
  }

  @Test
  void ignoresNewsOfAWorktreeItDoesNotKnow() {
    World world = World.with("auth");

    world.touches("auth", modified("a", "A")).lists();
    world.forgetEffects().happens(filesMoved("a"));

    assertTrue(world.kindsOfEffects().isEmpty());
  }

  private static Event filesMoved(String path) {
    return new Event.FilesMoved(World.START, AUTH, Set.of(RepoPath.of(path)));
  }

  private static List<WorktreeId> looksAtGit(World world) {
    return world.effects(Effect.LookAtGit.class).map(look -> look.worktree().id()).toList();
  }
}
