package dev.afterclick.engine;

import static dev.afterclick.engine.World.modified;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.AgentNote.Moment;
import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Candidate;
import dev.afterclick.model.Touch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is credited with a touch, and how surely. */
final class CreditsTest {

  private static final String FILE = "src/session.ts";
  private static final Note ONE = Note.of("c1", "auth").titled("sign tokens");
  private static final Note TWO = Note.of("c2", "auth").titled("tidy up");

  private final World world = World.with("auth", "main");

  @Test
  void creditsTheWorktreeWhileNoAgentIsKnown() {
    assertEquals("auth auth WORKTREE", writes());
  }

  @Test
  void creditsWhoSaidToWriteThatVeryPath() {
    world.tells(ONE, Moment.STARTED).tells(TWO, Moment.STARTED);
    world.tells(TWO, Moment.EDITING, FILE);
    assertEquals("c2 tidy up HOOK", writes());
  }

  @Test
  void creditsAWriteThatIsSeenSecondsAfterTheAgentHadWritten() {
    world.tells(ONE, Moment.STARTED).tells(TWO, Moment.STARTED);
    world.tells(ONE.call("t1"), Moment.EDITING, FILE).later(1);
    world.tells(ONE.call("t1"), Moment.EDITED, FILE).later(4);
    assertEquals("c1 sign tokens HOOK", writes());
  }

  @Test
  void creditsNobodyWithWhatComesAfterTheirOwnWrite() {
    world.tells(ONE, Moment.STARTED).tells(TWO, Moment.STARTED);
    world.tells(ONE, Moment.EDITING, FILE).touches("auth", modified(FILE, "mine"));
    world.tells(ONE, Moment.EDITED, FILE).later(1);
    assertEquals("auth auth WORKTREE", writes());
  }

  @Test
  void creditsNobodyWithWhatWasAnnouncedAndNotDone() {
    world.tells(ONE, Moment.STARTED).tells(TWO, Moment.STARTED);
    world.tells(ONE, Moment.EDITING, FILE).later(2).tells(ONE, Moment.WAITING).later(60);
    assertEquals("auth auth WORKTREE", writes());
  }

  @Test
  void creditsNobodyWithWhatTheyWereKeptFrom() {
    world.tells(ONE, Moment.STARTED).tells(TWO, Moment.STARTED);
    world.tells(ONE, Moment.EDITING, FILE).warns(ONE, FILE).later(2);
    assertEquals("auth auth WORKTREE", writes());
    world.tells(ONE, Moment.EDITING, FILE).touches("auth", modified(FILE, "two"));
    assertEquals("c1 sign tokens HOOK", world.credit());
  }

  @Test
  void isNotSureWhoWroteWhenTwoSaidTheyWould() {
    world.tells(ONE, Moment.EDITING, FILE).tells(TWO, Moment.EDITING, FILE);
    assertEquals("auth auth AMBIGUOUS", writes());
    assertEquals(List.of("c1 sign tokens", "c2 tidy up"), candidates());
  }

  @Test
  void creditsWhoRunsTheOnlyCommand() {
    world.tells(TWO, Moment.STARTED).tells(ONE.call("t1"), Moment.SHELL_OPENED).later(30);
    assertEquals("c1 sign tokens PROCESS", writes());
  }

  @Test
  void isNotSureWhichOfTwoCommandsWrote() {
    world.tells(ONE, Moment.SHELL_OPENED).tells(TWO, Moment.SHELL_OPENED).later(3);
    assertEquals("auth auth AMBIGUOUS", writes());
    assertEquals(List.of("c1 sign tokens", "c2 tidy up"), candidates());
  }

  @Test
  void creditsNobodyWithWhatComesAfterTheCommand() {
    world.tells(TWO, Moment.STARTED).tells(ONE.call("t1"), Moment.SHELL_OPENED);
    world.tells(ONE.call("t1"), Moment.SHELL_CLOSED).later(3);
    assertEquals("auth auth WORKTREE", writes());
  }

  @Test
  void takesTheCommandOfAForgetfulAgentToBeOverWhenTheAgentGoesOn() {
    Note codex = ONE.agent("codex");
    world.tells(TWO, Moment.STARTED).tells(codex.call("t1"), Moment.SHELL_OPENED).later(1);
    world.tells(codex.call("t2"), Moment.EDITING, "other.ts").later(3);
    assertEquals("auth auth WORKTREE", writes());
  }

  @Test
  void takesACommandOfWhichNothingIsHeardToBeOver() {
    world.tells(TWO, Moment.STARTED).tells(ONE, Moment.SHELL_OPENED).later(601);
    assertEquals("auth auth WORKTREE", writes());
  }

  @Test
  void creditsTheOnlyAgentThatLivesThere() {
    world.tells(ONE, Moment.STARTED);
    assertEquals("c1 sign tokens PROCESS", writes());
    world.tells(ONE, Moment.ENDED).later(1).touches("auth", modified(FILE, "by hand"));
    assertEquals("auth auth WORKTREE", world.credit());
  }

  @Test
  void creditsTheOnlyAgentOnlyWhileNoOtherRunsThere() {
    world.tells(ONE, Moment.STARTED).runs(process(1, "claude"), process(2, "codex"));
    assertEquals("auth auth WORKTREE", writes());
  }

  @Test
  void creditsAnAgentThatTellsNothingButRunsThereAlone() {
    world.runs(process(1, "codex"));
    assertEquals("auth auth PROCESS", writes());
  }

  @Test
  void countsWhatIsToldTwiceOnce() {
    world.tells(ONE.call("t1"), Moment.EDITING, FILE);
    world.tells(TWO.agent("cursor").call("t1"), Moment.EDITING, FILE);
    assertEquals("c1 sign tokens HOOK", writes());
  }

  @Test
  void findsTheInnermostWorktree() {
    World nested = World.with("main", "main/.claude/worktrees/x");
    nested.tells(Note.of("c1", "main"), Moment.EDITING, ".claude/worktrees/x/" + FILE);
    nested.touches("main/.claude/worktrees/x", modified(FILE, "one"));
    assertEquals("c1 main/.claude/worktrees/x HOOK", nested.credit());
  }

  @Test
  void hearsNothingOfWhatLiesElsewhere() {
    world.tells(Note.of("c9", "../elsewhere"), Moment.STARTED);
    world.tells(ONE, Moment.EDITING, "../../elsewhere/" + FILE);
    assertEquals(List.of("sign tokens claude working []", "main - - []"), world.panes());
  }

  private String writes() {
    return world.touches("auth", modified(FILE, "one")).credit();
  }

  private List<String> candidates() {
    return world
        .touchesKept()
        .map(Touch::candidates)
        .flatMap(List<Candidate>::stream)
        .map(each -> each.session() + " " + each.label())
        .toList();
  }

  private static AgentProcess process(long pid, String agent) {
    return new AgentProcess(
        pid, agent, Path.of("/work/auth/src"), Optional.empty(), Optional.empty());
  }
}
