package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has git read the files that only git can: filtered ones, and those too large for the heap. */
final class GitReader {

  /** One of the ways to have git hash files. */
  private interface Hashing {
    List<GitHasher.Hashed> of(List<Wanted> files) throws GitException;
  }

  private final GitProgram git;
  private final ObjectStore store;
  private final Settings settings;
  private final InstantSource clock;
  private final GitHasher hasher;

  GitReader(GitProgram git, ObjectStore store, Settings settings, InstantSource clock) {
    this.git = git;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.hasher = new GitHasher(git, store, settings.maxStoredSize());
  }

  /** Reads files, and adds what it finds. */
  void read(List<Wanted> files, Map<RepoPath, Found> into) throws GitException {
    List<Wanted> large = new ArrayList<>();
    List<Wanted> small = new ArrayList<>();
    files.forEach(file -> (settings.isLarge(stat(file)) ? large : small).add(file));
    if (!large.isEmpty()) {
      hash(large, hasher::name, into);
      noteSizes(large, into);
    }
    if (!small.isEmpty()) {
      hash(small, hasher::nameAndKeep, into);
    }
  }

  private void noteSizes(List<Wanted> large, Map<RepoPath, Found> hashed) throws GitException {
    for (Wanted file : large) {
      Optional<Found> found = Optional.ofNullable(hashed.get(file.path()));
      Optional<BlobId> content = found.flatMap(Found::version).map(Version::blob);
      if (content.isPresent() && !store.has(content.get())) {
        store.keepSizeOf(content.get(), found.flatMap(Found::stat).map(Stat::size).orElse(0L));
      }
    }
  }

  private void hash(List<Wanted> files, Hashing hashing, Map<RepoPath, Found> into)
      throws GitException {
    List<Optional<Stat>> before = files.stream().map(this::stat).toList();
    List<GitHasher.Hashed> hashed;
    try {
      hashed = hashing.of(files);
    } catch (GitException e) {
      hashWhatIsLeft(files, hashing, into, e);
      return;
    }
    for (int i = 0; i < files.size(); i++) {
      into.put(files.get(i).path(), found(files.get(i), before.get(i), hashed.get(i)));
    }
  }

  private Found found(Wanted file, Optional<Stat> before, GitHasher.Hashed hashed) {
    Version version = new Version(settings.modeOf(file, before), hashed.name());
    boolean settled = before.equals(stat(file));
    return new Found(Optional.of(version), before, hashed.kept(), settled, clock.instant());
  }

  /** Git fails altogether when one file went before its turn came. */
  private void hashWhatIsLeft(
      List<Wanted> files, Hashing hashing, Map<RepoPath, Found> into, GitException failure)
      throws GitException {
    List<Wanted> left = files.stream().filter(file -> stat(file).isPresent()).toList();
    if (left.size() == files.size()) {
      throw failure;
    }
    files.forEach(file -> into.put(file.path(), Found.nothing(clock.instant())));
    if (!left.isEmpty()) {
      hash(left, hashing, into);
    }
  }

  private Optional<Stat> stat(Wanted file) {
    try {
      return Stat.of(file.path().in(git.folder()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
