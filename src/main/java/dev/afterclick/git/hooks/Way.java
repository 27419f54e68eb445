package dev.afterclick.git.hooks;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A way to have git run our hooks. */
interface Way {

  /** The mode of what git or a shell shall run. */
  String RUNNABLE = "rwxr-xr-x";

  /** Returns the folder in which git then finds them. */
  Path folder();

  /** Tells whether anything of it is there, be it a half. */
  boolean isArmed() throws IOException;

  /** Does what needs the person's consent and lasts until that is taken back. */
  default void prepare() throws IOException {}

  /** Goes that way; finishes what was begun. */
  void arm(Scripts scripts) throws IOException, GitException;

  /** Undoes it; also what was only begun. */
  void disarm() throws IOException;

  /** Takes away what disarming leaves, once the person no longer agrees. */
  default void forget() throws IOException {}

  /** Tells whether anything is left that disarming or forgetting would take away. */
  default boolean isLeft() throws IOException {
    return isArmed();
  }

  /** Says what it does to a repository, a line each. */
  List<String> plan() throws IOException, GitException;

  /** Returns which of our hooks git would not run, though it is armed. */
  List<String> missing() throws IOException;

  /** Tells whether {@code core.hooksPath}, set for one worktree, leads git past ours. */
  default boolean isDefeatedByHooksPath() {
    return true;
  }

  /** Tells whether git, where it runs, finds our hooks now. */
  default boolean covers(GitProgram git) throws GitException {
    String looks = git.run("rev-parse", "--path-format=absolute", "--git-path", "hooks").text();
    try {
      return Files.isSameFile(Path.of(looks), folder());
    } catch (IOException e) {
      return false;
    }
  }
}
