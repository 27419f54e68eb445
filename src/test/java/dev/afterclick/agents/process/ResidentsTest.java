package dev.afterclick.agents.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who works in a worktree, on a system that is made up. */
final class ResidentsTest {

  private static final Path MAIN = Path.of("/work/main");
  private static final Path INNER = Path.of("/work/main/.claude/worktrees/x");
  private static final long SELF = 50;

  @TempDir private Path proc;
  private final List<AgentProcess> agents = new ArrayList<>();

  @Test
  void putsTheAgentBeforeWhateverElseStandsThere() throws IOException {
    runs(7, "bash", 1, MAIN);
    agents.add(agent(8, "claude", MAIN.resolve("src"), Optional.empty()));
    assertEquals(List.of("claude 8"), of(session(MAIN, "main", "claude")));
  }

  @Test
  void takesAShellOrAnEditorWhereThereIsNoAgent() throws IOException {
    runs(7, "bash", 1, MAIN);
    runs(8, "vim", 7, MAIN.resolve("src"));
    runs(9, "bash", 1, Path.of("/work/mainland"));
    assertEquals(List.of("bash 7", "vim 8"), of(session(MAIN, "main", null)));
  }

  @Test
  void takesWhatStandsInAWorktreeWithinAnotherForTheInnerOnes() throws IOException {
    runs(7, "bash", 1, INNER);
    assertEquals(List.of(), of(session(MAIN, "main", null)));
    assertEquals(List.of("bash 7"), of(session(INNER, "x", null)));
  }

  @Test
  void leavesOutItselfAndWhatItHasStarted() throws IOException {
    runs(SELF, "java", 1, MAIN);
    runs(51, "git", SELF, MAIN);
    assertEquals(List.of(), of(session(MAIN, "main", null)));
  }

  @Test
  void tellsSeveralAgentsInOneWorktreeApart() {
    agents.add(agent(7, "codex", MAIN, Optional.empty()));
    agents.add(agent(8, "claude", MAIN, Optional.of("sign tokens")));
    agents.add(agent(9, "claude", MAIN, Optional.of("add charts")));
    assertEquals(List.of("claude 9"), of(session(MAIN, "add charts", "claude")));
    assertEquals(List.of("codex 7"), of(session(MAIN, "main", "codex")));
    assertEquals(List.of("claude 8", "claude 9"), of(session(MAIN, "untold", "claude")));
  }

  @Test
  void findsWhoHasSentAnotherIntoAWorktreeBelow() {
    agents.add(agent(7, "claude", MAIN, Optional.empty()));
    assertEquals(List.of("claude 7"), of(session(INNER, "x", "claude")));
    assertEquals(List.of(), of(session(INNER, "x", "codex")));
  }

  private List<String> of(Session session) {
    return new Residents(new ProcessTree(proc), () -> agents, SELF)
        .of(session, List.of(MAIN, INNER)).stream()
            .map(each -> each.name() + " " + each.pid())
            .toList();
  }

  private static AgentProcess agent(long pid, String kind, Path at, Optional<String> title) {
    return new AgentProcess(pid, kind, at, title, Optional.empty());
  }

  private static Session session(Path root, String label, @Nullable String agent) {
    WorktreeId id = new WorktreeId(label);
    Worktree worktree =
        new Worktree(
            id, root, root, Optional.of(label), Optional.empty(), false, Optional.empty(), false);
    return new Session(
        SessionId.in(id),
        label,
        Optional.ofNullable(agent),
        worktree,
        Optional.empty(),
        new TreeMap<>(),
        true);
  }

  private void runs(long pid, String comm, long parent, Path at) throws IOException {
    Path process = Files.createDirectories(proc.resolve("" + pid));
    Files.writeString(process.resolve("comm"), comm + "\n");
    Files.writeString(process.resolve("stat"), pid + " (a) b) S " + parent + " 7 7 0");
    Files.createSymbolicLink(process.resolve("cwd"), at);
  }
}
