package dev.afterclick.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Leaves out of a common directory everything whose changes nobody asks for: objects, logs, hooks,
 * and what other programs keep there.
 */
final class GitDirRule implements FolderRule {

  private static final Set<String> LARGE = Set.of("objects", "logs", "lfs", "rr-cache");

  private final Path common;

  GitDirRule(Path common) {
    this.common = common;
  }

  @Override
  public Extent extentOf(Path folder) {
    Path relative = common.relativize(folder);
    return matters(folder, relative) ? Extent.ALL : Extent.NOTHING;
  }

  private static boolean matters(Path folder, Path relative) {
    return switch (relative.getName(0).toString()) {
      case "refs", "reftable" -> true;
      case "info" -> relative.getNameCount() == 1;
      case "afterclick" ->
          relative.getNameCount() == 1
              || relative.getName(1).toString().equals("holds")
              || relative.getName(1).toString().equals("spool");
      case "worktrees" -> isOfWorktrees(folder, relative);
      case "modules" -> isOfModules(folder, relative.getFileName().toString());
      default -> false;
    };
  }

  private static boolean isOfWorktrees(Path folder, Path relative) {
    if (relative.getNameCount() <= 2) {
      return true;
    }
    return switch (relative.getName(2).toString()) {
      case "reftable" -> true;
      case "modules" -> isOfModules(folder, relative.getFileName().toString());
      default -> false;
    };
  }

  /** Goes through the parts of a submodule's name, down to its git directory and those inside. */
  private static boolean isOfModules(Path folder, String name) {
    boolean insideGitDir = Files.exists(folder.resolveSibling("HEAD"));
    return insideGitDir
        ? name.equals("modules") || name.equals("worktrees")
        : !LARGE.contains(name);
  }
}
