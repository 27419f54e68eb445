package dev.afterclick.engine;

import static dev.afterclick.engine.World.commit;
import static dev.afterclick.engine.World.modified;
import static dev.afterclick.engine.World.untouched;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.AgentNote.Moment;
import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.AgentState;
import dev.afterclick.model.Entry;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the agents' sessions stand on the board. */
final class AgentsTest {

  private static final String FILE = "src/session.ts";
  private static final Note ONE = Note.of("c1", "auth").titled("sign tokens");
  private static final Note TWO = Note.of("c2", "auth").titled("tidy up").agent("codex");

  private final World world = World.with("auth", "billing");

  // --- one agent ---

  @Test
  void callsTheWorktreeByItsAgent() {
    world.tells(ONE, Moment.STARTED);
    assertEquals(List.of("sign tokens claude waiting []", "billing - - []"), world.panes());
    assertEquals(1, world.kept(Entry.SessionSeen.class).count());
  }

  @Test
  void keepsTheWorktreesNameForAnAgentWithoutTitle() {
    world.tells(Note.of("c1", "auth"), Moment.PROMPTED);
    assertEquals("auth claude working []", world.panes().get(0));
    world.switchesTo("auth", "tokens");
    assertEquals("tokens claude working []", world.panes().get(0));
  }

  @Test
  void keepsTheAgentsNameWhenTheBranchChanges() {
    world.tells(ONE, Moment.PROMPTED).switchesTo("auth", "tokens");
    assertEquals("sign tokens claude working []", world.panes().get(0));
    assertEquals(1, world.kept(Entry.SessionSeen.class).count());
  }

  @Test
  void followsWhatTheAgentIsAtWithoutKeepingIt() {
    world.tells(ONE, Moment.PROMPTED).tells(ONE, Moment.WAITING);
    assertEquals("sign tokens claude waiting []", world.panes().get(0));
    world.tells(ONE, Moment.SHELL_OPENED);
    assertEquals("sign tokens claude working []", world.panes().get(0));
    assertEquals(1, world.kept(Entry.SessionSeen.class).count());
  }

  @Test
  void staysAtWorkWhenItsMemoryIsCompacted() {
    world.tells(ONE, Moment.PROMPTED).tells(ONE, Moment.STARTED);
    assertEquals("sign tokens claude working []", world.panes().get(0));
  }

  @Test
  void letsAnAgentThatHasEndedGoAfterAWhile() {
    world.tells(ONE, Moment.PROMPTED).tells(ONE, Moment.ENDED).later(599).touches("billing");
    assertEquals("sign tokens claude ended []", world.panes().get(0));
    world.later(2).touches("billing");
    assertEquals("auth - - []", world.panes().get(0));
  }

  @Test
  void keepsTheNameOfAnAgentThatHasLeftChanges() {
    world.tells(ONE, Moment.EDITING, FILE).touches("auth", modified(FILE, "one"));
    world.tells(ONE, Moment.ENDED).later(3_600).touches("billing");
    assertEquals("sign tokens claude ended [" + FILE + "]", world.panes().get(0));
    world.touches("auth", untouched(FILE));
    assertEquals("auth - - []", world.panes().get(0));
  }

  @Test
  void namesAnAgentThatTellsNothingButRunsThere() {
    world.runs(process("codex", Optional.of("tidy up"), Optional.of(AgentState.WAITING)));
    assertEquals("tidy up codex waiting []", world.panes().get(0));
    world.runs();
    assertEquals("auth - - []", world.panes().get(0));
  }

  @Test
  void readsTheTitleOfAnAgentThatDidNotTellIt() {
    world.tells(Note.of("c1", "auth"), Moment.PROMPTED);
    world.runs(process("claude", Optional.of("tidy up"), Optional.of(AgentState.WAITING)));
    assertEquals("tidy up claude working []", world.panes().get(0));
  }

  @Test
  void saysTheAgentsNameInOverlaps() {
    world.tells(ONE, Moment.EDITING, FILE).touches("auth", modified(FILE, "one"));
    world.touches("billing", modified(FILE, "two")).judges(FILE, Verdict.CONFLICT);
    assertEquals(List.of(FILE + " sign tokens billing CONFLICT"), world.overlaps());
    world.tells(ONE.titled("renamed"), Moment.PROMPTED);
    assertEquals(List.of(FILE + " renamed billing CONFLICT"), world.overlaps());
  }

  // --- several in one worktree ---

  @Test
  void showsEachOfSeveralWithWhatItWroteLast() {
    writeTogether();
    assertEquals(
        List.of(
            "auth - - [by-hand.ts]",
            "billing - - []",
            "sign tokens claude working [one.ts]",
            "tidy up codex working [shared.ts, two.ts]"),
        world.panes());
  }

  @Test
  void keepsWhoComesToAWorktreeWhereOthersWork() {
    writeTogether();
    assertEquals(
        List.of("auth", "sign tokens", "tidy up"),
        world
            .kept(Entry.SessionSeen.class)
            .map(seen -> seen.session().label())
            .distinct()
            .sorted()
            .toList());
  }

  @Test
  void tellsTwoOfOneNameApart() {
    world.tells(Note.of("c1", "auth"), Moment.STARTED).later(1);
    world.tells(Note.of("c2", "auth"), Moment.STARTED).later(1);
    world.tells(Note.of("c3", "auth"), Moment.STARTED);
    assertEquals(
        List.of(
            "billing - - []",
            "auth (claude) claude waiting []",
            "auth (claude 2) claude waiting []",
            "auth (claude 3) claude waiting []"),
        world.panes());
  }

  @Test
  void namesTheWriterInOverlapsWithAnotherWorktree() {
    writeTogether();
    world.touches("billing", modified("two.ts", "other")).judges("two.ts", Verdict.CONFLICT);
    assertEquals(List.of("two.ts tidy up billing CONFLICT"), world.overlaps());
    assertEquals(1, world.board().overlapsOf(new SessionId("c2")).size());
    assertEquals(0, world.board().overlapsOf(new SessionId("auth")).size());
  }

  @Test
  void givesTheWorktreeBackToTheOneThatIsLeft() {
    world.tells(ONE, Moment.STARTED).tells(TWO, Moment.PROMPTED).tells(ONE, Moment.ENDED);
    assertEquals(3, world.panes().size());
    world.later(601).touches("billing");
    assertEquals(List.of("tidy up codex working []", "billing - - []"), world.panes());
    assertTrue(world.kept(Entry.SessionSeen.class).anyMatch(Entry.SessionSeen::ended));
  }

  @Test
  void countsWhoWasSentToTheSenderInOneWorktree() {
    Note sub = Note.of("c1/a", "auth").sentBy("c1").titled("tests");
    world.tells(ONE, Moment.PROMPTED).tells(sub, Moment.EDITING, FILE);
    world.touches("auth", modified(FILE, "one"));
    assertEquals("c1/a sign tokens ▸ tests HOOK", world.credit());
    assertEquals("sign tokens claude working [" + FILE + "]", world.panes().get(0));
  }

  @Test
  void namesWhoWasSentToAnotherWorktreeAfterTheSender() {
    world.tells(ONE, Moment.PROMPTED);
    world.tells(Note.of("c1/a", "billing").sentBy("c1").titled("tests"), Moment.PROMPTED);
    assertEquals(
        List.of("sign tokens claude working []", "sign tokens ▸ tests claude working []"),
        world.panes());
  }

  @Test
  void survivesSessionsThatClaimToHaveSentEachOther() {
    world.tells(ONE.sentBy("c2"), Moment.PROMPTED).tells(TWO.sentBy("c1"), Moment.PROMPTED);
    world.touches("auth", modified(FILE, "one"));
    assertEquals(1, world.touchesKept().count());
  }

  @Test
  void letsThoseGoWhoseChangesAreCommitted() {
    writeTogether();
    world.committed("auth", commit(2));
    assertEquals(
        List.of("auth - - []", "billing - - []"),
        world
            .tells(ONE, Moment.ENDED)
            .tells(TWO, Moment.ENDED)
            .later(601)
            .touches("billing")
            .panes());
  }

  private void writeTogether() {
    world.tells(ONE, Moment.EDITING, "one.ts", "shared.ts");
    world.touches("auth", modified("one.ts", "1"), modified("shared.ts", "1")).later(1);
    world.tells(ONE, Moment.EDITED, "one.ts", "shared.ts").later(6);
    world.tells(TWO, Moment.EDITING, "two.ts", "shared.ts");
    world.touches("auth", modified("two.ts", "2"), modified("shared.ts", "2")).later(1);
    world.touches("auth", modified("by-hand.ts", "3"));
  }

  private static AgentProcess process(
      String agent, Optional<String> title, Optional<AgentState> state) {
    return new AgentProcess(7, agent, Path.of("/work/auth"), title, state);
  }
}
