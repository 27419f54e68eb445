package dev.afterclick.app.reconcile;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two versions are to become.
 *
 * @param files what shall stand at each path, nothing where none shall; their contents are stored
 */
public record Wanted(SortedMap<RepoPath, Optional<Version>> files) {

  public Wanted {
    files = new TreeMap<>(files);
  }

  /** Makes one file of both, where it belongs, or none. */
  public static Wanted of(Collision collision, Optional<Version> version) {
    return new Wanted(new TreeMap<>(Map.of(collision.target(), version)));
  }

  /** Lets one side's version stand where that side has it. */
  public static Wanted taking(Flank side) {
    return new Wanted(new TreeMap<>(Map.of(side.path(), side.version())));
  }

  /** Lets ours stand where it does, and theirs under another name beside it. */
  public static Wanted keepingBoth(Collision collision, RepoPath name) {
    SortedMap<RepoPath, Optional<Version>> both = new TreeMap<>();
    both.put(collision.ours().path(), collision.ours().version());
    both.put(name, collision.theirs().version());
    return new Wanted(both);
  }

  /** Returns what is to stand at a path; nothing where no file is to. */
  Optional<Version> at(RepoPath path) {
    return files.getOrDefault(path, Optional.empty());
  }
}
