package dev.afterclick.git.sight;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ancestry.MergeBases;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.TrunkFinder;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Eyes on one worktree, as the engine uses them: what it was told is joined into one picture, and
 * git lists worktrees and trunk anew only when they may have changed.
 */
final class Onlooker implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final TempRepo repo;
  private final Repository repository;
  private final ObjectStore store;
  private final Eyes eyes;
  private final Worktrees worktrees;
  private final TrunkFinder trunkFinder;
  private final SortedMap<RepoPath, Change> told = new TreeMap<>();

  private Onlooker(TempRepo repo, Repository repository, ObjectStore store) throws GitException {
    this(repo, repository, store, Removal::pause);
  }

  private Onlooker(TempRepo repo, Repository repository, ObjectStore store, Runnable grace)
      throws GitException {
    this.repo = repo;
    this.repository = repository;
    this.store = store;
    this.worktrees = new Worktrees(repository);
    this.trunkFinder = new TrunkFinder(repository);
    MergeBases bases = new MergeBases(repository.commonDir(), store);
    this.eyes = new Eyes(new Eyes.Means(repository, store, bases, () -> NOW), worktree(), grace);
  }

  static Onlooker at(TempRepo repo) throws GitException {
    Repository found = Repository.find(repo.program());
    return new Onlooker(repo, found, ObjectStore.open(found.commonDir(), found.objectFormat()));
  }

  /** Returns another with fresh eyes, to whom {@code grace} happens when they miss a file. */
  Onlooker afresh(Runnable grace) throws GitException {
    return new Onlooker(repo, repository, store, grace);
  }

  /** Returns another with fresh eyes, which have seen nothing yet. */
  Onlooker afresh() throws GitException {
    return new Onlooker(repo, repository, store);
  }

  Eyes eyes() {
    return eyes;
  }

  ObjectStore store() {
    return store;
  }

  Worktree worktree() throws GitException {
    return ours(list());
  }

  Optional<Trunk> trunk() throws GitException {
    return trunk(list());
  }

  Sight scan() throws GitException {
    List<Worktree> all = list();
    return heard(eyes.scan(ours(all), trunk(all)));
  }

  Sight git() throws GitException {
    List<Worktree> all = list();
    return heard(eyes.lookAtGit(ours(all), trunk(all)));
  }

  private List<Worktree> list() throws GitException {
    return worktrees.list();
  }

  private Worktree ours(List<Worktree> all) {
    return all.stream().filter(w -> w.root().equals(repo.root())).findFirst().orElseThrow();
  }

  private Optional<Trunk> trunk(List<Worktree> all) throws GitException {
    return trunkFinder.find(all);
  }

  Sight files(String... paths) throws GitException {
    return files(Set.copyOf(Arrays.stream(paths).map(RepoPath::of).toList()));
  }

  Sight files(Set<RepoPath> paths) throws GitException {
    return files(paths, Set::of);
  }

  Sight files(Set<RepoPath> paths, Supplier<Set<RepoPath>> late) throws GitException {
    return heard(eyes.lookAtFiles(paths, late));
  }

  /** Returns what all sights together have told. */
  SortedMap<RepoPath, Change> told() {
    return told;
  }

  Change told(String path) {
    Change change = told.get(RepoPath.of(path));
    if (change == null) {
      throw new AssertionError(path + " is no change; " + told.keySet() + " are");
    }
    return change;
  }

  List<String> paths() {
    return told.keySet().stream().map(RepoPath::toString).toList();
  }

  /** Returns the picture that fresh eyes get of the same worktree. */
  static SortedMap<RepoPath, Change> fresh(TempRepo repo) throws GitException {
    try (Onlooker other = at(repo)) {
      other.scan();
      return other.told;
    }
  }

  /** Returns what is on disk where that differs from the base, renames taken apart. */
  static Map<RepoPath, Optional<Version>> onDisk(Map<RepoPath, Change> changes) {
    Map<RepoPath, Optional<Version>> disk = new TreeMap<>();
    changes
        .values()
        .forEach(
            change -> {
              change.origin().ifPresent(origin -> disk.put(origin, Optional.empty()));
              if (change.origin().isPresent() || !change.now().equals(change.base())) {
                disk.put(change.path(), change.now());
              }
            });
    return disk;
  }

  /** Leaves out of a picture what depends on when it was looked at. */
  static Map<RepoPath, Change> timeless(Map<RepoPath, Change> changes) {
    Map<RepoPath, Change> timeless = new TreeMap<>();
    changes.forEach((path, change) -> timeless.put(path, change.withTouched(Instant.EPOCH)));
    return timeless;
  }

  private Sight heard(Sight sight) {
    if (sight.complete()) {
      told.clear();
    }
    Set<RepoPath> seen = new HashSet<>();
    for (Change change : sight.changes()) {
      if (!seen.add(change.path())) {
        throw new AssertionError(change.path() + " was told twice");
      }
      if (change.isChange()) {
        told.put(change.path(), change);
      } else {
        told.remove(change.path());
      }
    }
    return sight;
  }

  static Instant mtime(TempRepo repo, String path) {
    try {
      return Files.getLastModifiedTime(repo.path(path)).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    eyes.close();
    store.close();
  }
}
