package dev.afterclick.ui.board;

import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Entry;
import dev.afterclick.model.ObjectId;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.view.Row;
import java.util.Optional;

/**
 * An entry in words.
 *
 * @param rank how grave it is
 * @param before what is said before the path, or all of it
 * @param path the path it is about
 * @param after what is said after the path
 */
public record Sentence(Row.Rank rank, String before, Optional<RepoPath> path, String after) {

  public static Sentence of(Entry entry) {
    if (entry instanceof Entry.Touched touched) {
      return touch(touched.touch());
    }
    if (entry instanceof Entry.OverlapSeen seen) {
      return seen.ended() ? over(seen.overlap()) : overlap(seen.overlap());
    }
    if (entry instanceof Entry.VerdictGiven given) {
      return overlap(given.overlap());
    }
    if (entry instanceof Entry.SessionSeen seen) {
      return plain(session(seen.session(), seen.ended()));
    }
    if (entry instanceof Entry.DegradedSeen seen) {
      String detail = seen.degradation().detail();
      return plain(seen.ended() ? "no longer: " + detail : detail);
    }
    return plain(entry instanceof Entry.Started ? "watching began" : "watching ended");
  }

  private static Sentence touch(Touch touch) {
    return new Sentence(
        Row.Rank.NONE, touch.label() + " " + verb(touch) + " ", Optional.of(touch.path()), "");
  }

  private static String verb(Touch touch) {
    if (touch.change() == ChangeKind.RENAMED) {
      return touch.origin().map(from -> "renamed " + from.name() + " to").orElse("renamed");
    }
    return switch (touch.change()) {
      case ADDED -> "added";
      case DELETED -> "deleted";
      case MODE -> "changed the mode of";
      default -> "changed";
    };
  }

  private static Sentence overlap(Overlap overlap) {
    String both =
        overlap.isLanded()
            ? overlap.right().label() + " has changed what " + overlap.left().label() + " changes, "
            : overlap.left().label() + " and " + overlap.right().label() + " both changed ";
    return new Sentence(
        Row.rankOf(overlap), both, Optional.of(overlap.path()), ": " + verdict(overlap));
  }

  /** Returns what the verdict on an overlap means. */
  public static String verdict(Overlap overlap) {
    return switch (overlap.verdict()) {
      case UNSETTLED -> "not judged yet";
      case CLEAN -> "merges cleanly";
      case CONFLICT -> "conflict, " + overlap.kind().word();
    };
  }

  private static Sentence over(Overlap overlap) {
    String both = overlap.left().label() + " and " + overlap.right().label();
    return new Sentence(
        Row.Rank.NONE, both + " no longer overlap on ", Optional.of(overlap.path()), "");
  }

  private static String session(Session session, boolean ended) {
    if (ended) {
      return session.label() + " is gone";
    }
    String head =
        session.worktree().head().map(ObjectId::abbreviated).map(h -> " at " + h).orElse("");
    return session.label() + " is here" + head;
  }

  private static Sentence plain(String words) {
    return new Sentence(Row.Rank.NONE, words, Optional.empty(), "");
  }
}
