package dev.afterclick.git.hooks;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Our hooks in a folder of their own, for where {@code core.hooksPath} is set.
 *
 * <p>That folder takes the place of all others, so each hook that git knows stands in it and runs
 * the one that would have run otherwise.
 */
final class OwnFolder implements Way {

  private static final List<String> ALL =
      List.of(
          "applypatch-msg",
          "commit-msg",
          "fsmonitor-watchman",
          "p4-changelist",
          "p4-post-changelist",
          "p4-pre-submit",
          "p4-prepare-changelist",
          "post-applypatch",
          "post-checkout",
          "post-commit",
          "post-index-change",
          "post-merge",
          "post-receive",
          "post-rewrite",
          "post-update",
          "pre-applypatch",
          "pre-auto-gc",
          "pre-commit",
          "pre-merge-commit",
          "pre-push",
          "pre-rebase",
          "pre-receive",
          "prepare-commit-msg",
          "reference-transaction",
          "sendemail-validate",
          "update");

  /** Those that replace what git does: one that does nothing would not be the same as none. */
  private static final List<String> REPLACING = List.of("proc-receive", "push-to-checkout");

  private final GitProgram git;
  private final Path commonDir;
  private final Path folder;
  private final Path otherwise;
  private final Include include;

  /**
   * Makes it.
   *
   * @param git runs in the repository
   * @param own where we keep what we need
   */
  OwnFolder(GitProgram git, Path commonDir, Path own, Include include) {
    this.git = git;
    this.commonDir = commonDir;
    this.folder = own.resolve("dispatch");
    this.otherwise = own.resolve("otherwise");
    this.include = include;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public boolean isArmed() throws IOException {
    return include.read().contains("hooksPath");
  }

  @Override
  public void prepare() throws IOException {
    include.add();
  }

  @Override
  public void arm(Scripts scripts) throws IOException, GitException {
    String theirs = theirs();
    if (theirs.contains("\n")) {
      throw new IOException("core.hooksPath has more than one line");
    }
    writeHooks(theirs);
    include.add();
    WholeFile.write(otherwise, (theirs + "\n").getBytes(StandardCharsets.UTF_8));
    include.write("[core]\n\thooksPath = " + Include.quoted(folder.toString()) + "\n");
    if (!counts()) {
      // Somebody has set it below our section.
      include.remove();
      include.add();
      WholeFile.write(otherwise, (theirs + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The hooks may just be running: they stay, and nothing leads to them. */
  @Override
  public void disarm() throws IOException {
    if (isArmed()) {
      include.clear();
    }
  }

  @Override
  public void forget() throws IOException {
    include.remove();
    for (List<String> names : List.of(ALL, REPLACING)) {
      for (String name : names) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
    Files.deleteIfExists(folder);
    Files.deleteIfExists(otherwise);
  }

  @Override
  public boolean isLeft() throws IOException {
    return include.isThere() || isArmed();
  }

  @Override
  public List<String> plan() throws GitException {
    return List.of(
        "A section that includes afterclick/armed.gitconfig is added to "
            + include.config()
            + " now. With the first hold, that file sets core.hooksPath to "
            + folder
            + "; with the last one it is gone, and git ignores the include.",
        "Meanwhile every hook in " + theirs() + " still runs; ours run before them.");
  }

  @Override
  public List<String> missing() {
    List<String> names = new ArrayList<>();
    for (String name : Scripts.HOOKS) {
      if (!Files.isExecutable(folder.resolve(name))) {
        names.add(name);
      }
    }
    return names;
  }

  private void writeHooks(String theirs) throws IOException {
    Files.createDirectories(folder);
    byte[] text = HookText.beforeTheOneElsewhere();
    List<String> names = new ArrayList<>(ALL);
    for (String name : REPLACING) {
      if (Files.exists(commonDir.resolve(theirs).resolve(name))) {
        names.add(name);
      } else {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
    for (String name : names) {
      Path hook = folder.resolve(name);
      if (!Files.exists(hook) || !Arrays.equals(Files.readAllBytes(hook), text)) {
        WholeFile.write(hook, text, RUNNABLE);
      }
    }
  }

  /** Returns where the hooks are that would run without us, as git was told. */
  private String theirs() throws GitException {
    return HooksPath.without(folder, git).orElse(commonDir.resolve("hooks").toString());
  }

  private boolean counts() throws GitException {
    return HooksPath.all(git).stream()
        .filter(HooksPath::isOfAll)
        .reduce((one, later) -> later)
        .filter(path -> path.value().equals(folder.toString()))
        .isPresent();
  }
}
