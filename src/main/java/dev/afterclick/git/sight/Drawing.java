package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws pictures: out of what the layers hold, and out of an earlier picture and some files. */
final class Drawing {

  private final ObjectStore store;
  private final Attributes attributes;
  private final Renames renames;
  private final WorkTree files;
  private final Times times;

  Drawing(ObjectStore store, Attributes attributes, Renames renames, WorkTree files, Times times) {
    this.store = store;
    this.attributes = attributes;
    this.renames = renames;
    this.files = files;
    this.times = times;
  }

  WorkTree files() {
    return files;
  }

  /** Draws everything anew, but keeps of {@code prior} what is still true. */
  Picture draw(Round round, SortedMap<RepoPath, Found> disk, Optional<Picture> prior)
      throws GitException {
    Set<RepoPath> paths = new HashSet<>(round.layers().deviations().keySet());
    paths.addAll(disk.keySet());
    Map<RepoPath, PathRules> rules = attributes.of(paths);
    Changes changes = new Changes(store, round.landings());
    Times.Look touched = times.look(round);
    SortedMap<RepoPath, Change> plain = new TreeMap<>();
    for (Wanted path : round.wanted(paths)) {
      Change before = prior.isEmpty() ? null : prior.get().plain().get(path.path());
      Optional<Found> found = Optional.ofNullable(disk.get(path.path()));
      Instant at = touched.of(path, found, Optional.ofNullable(before));
      add(changes.make(path, found, at, rulesOf(path, rules), before), plain);
    }
    return finish(round, disk, plain, changes, prior);
  }

  /** Draws some paths anew. */
  Picture redraw(Picture old, Map<RepoPath, Found> found) throws GitException {
    Round round = old.round();
    Map<RepoPath, PathRules> rules = attributes.of(found.keySet());
    Changes changes = new Changes(store, round.landings());
    SortedMap<RepoPath, Found> disk = new TreeMap<>(old.disk());
    SortedMap<RepoPath, Change> plain = new TreeMap<>(old.plain());
    note(found, round.layers(), disk);
    for (Wanted path : round.wanted(found.keySet())) {
      Found one = Objects.requireNonNull(found.get(path.path()));
      Change before = plain.remove(path.path());
      Instant at = times.ofEvent(one, Optional.ofNullable(before));
      add(changes.make(path, Optional.of(one), at, rulesOf(path, rules), before), plain);
    }
    return finish(round, disk, plain, changes, Optional.of(old));
  }

  /** Returns what {@code now} tells of the looked-at paths, and whatever renames make of others. */
  List<Change> difference(Picture old, Picture now, Map<RepoPath, Found> found)
      throws GitException {
    Set<RepoPath> paths = new HashSet<>(found.keySet());
    paths.addAll(Renames.involved(List.of(old.origins(), now.origins())));
    List<Change> told = new ArrayList<>();
    for (Wanted path : now.round().wanted(paths)) {
      Change before = old.listed().get(path.path());
      Change after = now.listed().get(path.path());
      boolean looked = found.containsKey(path.path());
      if (after != null && (looked || !after.equals(before))) {
        told.add(after);
      } else if (after == null && (before != null || (looked && isKnownToGit(path)))) {
        told.add(Changes.gone(path, times.ofGone(found.get(path.path()))));
      }
    }
    return told;
  }

  /** Notes which files deviate from the index. */
  static void note(Map<RepoPath, Found> found, Layers layers, SortedMap<RepoPath, Found> disk)
      throws GitException {
    for (Map.Entry<RepoPath, Found> each : found.entrySet()) {
      if (each.getValue().version().equals(layers.indexOf(each.getKey()))) {
        disk.remove(each.getKey());
      } else {
        disk.put(each.getKey(), each.getValue());
      }
    }
  }

  private Picture finish(
      Round round,
      SortedMap<RepoPath, Found> disk,
      SortedMap<RepoPath, Change> plain,
      Changes changes,
      Optional<Picture> prior)
      throws GitException {
    Map<RepoPath, RepoPath> origins = renames.find(plain, path -> files.isKept(disk.get(path)));
    return new Picture(round, disk, plain, origins, list(plain, origins, changes, prior));
  }

  private static SortedMap<RepoPath, Change> list(
      SortedMap<RepoPath, Change> plain,
      Map<RepoPath, RepoPath> origins,
      Changes changes,
      Optional<Picture> prior) {
    if (origins.isEmpty()) {
      return plain;
    }
    SortedMap<RepoPath, Change> listed = new TreeMap<>(plain);
    for (Map.Entry<RepoPath, RepoPath> each : origins.entrySet()) {
      Change deleted = plain.get(each.getValue());
      Change added = plain.get(each.getKey());
      if (deleted != null && added != null) {
        Change before = prior.isEmpty() ? null : prior.get().listed().get(each.getKey());
        listed.remove(each.getValue());
        listed.put(each.getKey(), changes.rename(deleted, added, before));
      }
    }
    return listed;
  }

  private static void add(Change change, SortedMap<RepoPath, Change> to) {
    if (change.isChange()) {
      to.put(change.path(), change);
    }
  }

  private static PathRules rulesOf(Wanted path, Map<RepoPath, PathRules> rules) {
    return rules.getOrDefault(path.path(), PathRules.NONE);
  }

  private static boolean isKnownToGit(Wanted path) {
    return path.base().isPresent() || path.index().isPresent();
  }
}
