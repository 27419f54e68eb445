package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.verdict.Snapshot;
import dev.afterclick.model.Change;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Worktree;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen last of a worktree, and what a newer picture tells beside it.
 *
 * <p>Only looks replace it, one at a time; whoever else reads it has the whole of one look.
 */
final class LastSight {

  private final ObjectStore store;
  private final GitLook look;
  private final InstantSource clock;
  private volatile Optional<Sighted> last = Optional.empty();
  private volatile Optional<Taken> taken = Optional.empty();

  LastSight(ObjectStore store, GitLook look, InstantSource clock) {
    this.store = store;
    this.look = look;
    this.clock = clock;
  }

  /** The picture, and what drew it. */
  record Sighted(Picture picture, Drawing drawing) {}

  /** A snapshot, and of which picture: it is asked for once for each session that it meets. */
  private record Taken(Picture of, Snapshot snapshot) {}

  /** Returns nothing before the first look. */
  Optional<Sighted> get() {
    return last;
  }

  Optional<Picture> picture() {
    return last.map(Sighted::picture);
  }

  /** Returns the worktree as it was last seen; nothing before the first look. */
  Optional<Snapshot> snapshot() throws GitException {
    Optional<Sighted> seen = last;
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    Picture picture = seen.get().picture();
    WorkTree files = seen.get().drawing().files();
    Optional<Taken> known = taken.filter(one -> one.of().equals(picture));
    if (known.isEmpty()) {
      known = Optional.of(new Taken(picture, new StandIns(store, files).snapshot(picture)));
      taken = known;
    }
    return known.map(Taken::snapshot);
  }

  /** Puts a whole picture in place of the last one, and tells all that there is. */
  Sight keep(Picture picture, Drawing drawing) throws GitException {
    Removal.check(picture.round().worktree());
    Picture old = picture().orElse(picture);
    Map<RepoPath, Delta> bases = basesBetween(old, picture);
    Sight sight = new Retold(old, picture, bases, drawing.files()).sight(clock.instant());
    last = Optional.of(new Sighted(picture, drawing));
    return sight;
  }

  /** Puts a picture in its place that differs in what was found, and tells only that. */
  Sight redrawn(Sighted before, Picture now, Map<RepoPath, Found> found) throws GitException {
    Drawing drawing = before.drawing();
    List<Change> told = drawing.difference(before.picture(), now, found);
    last = Optional.of(new Sighted(now, drawing));
    Round round = now.round();
    return new Sight(
        round.worktree().id(), round.head(), round.layers().base(), false, List.copyOf(told));
  }

  /** Returns what a look sees the files against. */
  Round round(Worktree worktree, Optional<Trunk> trunk, GitLook.Seen seen) throws GitException {
    Optional<CommitId> base = seen.layers().base();
    return new Round(worktree, trunk, seen.head(), seen.layers(), landings(base, trunk));
  }

  private Map<RepoPath, Delta> basesBetween(Picture old, Picture now) {
    try {
      return look.between(old.round().layers().base(), now.round().layers().base());
    } catch (GitException e) {
      // An old base that was pruned must not blind us for good: the touches of this look are lost.
      return Map.of();
    }
  }

  private Landings landings(Optional<CommitId> base, Optional<Trunk> trunk) throws GitException {
    if (base.isEmpty() || trunk.isEmpty()) {
      return new Landings(Map.of(), trunk);
    }
    Optional<Round> known = picture().map(Picture::round);
    boolean same =
        known.isPresent()
            && known.get().layers().base().equals(base)
            && known.get().trunk().equals(trunk);
    return same
        ? known.get().landings()
        : new Landings(look.between(base, Optional.of(trunk.get().tip())), trunk);
  }
}
