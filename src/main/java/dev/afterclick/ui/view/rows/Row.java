package dev.afterclick.ui.view.rows;

import dev.afterclick.model.Change;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Lines;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of a pane: a path that a session changed, and whom it meets there.
 *
 * @param session whose pane it is in
 * @param path where the session has it
 * @param origin where it stood before, for a rename
 * @param kind what the session did
 * @param lines how much it adds and removes, when it was counted
 * @param touched when it was last written
 * @param settled false while it is being written
 * @param overlaps the overlaps on it, the gravest first
 * @param held whether git is kept from merging any of them
 */
public record Row(
    SessionId session,
    RepoPath path,
    Optional<RepoPath> origin,
    ChangeKind kind,
    Optional<Lines> lines,
    Instant touched,
    boolean settled,
    List<Overlap> overlaps,
    boolean held) {

  /** How grave it is, the gravest first. */
  public enum Rank {
    /** An overlap that git is kept from merging until a person says so. */
    HELD,
    CONFLICT,
    OVERLAP,
    /** A conflict on a path that warns only, and is never held. */
    WARNED_CONFLICT,
    /** An overlap without a conflict on such a path. */
    WARNED,
    LANDED,
    NONE
  }

  static Row of(SessionId session, Change change, List<Overlap> overlaps, boolean held) {
    return new Row(
        session,
        change.path(),
        change.origin(),
        change.kind(),
        change.lines(),
        change.touched(),
        change.settled(),
        overlaps,
        held);
  }

  /** Makes the row of an overlap whose path is not among the session's changes. */
  static Row of(SessionId session, Party own, List<Overlap> overlaps, boolean held) {
    return new Row(
        session,
        own.path(),
        Optional.empty(),
        own.change(),
        Optional.empty(),
        own.touched(),
        true,
        overlaps,
        held);
  }

  /** Returns the gravest overlap on it. */
  public Optional<Overlap> overlap() {
    return overlaps.isEmpty() ? Optional.empty() : Optional.of(overlaps.get(0));
  }

  /** Returns the other side of its gravest overlap. */
  public Optional<Party> other() {
    return overlap().map(o -> o.other(session));
  }

  public Rank rank() {
    if (held) {
      return Rank.HELD;
    }
    return overlaps.isEmpty() ? Rank.NONE : rankOf(overlaps.get(0));
  }

  /** Returns the letter that says what the session did. */
  public String letter() {
    return letter(kind);
  }

  /** Returns the letter that stands for a change. */
  public static String letter(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> "A";
      case MODIFIED -> "M";
      case DELETED -> "D";
      case RENAMED -> "R";
      case MODE -> "T";
    };
  }

  /** Tells whether its verdict may still change by itself. */
  public boolean isUnsettled() {
    return !settled || overlap().filter(o -> o.verdict() == Verdict.UNSETTLED).isPresent();
  }

  /** Returns where the row of {@code path} is, or -1. */
  public static int indexOf(List<Row> rows, RepoPath path) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).path().equals(path)) {
        return i;
      }
    }
    return -1;
  }

  /** Ranks one overlap. */
  public static Rank rankOf(Overlap overlap) {
    if (overlap.isLanded()) {
      return Rank.LANDED;
    }
    boolean conflict = overlap.verdict() == Verdict.CONFLICT;
    if (overlap.policy() == Policy.WARN) {
      return conflict ? Rank.WARNED_CONFLICT : Rank.WARNED;
    }
    return conflict ? Rank.CONFLICT : Rank.OVERLAP;
  }
}
