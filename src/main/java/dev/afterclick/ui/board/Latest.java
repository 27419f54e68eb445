package dev.afterclick.ui.board;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Told;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Picks what is worth a line of the strip: of everything the last word only.
 *
 * <p>An agent that saves a file ten times, an overlap that is seen and then judged, or several
 * sessions that meet on one path pair by pair, would fill the strip with one and the same news.
 */
final class Latest {

  /** What an entry is about; a newer entry about the same says all that an older one did. */
  private sealed interface Topic {

    record Session(SessionId session) implements Topic {}

    record Touched(SessionId session, RepoPath path) implements Topic {}

    record Meeting(RepoPath path, Set<Optional<SessionId>> parties) implements Topic {}

    /** A hold: whether it is there, and between whom. */
    record Held(HoldId hold) implements Topic {}

    /** What was tried against a hold; who tries again is told of once. */
    record Tried(HoldId hold, boolean refused, String operation, String ref) implements Topic {}

    record Trouble(Degradation.Kind kind, Object where) implements Topic {}

    record Other(Entry entry) implements Topic {}
  }

  /** What happens to several pairs of sessions within it is one thing. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final List<Entry> recent;
  private final Set<Topic> judged = new HashSet<>();
  private final Set<Topic> told = new HashSet<>();
  private final List<News> picked = new ArrayList<>();

  private Latest(List<Entry> recent) {
    this.recent = recent;
  }

  /** Picks at most {@code most} of the entries, which are given and returned newest first. */
  static List<News> of(List<Entry> recent, int most) {
    Latest latest = new Latest(recent);
    recent.stream()
        .filter(entry -> !isUnsettled(entry))
        .flatMap(entry -> overlap(entry).stream())
        .forEach(overlap -> latest.judged.add(meeting(overlap)));
    for (Entry entry : recent) {
      if (latest.picked.size() < most) {
        latest.consider(entry);
      }
    }
    return latest.picked;
  }

  private void consider(Entry entry) {
    if (isNews(entry)) {
      List<Entry> same = recent.stream().filter(other -> isOneWith(entry, other)).toList();
      List<Overlap> overlaps = same.stream().flatMap(each -> overlap(each).stream()).toList();
      picked.add(new News(entry, overlaps));
      overlaps.forEach(this::tellTouches);
      if (entry instanceof Entry.HoldSeen seen && seen.change() != Entry.HoldChange.ENDED) {
        tellMeetings(seen.hold());
      }
    }
  }

  /** That a path is held says that its sessions overlap there. */
  private void tellMeetings(Hold hold) {
    List<HoldParty> parties = hold.terms().parties();
    for (HoldParty one : parties) {
      told.add(new Topic.Touched(one.session(), one.side().path()));
      for (HoldParty other : parties) {
        told.add(
            new Topic.Meeting(
                hold.path(), Set.copyOf(List.of(one.side().session(), other.side().session()))));
      }
    }
  }

  private boolean isNews(Entry entry) {
    Topic topic = topic(entry);
    boolean premature = isUnsettled(entry) && judged.contains(topic);
    return !premature && told.add(topic);
  }

  /** Tells whether the same happened to another pair of sessions on the path at that moment. */
  private boolean isOneWith(Entry entry, Entry other) {
    if (entry.equals(other)) {
      return true;
    }
    boolean near = !other.at().isBefore(entry.at().minus(MOMENT));
    return near && isEnd(entry) == isEnd(other) && isOnOnePath(entry, other) && isNews(other);
  }

  private static boolean isOnOnePath(Entry one, Entry other) {
    Optional<RepoPath> path = meetingPath(one);
    return path.isPresent() && path.equals(meetingPath(other));
  }

  private static Optional<RepoPath> meetingPath(Entry entry) {
    return overlap(entry).filter(overlap -> !overlap.isLanded()).map(Overlap::path);
  }

  /** An overlap's line names who touched what already. */
  private void tellTouches(Overlap overlap) {
    for (Party party : overlap.parties()) {
      party.session().ifPresent(session -> told.add(new Topic.Touched(session, party.path())));
    }
  }

  private static boolean isUnsettled(Entry entry) {
    return !isEnd(entry)
        && overlap(entry).filter(o -> o.verdict() == Verdict.UNSETTLED).isPresent();
  }

  private static boolean isEnd(Entry entry) {
    return entry instanceof Entry.OverlapSeen seen && seen.ended();
  }

  private static Optional<Overlap> overlap(Entry entry) {
    if (entry instanceof Entry.OverlapSeen seen) {
      return Optional.of(seen.overlap());
    }
    return entry instanceof Entry.VerdictGiven given
        ? Optional.of(given.overlap())
        : Optional.empty();
  }

  private static Topic topic(Entry entry) {
    if (entry instanceof Entry.Touched touched) {
      Touch touch = touched.touch();
      return new Topic.Touched(touch.carrier(), touch.path());
    }
    if (entry instanceof Entry.SessionSeen seen) {
      return new Topic.Session(seen.session().id());
    }
    if (entry instanceof Entry.DegradedSeen seen) {
      Degradation trouble = seen.degradation();
      return new Topic.Trouble(trouble.kind(), List.of(trouble.worktree(), trouble.folder()));
    }
    return overlap(entry)
        .map(Latest::meeting)
        .or(() -> held(entry))
        .orElseGet(() -> new Topic.Other(entry));
  }

  private static Optional<Topic> held(Entry entry) {
    if (entry instanceof Entry.HoldSeen seen) {
      return Optional.of(new Topic.Held(seen.hold().id()));
    }
    if (entry instanceof Entry.Released released) {
      return Optional.of(new Topic.Held(released.hold().id()));
    }
    return entry instanceof Entry.GuardTold guard
        ? Optional.of(tried(guard.told()))
        : Optional.empty();
  }

  private static Topic tried(Told told) {
    return new Topic.Tried(told.hold(), told.refused(), told.operation(), told.ref());
  }

  private static Topic meeting(Overlap overlap) {
    return new Topic.Meeting(
        overlap.path(), Set.copyOf(overlap.parties().stream().map(Party::session).toList()));
  }
}
