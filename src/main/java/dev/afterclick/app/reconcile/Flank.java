package dev.afterclick.app.reconcile;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of the two versions that are to become one, and all sessions that have it.
 *
 * @param label what to call it
 * @param path where it has the file
 * @param version what it has there; nothing if it deleted the file
 * @param touched when it was last written, as far as that is known
 * @param seats where it stands on the disk; none where it was lost
 */
public record Flank(
    String label, RepoPath path, Optional<Version> version, Instant touched, List<Seat> seats) {

  /** Makes one of sessions that all have the same. */
  static Flank of(List<Seat> alike) {
    Seat first = alike.get(0);
    String label = alike.stream().map(Seat::label).collect(Collectors.joining(", "));
    return new Flank(label, first.path(), first.version(), first.touched(), List.copyOf(alike));
  }

  Flank as(Optional<Version> standing, List<Seat> where) {
    return new Flank(label, path, standing, touched, where);
  }

  /** Tells whether a person may mean it by that name. */
  public boolean isCalled(String name) {
    return label.equals(name)
        || seats.stream()
            .anyMatch(seat -> seat.label().equals(name) || seat.session().value().equals(name));
  }

  boolean isLike(Flank other) {
    return path.equals(other.path()) && version.equals(other.version());
  }
}
