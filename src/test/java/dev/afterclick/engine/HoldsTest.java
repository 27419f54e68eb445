package dev.afterclick.engine;

import static dev.afterclick.engine.World.modified;
import static dev.afterclick.engine.World.unsettled;
import static dev.afterclick.engine.World.untouched;
import static dev.afterclick.engine.World.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Guarding;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.HoldsFound;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks what is held, between whom, and when that is over. */
final class HoldsTest {

  private static final String FILE = "src/lib/session.ts";
  private static final RepoPath PATH = RepoPath.of(FILE);

  private final World world = World.with("main", "auth", "billing", "charts");

  // --- opening ---

  @Test
  void holdsWhatGitCannotMerge() {
    reads();
    conflict("auth", "billing");

    HoldTerms terms = opened();
    assertEquals(List.of("auth", "billing"), labels(terms));
    assertEquals(Optional.of("main"), terms.trunk());
    assertEquals(Optional.of(version("base")), terms.base());
    assertEquals(Optional.of("auth"), terms.parties().get(0).branch());
  }

  @Test
  void holdsNothingBeforeTheHoldsWereRead() {
    conflict("auth", "billing");
    assertEquals(0, world.effects(Effect.OpenHold.class).count());

    reads();
    assertEquals(List.of("auth", "billing"), labels(opened()));
  }

  @Test
  void asksOnceForOnePath() {
    reads();
    conflict("auth", "billing");
    world.later(1).touches("charts", modified("other.ts", "x"));
    assertEquals(1, world.effects(Effect.OpenHold.class).count());
  }

  @Test
  void letsPassWhatMergesUnlessEveryOverlapIsToBeHeld() {
    reads();
    overlap("auth", "billing", Verdict.CLEAN);
    assertEquals(0, world.effects(Effect.OpenHold.class).count());

    reads(HoldRule.OVERLAP);
    assertEquals(List.of("auth", "billing"), labels(opened()));
  }

  @Test
  void holdsNothingWhereTheSettingSaysNeverOrThePathOnlyWarns() {
    reads(HoldRule.NEVER);
    conflict("auth", "billing");
    world.touches("auth", modified("CLAUDE.md", "one"));
    world.touches("billing", modified("CLAUDE.md", "two"));
    reads();
    assertEquals(
        List.of(FILE), world.effects(Effect.OpenHold.class).map(e -> e.path().value()).toList());
  }

  @Test
  void triesAgainWhatFailed() {
    reads();
    conflict("auth", "billing");
    Effect.OpenHold open = world.effects(Effect.OpenHold.class).findFirst().orElseThrow();
    world.happens(new Event.Failed(world.now(), open, "the disk is full"));
    assertEquals("the disk is full", world.board().degraded().get(0).detail());

    world.forgetEffects();
    reads();
    assertEquals(1, world.effects(Effect.OpenHold.class).count());
    assertEquals(List.of(), world.board().degraded());
  }

  @Test
  void doesNotTryAgainWithinTheStepThatFailed() {
    Hold hold = held("auth", "billing");
    world.lists("main", "auth", "charts");
    soughtBranches(false);
    Effect end = world.effects(Effect.EndHold.class).findFirst().orElseThrow();
    world.forgetEffects().happens(new Event.Failed(world.now(), end, "the disk is full"));
    assertEquals(Set.of("Keep"), world.kindsOfEffects());

    world.happens(
        new Event.HoldsRead(
            world.now(),
            new HoldsFound(
                List.of(hold), List.of(), HoldRule.CONFLICT, Guarding.NONE, List.of(), List.of()),
            Optional.empty()));
    assertEquals(1, world.effects(Effect.EndHold.class).count());
    assertEquals(1, world.board().degraded().size());
  }

  // --- while it lasts ---

  @Test
  void followsWhatTheSessionsGoOnToWrite() {
    Hold hold = held("auth", "billing");
    world.later(60).touches("billing", modified(FILE, "billing again"));
    world.judges(FILE, Verdict.CONFLICT);

    HoldTerms now = changed();
    assertEquals(Optional.of(version("billing again")), now.parties().get(1).side().version());
    assertEquals(hold.terms().parties().get(0), now.parties().get(0));
  }

  @Test
  void takesAThirdSessionIn() {
    held("auth", "billing");
    world.touches("charts", modified(FILE, "charts"));
    judgesAll(Verdict.CONFLICT);
    HoldTerms terms = changed();
    assertEquals(List.of("auth", "billing", "charts"), labels(terms));

    reads(hold(terms));
    assertEquals(
        List.of(Entry.HoldChange.OPENED, Entry.HoldChange.PARTIES),
        world.kept(Entry.HoldSeen.class).map(Entry.HoldSeen::change).toList());
  }

  @Test
  void lastsWhileASessionIsWriting() {
    held("auth", "billing");
    world.touches("billing", unsettled(modified(FILE, "torn")));
    assertEquals(0, world.effects(Effect.EndHold.class).count());
  }

  @Test
  void leavesTheBranchToASessionThatSwitchesToTheTrunkInOrderToMerge() {
    held("auth", "billing");
    world.switchesTo("billing", "main");
    world.later(60).touches("billing", modified(FILE, "billing again"));
    world.judges(FILE, Verdict.CONFLICT);
    assertEquals(Optional.of("billing"), changed().parties().get(1).branch());
  }

  @Test
  void leavesTheBranchToASessionThatRebasesIt() {
    held("auth", "billing");
    world.detaches("billing");
    world.later(60).touches("billing", modified(FILE, "billing again"));
    world.judges(FILE, Verdict.CONFLICT);
    assertEquals(Optional.of("billing"), changed().parties().get(1).branch());
  }

  @Test
  void lastsWhileGitPassesThroughAStateInWhichNothingDiffers() {
    Hold hold = held("auth", "billing");
    world.touches("billing", untouched(FILE));
    assertEquals(0, world.effects(Effect.EndHold.class).count(), "nobody knows yet");
    soughtBranches(true);
    world.later(1).touches("billing", modified(FILE, "billing"));
    world.judges(FILE, Verdict.CONFLICT);
    reads(hold);
    assertEquals(0, world.effects(Effect.EndHold.class).count());
    assertEquals(0, world.effects(Effect.ChangeHold.class).count());
  }

  @Test
  void lastsWhileAllHaveTheSameButNoBranchYet() {
    held("auth", "billing");
    world.touches("auth", modified(FILE, "both"));
    reads(hold(changed()));
    world.touches("billing", modified(FILE, "both"));
    soughtBranches(true);
    assertEquals(0, world.effects(Effect.EndHold.class).count());

    world.forgetEffects().lists("main", "auth", "billing", "charts");
    soughtBranches(false);
    assertEquals("the versions no longer differ", ended());
  }

  @Test
  void writesNothingAnewForTheMomentThatAnotherEngineSaw() {
    Hold hold = held("auth", "billing");
    reads(hold(later(hold.terms())));
    assertEquals(0, world.effects(Effect.ChangeHold.class).count());
  }

  // --- its end ---

  @Test
  void endsOnceTheVersionsAreAlike() {
    held("auth", "billing");
    world.touches("billing", modified(FILE, "auth"));
    soughtBranches(false);
    assertEquals("the versions no longer differ", ended());
  }

  @Test
  void endsOnceTheyMergeCleanly() {
    held("auth", "billing");
    world.touches("billing", modified(FILE, "billing elsewhere"));
    world.judges(FILE, Verdict.CLEAN);
    reads(hold(changed()));
    assertEquals("the versions merge cleanly again", ended());
  }

  @Test
  void endsWithASession() {
    held("auth", "billing");
    world.lists("main", "auth", "charts");
    soughtBranches(false);
    assertEquals("session billing is gone", ended());
  }

  @Test
  void endsWhenASessionTakesItsChangeBack() {
    held("auth", "billing");
    world.touches("billing", untouched(FILE));
    soughtBranches(false);
    assertEquals("the versions no longer differ", ended());

    reads();
    Entry.HoldSeen last = world.kept(Entry.HoldSeen.class).reduce((one, two) -> two).orElseThrow();
    assertEquals(Entry.HoldChange.ENDED, last.change());
    assertEquals("the versions no longer differ", last.reason());
  }

  @Test
  void tellsOfAVersionThatCameOntoTheTrunkAllTheSame() {
    held("auth", "billing");
    world.touches("auth", World.landed(modified(FILE, "auth"), "billing"));
    world.touches("billing", World.landed(modified(FILE, "billing"), "billing"));
    assertEquals("billing's version is on main", ended());
    assertEquals(
        List.of("billing"), world.kept(Entry.Dodged.class).map(Entry.Dodged::label).toList());
  }

  @Test
  void lastsOverARestartUntilEverythingWasLookedThrough() {
    Hold hold = held("auth", "billing");
    World restarted = World.unseen("main", "auth", "billing");
    restarted.happens(read(HoldRule.CONFLICT, hold));
    restarted.scans("auth", modified(FILE, "auth"));
    assertEquals(0, restarted.effects(Effect.EndHold.class).count());
    assertEquals(0, restarted.kept(Entry.HoldSeen.class).count());

    restarted.scans("billing");
    soughtBranches(restarted, false);
    assertEquals(1, restarted.effects(Effect.EndHold.class).count());
  }

  @Test
  void lastsBetweenThoseWhoAreLeft() {
    held("auth", "billing");
    world.touches("charts", modified(FILE, "charts"));
    judgesAll(Verdict.CONFLICT);
    reads(hold(changed()));
    World restarted = World.unseen("main", "auth", "billing");
    restarted.happens(read(HoldRule.CONFLICT, hold(changed())));
    restarted.lists("main", "auth", "billing");
    assertEquals(0, restarted.effects(Effect.EndHold.class).count());
  }

  // --- released ---

  @Test
  void staysReleasedAsLongAsWhatWasApprovedStands() {
    Hold hold = held("auth", "billing");
    reads(released(hold, "auth", "billing"));
    assertEquals(1, world.kept(Entry.Released.class).count());
    assertEquals(List.of(), world.board().holdsInForce());

    world.later(60).touches("charts", modified("other.ts", "x"));
    assertEquals(0, world.effects(Effect.ChangeHold.class).count());
  }

  @Test
  void waitsUntilTheBranchesHaveWhatWasReconciled() {
    Hold waiting = waiting(held("auth", "billing"), "both", "auth", "billing");
    reads(waiting);
    assertEquals(List.of(), world.board().holdsInForce());
    world.touches("auth", modified(FILE, "both")).touches("billing", modified(FILE, "both"));
    soughtBranches(true);
    assertEquals(0, world.effects(Effect.EndHold.class).count());
    assertEquals(0, world.effects(Effect.ChangeHold.class).count());

    world.forgetEffects().lists("main", "auth", "billing", "charts");
    soughtBranches(false);
    assertEquals("no branch has a version from before any more", ended());
  }

  @Test
  void holdsAgainWhatAReconciledSessionWritesAsItWas() {
    Hold waiting = waiting(held("auth", "billing"), "both", "auth", "billing");
    reads(waiting);
    world.touches("auth", modified(FILE, "both")).touches("billing", modified(FILE, "both"));
    world.later(60).touches("billing", modified(FILE, "billing"));
    world.judges(FILE, Verdict.CONFLICT);
    assertEquals(List.of("auth", "billing"), labels(changed()));
  }

  @Test
  void lastsWhileTheBranchOfASessionThatIsGoneStillHasWhatIsHeld() {
    held("auth", "billing");
    world.lists("main", "auth", "charts");
    assertEquals(0, world.effects(Effect.EndHold.class).count(), "nobody knows yet");
    soughtBranches(true);
    world.later(60).touches("charts", modified("other.ts", "x"));
    assertEquals(0, world.effects(Effect.EndHold.class).count());
    assertEquals(0, world.effects(Effect.ChangeHold.class).count());

    world.forgetEffects().lists("main", "auth", "charts");
    soughtBranches(false);
    assertEquals("session billing is gone", ended());
  }

  @Test
  void keepsABranchThatWasLeftAsAPartyWhenAThirdSessionJoins() {
    Hold hold = held("auth", "billing");
    world.lists("main", "auth", "charts");
    soughtBranches(true);
    world.touches("charts", modified(FILE, "charts"));
    judgesAll(Verdict.CONFLICT);
    assertEquals(List.of("auth", "billing", "charts"), labels(changed()));
    assertTrue(hold.isInForce());
  }

  @Test
  void endsWhenNobodyHasAnotherVersionThanTheBranchThatWasLeft() {
    Hold hold = held("auth", "billing");
    world.lists("main", "auth", "charts");
    soughtBranches(true);
    world.later(60).touches("auth", modified(FILE, "billing"));
    world.happens(
        new Event.BranchSought(world.now(), hold.id(), hold.terms().parties().get(0), false));
    assertEquals("session billing is gone", ended());
  }

  @Test
  void holdsAgainWhatASessionWritesAfterTheRelease() {
    Hold hold = held("auth", "billing");
    reads(released(hold, "auth", "billing"));
    world.later(60).touches("billing", modified(FILE, "billing again"));
    world.judges(FILE, Verdict.CONFLICT);
    HoldTerms terms = changed();

    reads(hold(terms));
    assertTrue(
        world
            .kept(Entry.HoldSeen.class)
            .anyMatch(seen -> seen.change() == Entry.HoldChange.REOPENED));
  }

  @Test
  void doesNotHoldAgainWhatIsOnlyWaitingForItsVerdict() {
    Hold hold = held("auth", "billing");
    reads(released(hold, "auth", "billing"));
    world.later(60).touches("auth", modified(FILE, "auth with billing"));
    assertEquals(0, world.effects(Effect.ChangeHold.class).count());
    world.judges(FILE, Verdict.CLEAN);
    assertEquals("the versions merge cleanly again", ended());
  }

  // --- helpers ---

  private Hold held(String one, String other) {
    reads();
    conflict(one, other);
    Hold hold = hold(opened());
    reads(hold);
    assertEquals(List.of(hold), world.board().holdsInForce());
    return hold;
  }

  private void conflict(String one, String other) {
    overlap(one, other, Verdict.CONFLICT);
  }

  private void overlap(String one, String other, Verdict verdict) {
    world.touches(one, modified(FILE, one));
    world.touches(other, modified(FILE, other));
    world.judges(FILE, verdict);
  }

  private void soughtBranches(boolean stands) {
    soughtBranches(world, stands);
  }

  /** Answers all that was asked about branches that no worktree shows. */
  private static void soughtBranches(World world, boolean stands) {
    List<Effect.SeekBranch> asked = world.effects(Effect.SeekBranch.class).toList();
    assertFalse(asked.isEmpty(), "nothing was asked");
    asked.forEach(
        seek ->
            world.happens(
                new Event.BranchSought(world.now(), seek.hold().id(), seek.party(), stands)));
  }

  private void judgesAll(Verdict verdict) {
    world
        .effects(Effect.Judge.class)
        .map(Effect.Judge::question)
        .toList()
        .forEach(question -> world.answers(question, true, verdict));
  }

  private void reads(Hold... holds) {
    world.happens(read(HoldRule.CONFLICT, holds));
  }

  private void reads(HoldRule rule) {
    world.happens(read(rule));
  }

  private Event read(HoldRule rule, Hold... holds) {
    return new Event.HoldsRead(
        world.now(),
        new HoldsFound(List.of(holds), List.of(), rule, Guarding.NONE, List.of(), List.of()),
        Optional.of(PATH));
  }

  private HoldTerms opened() {
    return world
        .effects(Effect.OpenHold.class)
        .map(Effect.OpenHold::terms)
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError("nothing was opened"));
  }

  private HoldTerms changed() {
    return world
        .effects(Effect.ChangeHold.class)
        .map(Effect.ChangeHold::terms)
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError("nothing was changed"));
  }

  private String ended() {
    return world
        .effects(Effect.EndHold.class)
        .map(Effect.EndHold::reason)
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError("nothing was ended"));
  }

  private static Hold hold(HoldTerms terms) {
    return new Hold(HoldId.of(1), PATH, World.START, terms, Set.of(), Optional.empty());
  }

  private static HoldTerms later(HoldTerms terms) {
    return new HoldTerms(
        terms.kind(),
        terms.trunk(),
        terms.base(),
        terms.parties().stream()
            .map(party -> new HoldParty(later(party.side()), party.branch()))
            .toList());
  }

  private static Party later(Party side) {
    return new Party(
        side.session(),
        side.label(),
        side.path(),
        side.change(),
        side.version(),
        side.touched().plusSeconds(1));
  }

  private static Hold released(Hold hold, String... contents) {
    Set<Optional<BlobId>> approved =
        Stream.of(contents)
            .map(World::version)
            .map(Version::blob)
            .map(Optional::of)
            .collect(Collectors.toSet());
    return new Hold(
        hold.id(),
        hold.path(),
        hold.since(),
        hold.terms(),
        approved,
        Optional.of(new Hold.Release(Instant.EPOCH, "looked at both")));
  }

  /** A hold as a reconciliation leaves it just now. */
  private Hold waiting(Hold hold, String result, String... outdated) {
    return hold.released(
        Set.of(Optional.of(version(result).blob())),
        new Hold.Release(
            world.now(),
            "reconciled",
            Optional.empty(),
            Stream.of(outdated)
                .map(each -> Optional.of(version(each).blob()))
                .collect(Collectors.toSet())));
  }

  private static List<String> labels(HoldTerms terms) {
    return terms.parties().stream().map(HoldParty::label).toList();
  }
}
