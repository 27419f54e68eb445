package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.OurFiles;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files as git would commit them, and keeps those contents that differ from the base.
 *
 * <p>Each file is looked at before and after it is read: while somebody writes it, it is read
 * again, a few times at most.
 */
final class WorkTree {

  private static final int TRIES = 3;

  private final GitProgram git;
  private final ObjectStore store;
  private final Settings settings;
  private final Attributes attributes;
  private final Ignores ignores;
  private final InstantSource clock;
  private final Runnable grace;
  private final Places places;
  private final Cleaner cleaner;
  private final GitReader reader;
  private final Overlooked overlooked;
  private final Set<RepoPath> unreadable = new HashSet<>();

  /**
   * Makes one that reads the files of the worktree that {@code git} runs in.
   *
   * @param grace waits a little, so that an emptied file is filled again
   */
  WorkTree(
      GitProgram git,
      ObjectStore store,
      Settings settings,
      Attributes attributes,
      Ignores ignores,
      InstantSource clock,
      Runnable grace) {
    this.git = git;
    this.store = store;
    this.settings = settings;
    this.attributes = attributes;
    this.ignores = ignores;
    this.clock = clock;
    this.grace = grace;
    this.places = new Places(git.folder());
    this.cleaner = new Cleaner(store, settings);
    this.reader = new GitReader(git, store, settings, clock);
    this.overlooked = new Overlooked(git, settings.sparse());
  }

  /** Reads files of which events told, as far as git would look at them. */
  Map<RepoPath, Found> read(Collection<Wanted> wanted) throws GitException {
    Map<RepoPath, Found> found = readAll(wanted);
    putBackWhatGitOverlooks(wanted, found);
    return found;
  }

  /**
   * Reads files of which events told, and returns those whose content the user's store lacks.
   *
   * <p>Git stores what it checks out, merges or stages before it writes it to a file. An empty file
   * may be one that git is about to fill.
   */
  Map<RepoPath, Found> readNew(Collection<Wanted> wanted) throws GitException {
    Map<RepoPath, Found> found = read(wanted);
    Map<RepoPath, Found> fresh = new HashMap<>();
    for (Map.Entry<RepoPath, Found> each : found.entrySet()) {
      if (isFileOfSomeLength(each.getValue()) && isUnknown(each.getValue())) {
        fresh.put(each.getKey(), each.getValue());
      }
    }
    return fresh;
  }

  /** Reads files of which git told that they differ from the index. */
  Map<RepoPath, Found> readAll(Collection<Wanted> wanted) throws GitException {
    Map<RepoPath, PathRules> rules = attributes.of(wanted.stream().map(Wanted::path).toList());
    Map<RepoPath, Found> found = new HashMap<>();
    List<Wanted> forGit = new ArrayList<>();
    for (Wanted each : wanted) {
      readInProcess(each, rules.getOrDefault(each.path(), PathRules.NONE))
          .ifPresentOrElse(one -> found.put(each.path(), one), () -> forGit.add(each));
    }
    reader.read(forGit, found);
    return found;
  }

  /** Returns the files that may not be read, of those that were to be. */
  Set<RepoPath> unreadable() {
    return Set.copyOf(unreadable);
  }

  /** Returns how a file is now; nothing for what is not there and for what cannot be asked. */
  Optional<Stat> stat(RepoPath path) {
    try {
      return Stat.of(path.in(git.folder()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Tells whether a file stands at a path that git ignores, unless the index holds it. */
  boolean isThereButIgnored(RepoPath path) throws GitException {
    Optional<Stat> stat = stat(path);
    return stat.isPresent() && !stat.get().isFolder() && ignores.isIgnored(path, false);
  }

  /** Tells whether a file's content was kept; what the index holds is at hand anyway. */
  boolean isKept(@Nullable Found found) {
    return found == null || found.kept();
  }

  /** Returns nothing if only git can tell. */
  private Optional<Found> readInProcess(Wanted file, PathRules rules) throws GitException {
    unreadable.remove(file.path());
    try {
      return isOurs(file) ? readThing(file, rules) : Optional.of(Found.nothing(clock.instant()));
    } catch (AccessDeniedException e) {
      // Git cannot read it either, and leaves it as it was.
      noteUnreadable(file.path());
      return Optional.of(asInIndex(file));
    } catch (NoSuchFileException e) {
      return Optional.of(Found.nothing(clock.instant()));
    } catch (IOException e) {
      throw new GitException("cannot read " + file.path() + " in " + git.folder(), e);
    }
  }

  /** Where nobody may enter, it is the folder that counts. */
  private void noteUnreadable(RepoPath path) {
    if (path.parent().map(folder -> Files.isExecutable(folder.in(git.folder()))).orElse(true)) {
      unreadable.add(path);
    }
  }

  private boolean isOurs(Wanted file) throws IOException, GitException {
    if (Ignores.isGits(file.path()) || OurFiles.isOurs(file.path())) {
      return false;
    }
    Places.Place place = places.of(file.path());
    return place.reachable()
        && (file.isTracked()
            || (place.repository().isEmpty() && !ignores.isIgnored(file.path(), false)));
  }

  private Optional<Found> readThing(Wanted file, PathRules rules) throws IOException, GitException {
    Optional<Stat> stat = statOnceFilled(file.path().in(git.folder()));
    if (stat.isPresent() && stat.get().isFolder()) {
      return Optional.of(readFolder(file));
    }
    if (stat.isPresent() && stat.get().isSymlink()) {
      return Optional.of(readLink(file, stat.get()));
    }
    if (stat.isEmpty() || !stat.get().isFile()) {
      return Optional.of(Found.nothing(clock.instant()));
    }
    boolean forGit = settings.isLarge(stat) || (rules.needGit(settings) && stat.get().size() > 0);
    return forGit ? Optional.empty() : readFile(file, rules);
  }

  private Optional<Stat> statOnceFilled(Path path) throws IOException {
    Optional<Stat> stat = Stat.of(path);
    if (stat.isPresent() && stat.get().isJustEmptied(clock.instant())) {
      grace.run();
      return Stat.of(path);
    }
    return stat;
  }

  /** Returns nothing, so that git reads it, if it has become large since it was looked at. */
  private Optional<Found> readFile(Wanted file, PathRules rules) throws IOException, GitException {
    Path path = file.path().in(git.folder());
    for (int left = TRIES; ; left--) {
      Optional<Stat> before = Stat.of(path);
      Optional<byte[]> content = Contents.read(path, settings.maxStoredSize());
      if (content.isEmpty()) {
        return Optional.empty();
      }
      byte[] cleaned = cleaner.clean(content.get(), file, rules);
      Optional<Stat> after = Stat.of(path);
      boolean settled = before.equals(after);
      if (settled || left == 0) {
        FileMode mode = settings.modeOf(file, before.or(() -> after));
        return Optional.of(found(file, mode, cleaned, after, settled));
      }
    }
  }

  private Found readLink(Wanted file, Stat stat) throws IOException, GitException {
    byte[] target = LinkTarget.read(file.path().in(git.folder()));
    return found(file, FileMode.SYMLINK, target, Optional.of(stat), true);
  }

  private Found found(
      Wanted file, FileMode mode, byte[] content, Optional<Stat> stat, boolean settled)
      throws GitException {
    Version version = new Version(mode, store.idOf(content));
    boolean kept = file.isInBase(version.blob()) || keep(content);
    return new Found(Optional.of(version), stat, kept, settled, clock.instant());
  }

  /** Tells whether it could be kept: a full disk must not keep anybody from seeing. */
  private boolean keep(byte[] content) {
    try {
      store.keep(content);
      return true;
    } catch (GitException e) {
      return false;
    }
  }

  /** A folder is content only as a submodule: then the commit that its HEAD is at. */
  private Found readFolder(Wanted file) throws GitException {
    if (!file.isSubmodule()) {
      return Found.nothing(clock.instant());
    }
    if (!places.isRepository(file.path())) {
      return asInIndex(file);
    }
    return Bases.headIn(git.at(file.path().in(git.folder())))
        .map(head -> new Version(FileMode.SUBMODULE, new BlobId(head.hex())))
        .map(at -> new Found(Optional.of(at), Optional.empty(), true, true, clock.instant()))
        .orElseGet(() -> asInIndex(file));
  }

  private Found asInIndex(Wanted file) {
    return new Found(file.index(), Optional.empty(), true, true, clock.instant());
  }

  private static boolean isFileOfSomeLength(Found found) {
    return found.settled()
        && found.stat().isPresent()
        && found.stat().get().isFile()
        && found.stat().get().size() > 0;
  }

  private boolean isUnknown(Found found) throws GitException {
    return found.version().isPresent() && !store.isUsers(found.version().get().blob());
  }

  private void putBackWhatGitOverlooks(Collection<Wanted> wanted, Map<RepoPath, Found> found)
      throws GitException {
    for (Wanted each : wanted) {
      Found one = found.get(each.path());
      if (one != null && isOverlooked(each, one)) {
        found.put(each.path(), asInIndex(each));
      }
    }
  }

  private boolean isOverlooked(Wanted file, Found found) throws GitException {
    return file.isTracked()
        && !found.version().equals(file.index())
        && overlooked.covers(file.path(), found.stat().isPresent());
  }
}
