package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads single files of a worktree exactly as {@link Eyes} would, without a picture of all others.
 *
 * <p>For one thread.
 */
public final class Glance implements Closeable {

  /**
   * What a look at one path found.
   *
   * @param version what stands there as git would commit it; nothing if no file of ours does
   * @param stored whether its content can be read from a store now
   * @param watched whether afterclick looks at this path at all: not at what git ignores, and not
   *     into other repositories
   */
  public record Seen(Optional<Version> version, boolean stored, boolean watched) {}

  private final GitProgram git;
  private final Settings settings;
  private final Attributes attributes;
  private final Ignores ignores;
  private final WorkTree files;

  private Glance(
      GitProgram git, Settings settings, Attributes attributes, Ignores ignores, WorkTree files) {
    this.git = git;
    this.settings = settings;
    this.attributes = attributes;
    this.ignores = ignores;
    this.files = files;
  }

  /** Makes one for the worktree at {@code root}. */
  public static Glance at(Repository repository, ObjectStore store, Path root, InstantSource clock)
      throws GitException {
    GitProgram git = repository.gitIn(root);
    Settings settings = Settings.read(git);
    Attributes attributes = new Attributes(git, repository.commonDir());
    Ignores ignores = new Ignores(git, repository.commonDir());
    ignores.forget(settings);
    WorkTree files = new WorkTree(git, store, settings, attributes, ignores, clock, Removal::pause);
    return new Glance(git, settings, attributes, ignores, files);
  }

  /** Looks at a path, and has the store keep what stands there. */
  public Seen look(RepoPath path) throws GitException {
    Optional<Version> index = index(path);
    if (index.isEmpty() && !isLookedAt(path)) {
      return new Seen(Optional.empty(), false, false);
    }
    Map<RepoPath, Found> found = files.readAll(List.of(new Wanted(path, Optional.empty(), index)));
    Found one = found.get(path);
    return one == null
        ? new Seen(Optional.empty(), true, true)
        : new Seen(one.version(), one.kept(), true);
  }

  @Override
  public void close() {
    attributes.close();
  }

  private boolean isLookedAt(RepoPath path) throws GitException {
    try {
      return new Places(git.folder()).of(path).repository().isEmpty()
          && !ignores.isIgnored(path, false);
    } catch (IOException e) {
      throw new GitException("cannot look at " + path + " in " + git.folder(), e);
    }
  }

  /**
   * Reads the whole index: no argument of a process can hold the bytes of each path. That tells,
   * too, which files with attributes are missing on disk.
   */
  private Optional<Version> index(RepoPath path) throws GitException {
    Optional<Version> version = Optional.empty();
    Set<RepoPath> missing = new HashSet<>();
    Fields records = new Fields(git.run("ls-files", "--stage", "-z").out());
    while (records.hasNext()) {
      StagedEntry entry = StagedEntry.parse(records.next());
      if (entry.path().equals(path) && (entry.stage() == 0 || entry.stage() == 2)) {
        version = Optional.of(entry.version());
      }
      if (Attributes.areIn(entry.path()) && isMissing(entry.path())) {
        missing.add(entry.path());
      }
    }
    attributes.forget(settings, missing);
    return version;
  }

  private boolean isMissing(RepoPath path) {
    return !Files.exists(path.in(git.folder()), LinkOption.NOFOLLOW_LINKS);
  }
}
