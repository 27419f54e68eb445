package dev.afterclick.git.hooks;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of {@code core.hooksPath}.
 *
 * @param scope where it is set, in git's word: system, global, local, worktree or command
 * @param value the folder, with the home directory in place of a tilde
 */
record HooksPath(String scope, String value) {

  /** Returns all values that git sees, the one that counts last. */
  static List<HooksPath> all(GitProgram git) throws GitException {
    String said =
        new String(
            git.attempt(
                    new byte[0],
                    "config",
                    "--type=path",
                    "--show-scope",
                    "-z",
                    "--get-all",
                    "core.hooksPath")
                .out(),
            StandardCharsets.UTF_8);
    String[] words = said.split("\0", -1);
    List<HooksPath> all = new ArrayList<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      all.add(new HooksPath(words[i], words[i + 1]));
    }
    return all;
  }

  /** Returns the folder that would count for every worktree if ours did not. */
  static Optional<String> without(Path ours, GitProgram git) throws GitException {
    return all(git).stream()
        .filter(HooksPath::isOfAll)
        .map(HooksPath::value)
        .filter(value -> !value.equals(ours.toString()))
        .reduce((one, later) -> later);
  }

  /** Tells whether it holds for every worktree, and for longer than one command. */
  boolean isOfAll() {
    return !isOfOneWorktree() && !scope.equals("command");
  }

  boolean isOfOneWorktree() {
    return scope.equals("worktree");
  }
}
