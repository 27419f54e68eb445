package dev.afterclick.agents.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.AgentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which agents are found to run, on a system that is made up. */
final class ProcessesTest {

  private static final Path THERE = Path.of("/work/auth");

  @TempDir private Path folder;

  @Test
  void findsAgentsByTheirNames() throws IOException {
    runs(7, "claude", "claude", 1);
    runs(8, "codex", "codex", 1);
    runs(9, "bash", "-bash", 1);
    assertEquals(List.of("7 claude", "8 codex"), found());
    assertEquals(THERE, look().get(0).folder());
  }

  @Test
  void findsAgentsThatRunInNode() throws IOException {
    runs(7, "node", "node\0/usr/lib/node_modules/@google/gemini-cli/dist/index.js\0", 1);
    runs(8, "node-MainThread", "node\0--no-warnings\0/usr/local/bin/qwen\0-p\0hello\0", 1);
    runs(9, "MainThread", "node\0/home/ada/bin/copilot\0", 1);
    runs(10, "node", "node\0server.js\0--of\0x\0gemini\0", 1);
    assertEquals(List.of("7 gemini", "8 qwen", "9 copilot"), found());
  }

  @Test
  void countsAnAgentThatRunsACopyOfItselfOnce() throws IOException {
    runs(7, "node", "node\0/usr/bin/gemini\0", 1);
    runs(8, "node", "node\0/usr/bin/gemini\0", 7);
    runs(9, "claude", "claude\0-p\0", 7);
    assertEquals(List.of("7 gemini", "9 claude"), found());
  }

  @Test
  void readsWhatClaudeNotesOfItsSession() throws IOException {
    runs(7, "claude", "claude", 1);
    notes(7, "{\"pid\":7,\"name\":\"sign tokens\",\"status\":\"busy\",\"new\":{\"a\":[1]}}");
    assertEquals(Optional.of("sign tokens"), look().get(0).title());
    assertEquals(Optional.of(AgentState.WORKING), look().get(0).state());
    notes(7, "{\"name\":\"sign tokens\",\"status\":\"busy\",\"waitingFor\":\"permission\"}");
    assertEquals(Optional.of(AgentState.WAITING), look().get(0).state());
  }

  @Test
  void takesNoMadeUpNameForATitle() throws IOException {
    runs(7, "claude", "claude", 1);
    notes(7, "{\"pid\":7,\"name\":\"auth-a8\",\"nameSource\":\"derived\",\"status\":\"busy\"}");
    assertEquals(Optional.empty(), look().get(0).title());
    assertEquals(Optional.of(AgentState.WORKING), look().get(0).state());
  }

  @Test
  void takesNoNonsenseForNotes() throws IOException {
    runs(7, "claude", "claude", 1);
    for (String nonsense : List.of("", "[", "[]", "{\"name\":", "{\"name\":[\"x\"]}", "\0\1")) {
      notes(7, nonsense);
      assertEquals(Optional.empty(), look().get(0).title(), nonsense);
    }
  }

  @Test
  void findsNothingWhereTheSystemTellsNothing() {
    Processes elsewhere = new Processes(folder.resolve("none"), Optional.empty());
    assertEquals(List.of(), elsewhere.look());
  }

  @Test
  void leavesOutWhatIsGoneWhileItLooks() throws IOException {
    runs(7, "claude", "claude", 1);
    Files.delete(folder.resolve("proc/7/cwd"));
    Files.createDirectories(folder.resolve("proc/8"));
    assertEquals(List.of(), found());
  }

  private List<AgentProcess> look() {
    return new Processes(folder.resolve("proc"), Optional.of(folder.resolve("home"))).look();
  }

  private List<String> found() {
    return look().stream().map(each -> each.pid() + " " + each.agent()).toList();
  }

  private void runs(int pid, String comm, String commandLine, int parent) throws IOException {
    Path process = Files.createDirectories(folder.resolve("proc/" + pid));
    Files.writeString(process.resolve("comm"), comm + "\n");
    Files.writeString(process.resolve("cmdline"), commandLine);
    Files.writeString(process.resolve("stat"), pid + " (a) b) S " + parent + " 7 7 0");
    Files.createSymbolicLink(process.resolve("cwd"), THERE);
  }

  private void notes(int pid, String json) throws IOException {
    Path sessions = Files.createDirectories(folder.resolve("home/.claude/sessions"));
    Files.writeString(sessions.resolve(pid + ".json"), json);
  }
}
