package dev.afterclick.git.hooks;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.worktree.GitVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our hooks in the configuration, beside whatever other hooks there are: git knows that by now. */
final class ConfiguredHooks implements Way {

  /** The first that runs hooks out of its configuration. */
  static final GitVersion NEEDED = new GitVersion(2, 54);

  private static final String NAME = "afterclick-";

  private final Path own;
  private final Include include;

  ConfiguredHooks(Path own, Include include) {
    this.own = own;
    this.include = include;
  }

  @Override
  public Path folder() {
    return own;
  }

  @Override
  public boolean isArmed() throws IOException {
    return include.read().contains("[hook ");
  }

  @Override
  public void prepare() throws IOException {
    include.add();
  }

  @Override
  public void arm(Scripts scripts) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : Scripts.HOOKS) {
      text.append("[hook \"").append(NAME).append(name).append("\"]\n");
      text.append("\tcommand = ").append(Include.quoted(command(own.resolve(name)))).append('\n');
      text.append("\tevent = ").append(name).append('\n');
    }
    include.add();
    include.write(text.toString());
  }

  @Override
  public void disarm() throws IOException {
    if (isArmed()) {
      include.clear();
    }
  }

  @Override
  public List<String> plan() {
    return List.of(
        "A section that includes afterclick/armed.gitconfig is added to "
            + include.config()
            + " now. With the first hold, that file names the hooks "
            + String.join(", ", Scripts.HOOKS)
            + "; with the last one it is gone, and git ignores the include.",
        "Other hooks run as before.");
  }

  @Override
  public boolean isDefeatedByHooksPath() {
    return false;
  }

  @Override
  public boolean covers(GitProgram git) throws GitException {
    String key = "hook." + NAME + Scripts.HOOKS.get(0) + ".command";
    return git.attempt(new byte[0], "config", "--get", key).exit() == 0;
  }

  @Override
  public List<String> missing() {
    List<String> names = new ArrayList<>();
    for (String name : Scripts.HOOKS) {
      if (!Files.isExecutable(own.resolve(name))) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Returns a command for git's shell, which puts the arguments after it.
   *
   * <p>A stub that is not there, or does not start, must not stop git: 1 alone means held.
   */
  private static String command(Path stub) {
    String word = "'" + stub.toString().replace("'", "'\\''") + "'";
    return "f() { [ -x " + word + " ] || return 0; " + word + " \"$@\"; [ $? -ne 1 ]; }; f";
  }
}
