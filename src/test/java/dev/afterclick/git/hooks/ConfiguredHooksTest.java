package dev.afterclick.git.hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.afterclick.TempRepo;
import dev.afterclick.git.worktree.GitVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names the hooks in the configuration, for a git that runs them from there. */
final class ConfiguredHooksTest {

  @TempDir private Path folder;
  private TempRepo main;
  private Armed armed;

  @BeforeEach
  void begin() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("it's \"odd\" \\ here;"));
    main = TempRepo.in(odd).write("a", "1\n").commit("Begin");
    armed = new Armed(main, ConfiguredHooks.NEEDED);
  }

  @Test
  void namesThemWhileArmedAndLeavesNothing() throws Exception {
    TempRepo linked = main.worktree("linked");
    main.git("config", "extensions.worktreeConfig", "true");
    linked.git("config", "--worktree", "core.hooksPath", "mine");
    Map<String, String> before = armed.everything();
    armed.arm();
    assertEquals(List.of(), armed.arming().guarding().uncovered());
    assertEquals("update", linked.git("config", "hook.afterclick-update.event"));
    assertFalse(Files.exists(armed.common().resolve("hooks/update")));
    armed.arming().disarm();
    assertEquals(1, linked.attempt("config", "hook.afterclick-update.event").exit());
    armed.arming().withdraw();
    assertEquals(before, armed.everything());
  }

  @Test
  void givesACommandThatRefusesWithOneAloneAndStartsWhatIsThere() throws Exception {
    armed.arm();
    assertEquals(0, runAsGitDoes());
    assertEquals(List.of("ours update refs/heads/main a b"), armed.ran());
    armed.refusing();
    assertEquals(1, runAsGitDoes());
    Path stub = armed.common().resolve("afterclick/hooks/update");
    Armed.executable(stub, "#!/no/such/shell\n");
    assertEquals(0, runAsGitDoes());
    Files.delete(stub);
    assertEquals(0, runAsGitDoes());
  }

  @Test
  void takesTheOtherWayWhereGitIsOlderNow() throws Exception {
    armed.arm();
    Armed older = new Armed(main, new GitVersion(2, 53));
    older.arming().arm();
    assertEquals(1, main.attempt("config", "hook.afterclick-update.event").exit());
    assertEquals(List.of(), older.arming().guarding().uncovered());
    armed.arming().arm();
    assertFalse(Files.exists(armed.common().resolve("hooks/update")));
  }

  private int runAsGitDoes() throws Exception {
    String command = main.git("config", "hook.afterclick-update.command");
    return new ProcessBuilder("sh", "-c", command + " \"$@\"", command, "refs/heads/main", "a", "b")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
