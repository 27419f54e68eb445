package dev.afterclick.git.hooks;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.worktree.GitVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways to arm a repository, and which of them is to be gone. */
final class Ways {

  /** What {@code core.sharedRepository} says where a repository is one person's. */
  private static final Set<String> UNSHARED = Set.of("", "umask", "false", "0", "no", "off");

  private final GitProgram git;
  private final VersionSource version;
  private final PlainHooks plain;
  private final OwnFolder folder;
  private final ConfiguredHooks configured;

  /** Tells which git it is: asked each time, for it may be replaced while an engine runs. */
  @FunctionalInterface
  interface VersionSource {
    GitVersion ask(GitProgram git) throws GitException;
  }

  Ways(GitProgram git, VersionSource version, Path commonDir, Path own) {
    Include include = new Include(commonDir);
    this.git = git;
    this.version = version;
    this.plain = new PlainHooks(commonDir.resolve("hooks"), own);
    this.folder = new OwnFolder(git, commonDir, own, include);
    this.configured = new ConfiguredHooks(own, include);
  }

  List<Way> all() {
    return List.of(plain, folder, configured);
  }

  /** Returns the one that is gone now. */
  Optional<Way> armed() throws IOException {
    for (Way way : all()) {
      if (way.isArmed()) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the one to go.
   *
   * @throws IOException where there is none
   */
  Way best() throws GitException, IOException {
    boolean elsewhere = HooksPath.without(folder.folder(), git).isPresent();
    if (!isShared()) {
      if (version.ask(git).isAtLeast(ConfiguredHooks.NEEDED)) {
        return configured;
      }
      return elsewhere || !plain.isPossible() ? folder : plain;
    }
    if (elsewhere || !plain.isPossible()) {
      // Git dies where it may not look for an included file, and our folder is its owner's.
      throw new IOException("core.sharedRepository and core.hooksPath are both set");
    }
    return plain;
  }

  private boolean isShared() throws GitException {
    String set = git.attempt(new byte[0], "config", "--get", "core.sharedRepository").text();
    return !UNSHARED.contains(set);
  }
}
