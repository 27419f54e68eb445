package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Turns the paths of file events into those of files.
 *
 * <p>A folder that came or went stands for all below it; a path inside a submodule for the
 * submodule; a path inside another worktree or repository for nothing.
 */
final class Expansion {

  private final Path root;
  private final Places places;
  private final Ignores ignores;
  private final ObjectStore store;
  private final Picture picture;
  private final int limit;
  private final Set<RepoPath> files = new LinkedHashSet<>();

  Expansion(Path root, Ignores ignores, ObjectStore store, Picture picture, int limit) {
    this.root = root;
    this.places = new Places(root);
    this.ignores = ignores;
    this.store = store;
    this.picture = picture;
    this.limit = limit;
  }

  /** Returns the files; when they are more than the limit, not all of them. */
  Set<RepoPath> of(Set<RepoPath> paths) throws GitException {
    List<RepoPath> worth = new ArrayList<>();
    for (RepoPath path : paths) {
      if (isWorthALook(path)) {
        worth.add(path);
      }
    }
    picture.round().layers().ask(worth);
    for (RepoPath path : worth) {
      if (files.size() <= limit) {
        expand(path);
      }
    }
    return files;
  }

  /** Leaves out early what comes by the thousand: an install into an ignored folder. */
  private boolean isWorthALook(RepoPath path) throws GitException {
    if (Ignores.isGits(path)) {
      return false;
    }
    return picture.knows(path)
        || ignores.mayBeTracked(path)
        || !ignores.isIgnored(path, true)
        || !ignores.isIgnored(path, false);
  }

  private void expand(RepoPath path) throws GitException {
    try {
      Places.Place place = places.of(path);
      Layers layers = picture.round().layers();
      boolean tracked = layers.indexOf(path).isPresent();
      if (place.repository().isPresent() && !tracked) {
        expandInside(place.repository().get());
        return;
      }
      Optional<Stat> stat = place.reachable() ? Stat.of(path.in(root)) : Optional.empty();
      boolean folder = stat.isPresent() && stat.get().isFolder();
      // A file may have stood where the folder is now.
      if (!folder || tracked || layers.baseOf(path).isPresent() || picture.knows(path)) {
        files.add(path);
      }
      if (folder && !ignores.isIgnoredFolder(path)) {
        walk(path);
      }
      addKnownBelow(path);
    } catch (IOException e) {
      throw new GitException("cannot look at " + path + " in " + root, e);
    }
  }

  private void expandInside(RepoPath repository) throws GitException {
    if (isSubmodule(repository)) {
      files.add(repository);
    }
  }

  private boolean isSubmodule(RepoPath path) throws GitException {
    return picture
        .round()
        .layers()
        .indexOf(path)
        .filter(version -> version.mode() == FileMode.SUBMODULE)
        .isPresent();
  }

  /** Adds what stood below the path when it was a folder. */
  private void addKnownBelow(RepoPath path) throws GitException {
    Layers layers = picture.round().layers();
    addBelow(path, picture.disk());
    addBelow(path, layers.deviations());
    Optional<CommitId> base = layers.base();
    if (base.isPresent() && layers.baseOf(path).isEmpty()) {
      // In process, for every file that vanishes may have been a folder, and editors make files
      // vanish all day long.
      files.addAll(store.filesBelow(base.get(), path));
    }
  }

  private void addBelow(RepoPath folder, SortedMap<RepoPath, ?> known) {
    // The end is "folder0", for "0" is what follows "/".
    RepoPath end = RepoPath.of(folder.value() + "0");
    files.addAll(known.subMap(folder.resolve("\0"), end).keySet());
  }

  private void walk(RepoPath folder) throws GitException, IOException {
    if (files.size() > limit) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.in(root))) {
      for (Path entry : entries) {
        visit(RepoPath.between(root, entry));
      }
    }
  }

  private void visit(RepoPath path) throws GitException, IOException {
    Optional<Stat> stat = Stat.of(path.in(root));
    if (stat.isEmpty()) {
      return;
    }
    if (!stat.get().isFolder()) {
      files.add(path);
    } else if (!ignores.isIgnoredFolder(path)) {
      walk(path);
    } else if (isSubmodule(path)) {
      files.add(path);
    }
  }
}
