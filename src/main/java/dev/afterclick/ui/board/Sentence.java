package dev.afterclick.ui.board;

import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Entry;
import dev.afterclick.model.ObjectId;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Warning;
import dev.afterclick.ui.view.rows.Row;
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

  /** Tells an entry as it was when it happened. */
  public static Sentence of(Entry entry) {
    return of(entry, new Ages(entry.at()), "→");
  }

  /** Tells news as of now, where ages are counted from now. */
  static Sentence of(News news, Ages ages, String arrow) {
    if (news.overlaps().size() < 2) {
      return of(news.entry(), ages, arrow);
    }
    boolean over = news.entry() instanceof Entry.OverlapSeen seen && seen.ended();
    return Several.sentence(news.overlaps(), over, arrow);
  }

  private static Sentence of(Entry entry, Ages ages, String arrow) {
    if (entry instanceof Entry.Touched touched) {
      return touch(touched.touch());
    }
    if (entry instanceof Entry.OverlapSeen seen) {
      return seen.ended() ? over(seen.overlap()) : overlap(seen.overlap(), ages, arrow);
    }
    if (entry instanceof Entry.VerdictGiven given) {
      return overlap(given.overlap(), ages, arrow);
    }
    if (entry instanceof Entry.SessionSeen seen) {
      return plain(session(seen.session(), seen.ended()));
    }
    if (entry instanceof Entry.DegradedSeen seen) {
      String detail = seen.degradation().sentence();
      return plain(seen.ended() ? "no longer: " + detail : detail);
    }
    if (entry instanceof Entry.Warned warned) {
      Warning warning = warned.warning();
      return warned(warning.label(), warning.path(), warning.other(), warning.denied(), arrow);
    }
    return ofHold(entry, arrow)
        .orElseGet(
            () -> plain(entry instanceof Entry.Started ? "watching began" : "watching ended"));
  }

  private static Optional<Sentence> ofHold(Entry entry, String arrow) {
    if (entry instanceof Entry.HoldSeen seen) {
      return Optional.of(HoldWords.of(seen, arrow));
    }
    if (entry instanceof Entry.Released released) {
      return Optional.of(HoldWords.of(released, arrow));
    }
    if (entry instanceof Entry.Approved approved) {
      return Optional.of(HoldWords.of(approved, arrow));
    }
    if (entry instanceof Entry.Dodged dodged) {
      return Optional.of(HoldWords.of(dodged, arrow));
    }
    if (entry instanceof Entry.ChoiceMade made) {
      return Optional.of(ChoiceWords.of(made.chosen()));
    }
    return entry instanceof Entry.GuardTold told
        ? Optional.of(GuardWords.of(told.told(), arrow))
        : Optional.empty();
  }

  /** Says what an agent was told before it wrote or read a path. */
  public static Sentence warned(
      String label, RepoPath path, String other, boolean denied, String arrow) {
    String what = denied ? ": stopped before it overwrote " : ": told, as it read it, of ";
    return new Sentence(
        Row.Rank.CONFLICT, label + " " + arrow + " ", Optional.of(path), what + other + "'s work");
  }

  private static Sentence touch(Touch touch) {
    return new Sentence(
        Row.Rank.NONE, touch.who() + " " + verb(touch) + " ", Optional.of(touch.path()), "");
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

  /** Names who came later first: that session is about to take the other by surprise. */
  private static Sentence overlap(Overlap overlap, Ages ages, String arrow) {
    if (overlap.isClobber()) {
      return new Sentence(
          Row.rankOf(overlap),
          overlap.right().label() + " " + arrow + " ",
          Optional.of(overlap.path()),
          Clobbering.deed(overlap, ages));
    }
    boolean left =
        overlap.isLanded() || overlap.left().touched().isAfter(overlap.right().touched());
    Party later = left ? overlap.left() : overlap.right();
    Party earlier = left ? overlap.right() : overlap.left();
    return new Sentence(
        Row.rankOf(overlap),
        later.label() + " " + arrow + " ",
        Optional.of(overlap.path()),
        ": " + deed(earlier, ages) + ", " + verdict(overlap));
  }

  private static String deed(Party party, Ages ages) {
    String what =
        switch (party.change()) {
          case ADDED -> "added it";
          case MODIFIED -> "edited it";
          case DELETED -> "deleted it";
          case RENAMED -> "renamed it";
          case MODE -> "changed its mode";
        };
    return party.label() + " " + what + " " + ages.ago(party.touched());
  }

  /** Returns what the verdict on an overlap means. */
  public static String verdict(Overlap overlap) {
    return switch (overlap.verdict()) {
      case UNSETTLED -> "not judged yet";
      case CLEAN -> "merges cleanly";
      case CONFLICT ->
          overlap.isClobber() ? Clobbering.VERDICT : "conflict (" + overlap.kind().word() + ")";
    };
  }

  private static Sentence over(Overlap overlap) {
    if (overlap.isClobber()) {
      String over = Clobbering.over(overlap.right().label());
      return new Sentence(Row.Rank.NONE, over, Optional.of(overlap.path()), "");
    }
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
