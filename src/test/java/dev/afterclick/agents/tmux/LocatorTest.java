package dev.afterclick.agents.tmux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.afterclick.agents.process.ProcessTree;
import dev.afterclick.agents.process.Resident;
import dev.afterclick.agents.process.Residents;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a session lives that no pane is found for; {@code GoingIT} has those in a pane. */
final class LocatorTest {

  private static final Path ROOT = Path.of("/work/auth");
  private static final Resident SHELL = new Resident(7, "bash");

  @TempDir private Path proc;

  @Test
  void tellsOfATerminalThatIsInNoTmux() throws IOException {
    runs("HOME=/home/ada\0TMUXER=/tmp/x,1,0\0", "/dev/pts/3");
    assertEquals(new Whereabouts.OutOfTmux(SHELL, Optional.of(Path.of("/dev/pts/3"))), find());
  }

  @Test
  void tellsOfAProcessWithoutATerminal() throws IOException {
    runs("", "/dev/null");
    assertEquals(new Whereabouts.OutOfTmux(SHELL, Optional.empty()), find());
  }

  @Test
  void tellsOfAServerThatIsGone() throws IOException {
    Path socket = proc.resolve("socket");
    runs("TMUX=" + socket + ",4711,0\0TMUX_PANE=%1\0", "/dev/pts/3");
    Whereabouts.Lost lost = assertInstanceOf(Whereabouts.Lost.class, find());
    assertEquals(socket, lost.socket());
  }

  @Test
  void knowsWhetherNothingIsThereOrNobodyTells() throws IOException {
    assertEquals(new Whereabouts.Untold(), find());
    Files.createDirectories(proc.resolve("1"));
    assertEquals(new Whereabouts.Nowhere(), find());
  }

  private Whereabouts find() {
    ProcessTree tree = new ProcessTree(proc);
    WorktreeId id = new WorktreeId("auth");
    Worktree worktree =
        new Worktree(
            id, ROOT, ROOT, Optional.empty(), Optional.empty(), false, Optional.empty(), false);
    Session session =
        new Session(
            SessionId.in(id),
            "auth",
            Optional.empty(),
            worktree,
            Optional.empty(),
            new TreeMap<>(),
            true);
    return new Locator(tree, new Residents(tree, List::of, 50), Map.of())
        .of(session, List.of(ROOT));
  }

  private void runs(String variables, String input) throws IOException {
    Path process = proc.resolve("7");
    Files.createDirectories(process.resolve("fd"));
    Files.writeString(process.resolve("comm"), "bash\n");
    Files.writeString(process.resolve("stat"), "7 (bash) S 0 7 7 0");
    Files.writeString(process.resolve("environ"), variables);
    Files.createSymbolicLink(process.resolve("cwd"), ROOT);
    Files.createSymbolicLink(process.resolve("fd/0"), Path.of(input));
  }
}
