package dev.afterclick.app.health;

import dev.afterclick.git.GitException;
import dev.afterclick.git.worktree.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whose hooks git runs here besides ours: those of a tool go on running, and doctor says so.
 *
 * @param repository where to look
 */
record HookChain(Repository repository) implements Check {

  private static final List<String> TOOLS = List.of("husky", "lefthook", "pre-commit");

  @Override
  public List<Finding> look() throws GitException {
    String set =
        repository
            .git()
            .attempt(new byte[0], "config", "--type=path", "--get", "core.hooksPath")
            .text();
    if (!set.isEmpty()) {
      return List.of(
          Finding.well("chain", "core.hooksPath is " + set + named(set) + "; those hooks go on"));
    }
    Optional<String> tool = toolIn(repository.commonDir().resolve("hooks"));
    return List.of(
        tool.map(name -> Finding.well("chain", "the hooks of " + name + " go on running"))
            .orElseGet(() -> Finding.well("chain", "git looks for hooks in its own folder")));
  }

  private static String named(String path) {
    return TOOLS.stream().filter(path::contains).findFirst().map(name -> ", of " + name).orElse("");
  }

  private static Optional<String> toolIn(Path folder) {
    try (DirectoryStream<Path> hooks = Files.newDirectoryStream(folder)) {
      for (Path hook : hooks) {
        if (Files.isExecutable(hook) && Files.isRegularFile(hook)) {
          String text = new String(Files.readAllBytes(hook), StandardCharsets.ISO_8859_1);
          Optional<String> tool = TOOLS.stream().filter(text::contains).findFirst();
          if (tool.isPresent() && !hook.toString().endsWith(".sample")) {
            return tool;
          }
        }
      }
    } catch (IOException e) {
      return Optional.empty(); // There is no such folder, or it is going.
    }
    return Optional.empty();
  }
}
