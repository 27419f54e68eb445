package dev.afterclick.engine;

import static dev.afterclick.engine.World.modified;
import static dev.afterclick.engine.World.untouched;
import static dev.afterclick.engine.World.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.AgentNote.Moment;
import dev.afterclick.model.Attribution;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.ClobberQuestion;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Guarding;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldRule;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.HoldsFound;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClobbersTest {

  private static final String FILE = "src/lib/session.ts";

  private static final Note ONE = Note.of("c1", "auth-refactor").titled("one");
  private static final Note TWO = Note.of("c2", "auth-refactor").titled("two");

  private final World world = World.with("main", "auth-refactor");

  // --- nobody can tell who wrote ---

  @Test
  void asksAboutAWriteSecondsAfterAnother() {
    world.touches("auth-refactor", modified(FILE, "one"));
    world.later(2).touches("auth-refactor", modified(FILE, "two"));
    ClobberQuestion question = world.clobberQuestion();
    assertEquals(Optional.of(version("base")), question.base());
    assertEquals(Optional.of(version("one")), question.lost().version());
    assertEquals(Optional.of(version("two")), question.by().version());
    assertTrue(question.blind());
  }

  @Test
  void asksNothingAboutTheFirstWriteNorOneThatComesLater() {
    world.touches("auth-refactor", modified(FILE, "one"));
    world.later(6).touches("auth-refactor", modified(FILE, "two"));
    world.touches("main", modified(FILE, "three"));
    assertEquals(0, world.effects(Effect.JudgeClobber.class).count());
  }

  @Test
  void asksNothingAboutAFileThatWasJustMade() {
    world.touches("auth-refactor", World.added("new.ts", "one"));
    world.later(1).touches("auth-refactor", World.added("new.ts", "two"));
    assertEquals(0, world.effects(Effect.JudgeClobber.class).count());
  }

  @Test
  void showsTheClobberAndTellsOfIt() {
    clobber();
    Overlap clobber = world.board().overlaps().get(0);
    assertEquals(OverlapKind.CLOBBER, clobber.kind());
    assertEquals(Optional.of(version("one")), clobber.left().version());
    assertEquals(Optional.of(version("two")), clobber.right().version());
    assertEquals(1, world.board().conflicts());
    assertEquals(1, world.kept(Entry.OverlapSeen.class).count());
  }

  @Test
  void endsTheClobberWhenTheLinesStandThereAgain() {
    clobber();
    world.later(9).touches("auth-refactor", modified(FILE, "both"));
    ClobberQuestion again = world.clobberQuestion();
    assertEquals(Optional.of(version("one")), again.lost().version());
    assertEquals(Optional.of(version("both")), again.by().version());
    assertEquals(false, again.blind());
    world.happens(new Event.ClobberJudged(world.now(), again, false));
    assertEquals(List.of(), world.overlaps());
  }

  @Test
  void takesNoAnswerToWhatAPersonHasDecidedMeanwhile() {
    clobber();
    world.later(2).touches("auth-refactor", modified(FILE, "result"));
    List<ClobberQuestion> asked =
        world.effects(Effect.JudgeClobber.class).map(Effect.JudgeClobber::question).toList();
    Overlap clobber = world.board().overlaps().get(0);
    world.happens(new Event.ClobberDismissed(world.now(), clobber));
    asked.forEach(it -> world.happens(new Event.ClobberJudged(world.now(), it, true)));
    assertEquals(List.of(), world.overlaps());
  }

  @Test
  void asksNothingAboutWhatAPersonHasJustMadeOfIt() {
    clobber();
    world.happens(new Event.ClobberDismissed(world.now(), world.board().overlaps().get(0)));
    world.later(1).touches("auth-refactor", modified(FILE, "result"));
    assertEquals(1, world.effects(Effect.JudgeClobber.class).count());
  }

  @Test
  void keepsTheClobberWhenNothingWasDroppedAfterIt() {
    clobber();
    world.later(1).touches("auth-refactor", modified(FILE, "three"));
    world
        .effects(Effect.JudgeClobber.class)
        .map(Effect.JudgeClobber::question)
        .filter(question -> question.lost().version().equals(Optional.of(version("two"))))
        .toList()
        .forEach(question -> world.happens(new Event.ClobberJudged(world.now(), question, false)));
    assertEquals(1, world.overlaps().size());
  }

  @Test
  void tellsOfASecondClobberToo() {
    clobber();
    world.later(60).touches("auth-refactor", modified(FILE, "three"));
    world.later(1).touches("auth-refactor", modified(FILE, "four"));
    ClobberQuestion second =
        world
            .effects(Effect.JudgeClobber.class)
            .map(Effect.JudgeClobber::question)
            .filter(question -> question.lost().version().equals(Optional.of(version("three"))))
            .findFirst()
            .orElseThrow();
    world.happens(new Event.ClobberJudged(world.now(), second, true));
    assertEquals(Optional.of(version("three")), world.board().overlaps().get(0).left().version());
    assertEquals(2, world.kept(Entry.OverlapSeen.class).count());
  }

  @Test
  void keepsTheClobberWhenTheFileGoesBackToItsBase() {
    clobber();
    world.touches("auth-refactor", untouched(FILE));
    world.happens(new Event.ClobberJudged(world.now(), world.clobberQuestion(), true));
    assertEquals(1, world.overlaps().size());
  }

  @Test
  void asksAgainWhenTheFileHasMovedOnMeanwhile() {
    world.touches("auth-refactor", modified(FILE, "one"));
    world.later(2).touches("auth-refactor", modified(FILE, "two"));
    ClobberQuestion first = world.clobberQuestion();
    world.later(9).touches("auth-refactor", modified(FILE, "three"));
    world.happens(new Event.ClobberJudged(world.now(), first, true));
    assertEquals(List.of(), world.overlaps());
    assertEquals(Optional.of(version("three")), world.clobberQuestion().by().version());
  }

  @Test
  void takesAClobberOffTheBoardForWhoeverHasSeenIt() {
    clobber();
    Overlap shown = world.board().overlaps().get(0);
    world.happens(new Event.ClobberDismissed(world.now(), shown));
    assertEquals(List.of(), world.overlaps());
    assertTrue(world.kept(Entry.OverlapSeen.class).anyMatch(Entry.OverlapSeen::ended));
  }

  // --- the agents have told who they are ---

  @Test
  void asksAboutAllThatTheOtherSessionHasJustWritten() {
    Turn turn = new Turn(State.of(Path.of("/repo/.git")));
    touched(turn, 0, "claude", "base", "one");
    touched(turn, 60, "claude", "one", "two");
    touched(turn, 300, "codex", "two", "three");
    Effect.JudgeClobber asked = (Effect.JudgeClobber) turn.effects.get(0);
    assertEquals(1, turn.effects.size());
    assertEquals(Optional.of(version("base")), asked.question().base());
    assertEquals(Optional.of(version("two")), asked.question().lost().version());
    assertEquals("claude", asked.question().lost().label());
    assertEquals("codex", asked.question().by().label());
    assertEquals(false, asked.question().blind());
  }

  @Test
  void asksNothingAboutASessionThatWritesOnByItself() {
    Turn turn = new Turn(State.of(Path.of("/repo/.git")));
    touched(turn, 0, "claude", "base", "one");
    touched(turn, 1, "claude", "one", "two");
    touched(turn, 1_000, "codex", "two", "three");
    assertEquals(List.of(), turn.effects);
  }

  @Test
  void flagsAWriteOnTopOfWhatTheSessionNeverRead() {
    oneWritesAndThen(() -> {});
    Overlap clobber = world.board().overlaps().get(0);
    assertEquals("one", clobber.left().label());
    assertEquals("two", clobber.right().label());
    assertEquals(Optional.of(new SessionId("c1")), clobber.left().session());
    assertEquals(Optional.of(new SessionId("c2")), clobber.right().session());
    assertEquals(Optional.of(version("base")), clobber.base());
    world.happens(new Event.ClobberDismissed(world.now(), clobber));
    assertEquals(List.of(), world.overlaps());
  }

  @Test
  void flagsAWriteThoughTheSessionHadReadWhatStoodThereBefore() {
    world.tells(TWO, Moment.READING, FILE).later(1);
    oneWritesAndThen(() -> {});
    assertEquals(1, world.overlaps().size());
  }

  @Test
  void flagsNoWriteOfASessionThatHasReadTheOthers() {
    oneWritesAndThen(() -> world.tells(TWO, Moment.READING, FILE));
    assertEquals(0, world.effects(Effect.JudgeClobber.class).count());
  }

  @Test
  void flagsNoWriteOfASessionThatMayHaveReadInItsShell() {
    oneWritesAndThen(() -> world.tells(TWO, Moment.SHELL_OPENED).tells(TWO, Moment.SHELL_CLOSED));
    assertEquals(0, world.effects(Effect.JudgeClobber.class).count());
  }

  @Test
  void flagsAWriteAfterACommandOfASessionThatTellsWhatItReads() {
    world.tells(TWO, Moment.READING, "other.ts");
    oneWritesAndThen(() -> world.tells(TWO, Moment.SHELL_OPENED).tells(TWO, Moment.SHELL_CLOSED));
    assertEquals(1, world.overlaps().size());
  }

  @Test
  void holdsAPathThatOneAgentClobberedForAnother() {
    HoldsFound none =
        new HoldsFound(
            List.of(), List.of(), HoldRule.CONFLICT, Guarding.NONE, List.of(), List.of());
    world.happens(new Event.HoldsRead(world.now(), none, Optional.empty()));
    oneWritesAndThen(() -> {});
    HoldTerms terms = world.effects(Effect.OpenHold.class).findFirst().orElseThrow().terms();
    assertEquals(OverlapKind.CLOBBER, terms.kind());
    assertEquals(Optional.of(version("base")), terms.base());
    assertEquals(List.of("two"), terms.parties().stream().map(HoldParty::label).toList());
  }

  @Test
  void holdsTwoSessionsThatConflictRatherThanAClobber() {
    HoldsFound none =
        new HoldsFound(
            List.of(), List.of(), HoldRule.CONFLICT, Guarding.NONE, List.of(), List.of());
    world.touches("main", modified(FILE, "other"));
    oneWritesAndThen(() -> {});
    world.judges(FILE, Verdict.CONFLICT);
    world.happens(new Event.HoldsRead(world.now(), none, Optional.empty()));
    HoldTerms terms = world.effects(Effect.OpenHold.class).findFirst().orElseThrow().terms();
    assertEquals(OverlapKind.CONTENT, terms.kind());
    assertEquals(List.of("two", "main"), terms.parties().stream().map(HoldParty::label).toList());
  }

  @Test
  void takesNoTwoSessionsWhereOnlyOneIsKnown() {
    world.tells(ONE, Moment.STARTED).tells(TWO, Moment.STARTED);
    world.tells(ONE, Moment.EDITING, FILE).touches("auth-refactor", modified(FILE, "one"));
    world.tells(ONE, Moment.EDITED, FILE).later(60);
    world.touches("auth-refactor", modified(FILE, "by hand"));
    assertEquals(0, world.effects(Effect.JudgeClobber.class).count());
  }

  private void oneWritesAndThen(Runnable meanwhile) {
    world.tells(ONE, Moment.EDITING, FILE).touches("auth-refactor", modified(FILE, "one"));
    world.tells(ONE, Moment.EDITED, FILE).later(60);
    meanwhile.run();
    world.later(60).tells(TWO, Moment.EDITING, FILE);
    world.touches("auth-refactor", modified(FILE, "two"));
    world
        .effects(Effect.JudgeClobber.class)
        .map(Effect.JudgeClobber::question)
        .toList()
        .forEach(question -> world.happens(new Event.ClobberJudged(world.now(), question, true)));
  }

  private void clobber() {
    world.touches("auth-refactor", modified(FILE, "one"));
    world.later(2).touches("auth-refactor", modified(FILE, "two"));
    world.happens(new Event.ClobberJudged(world.now(), world.clobberQuestion(), true));
  }

  private static void touched(Turn turn, int second, String who, String before, String after) {
    Touch touch =
        new Touch(
            Touch.idAt(World.START, second),
            new SessionId(who),
            who,
            new WorktreeId("main"),
            RepoPath.of(FILE),
            Optional.empty(),
            ChangeKind.MODIFIED,
            Optional.of(version(before)),
            Optional.of(version(after)),
            Optional.empty(),
            Attribution.HOOK,
            List.of(),
            false);
    Instant at = World.START.plusSeconds(second);
    Clobbers.touched(turn, new WorktreeId("main"), new Entry.Touched(at, touch));
  }
}
