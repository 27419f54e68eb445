package dev.afterclick.ui.board;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Picks what is worth a line of the strip: of everything the last word only.
 *
 * <p>An agent that saves a file ten times, or an overlap that is seen and then judged, would fill
 * the strip with one and the same news.
 */
final class Latest {

  /** What an entry is about; a newer entry about the same says all that an older one did. */
  private sealed interface Topic {

    record Session(SessionId session) implements Topic {}

    record Touched(SessionId session, RepoPath path) implements Topic {}

    record Meeting(RepoPath path, Set<Optional<SessionId>> parties) implements Topic {}

    record Trouble(Degradation.Kind kind, Object where) implements Topic {}

    record Other(Entry entry) implements Topic {}
  }

  private final Set<Topic> judged = new HashSet<>();
  private final Set<Topic> told = new HashSet<>();
  private final List<Entry> picked = new ArrayList<>();

  private Latest() {}

  /** Picks at most {@code most} of the entries, which are given and returned newest first. */
  static List<Entry> of(List<Entry> recent, int most) {
    Latest latest = new Latest();
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
    Topic topic = topic(entry);
    boolean premature = isUnsettled(entry) && judged.contains(topic);
    if (!premature && told.add(topic)) {
      picked.add(entry);
      overlap(entry).ifPresent(this::tellTouches);
    }
  }

  /** An overlap's line names who touched what already. */
  private void tellTouches(Overlap overlap) {
    for (Party party : overlap.parties()) {
      party.session().ifPresent(session -> told.add(new Topic.Touched(session, party.path())));
    }
  }

  private static boolean isUnsettled(Entry entry) {
    boolean ended = entry instanceof Entry.OverlapSeen seen && seen.ended();
    return !ended && overlap(entry).filter(o -> o.verdict() == Verdict.UNSETTLED).isPresent();
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
      return new Topic.Touched(touch.session(), touch.path());
    }
    if (entry instanceof Entry.SessionSeen seen) {
      return new Topic.Session(seen.session().id());
    }
    if (entry instanceof Entry.DegradedSeen seen) {
      Degradation trouble = seen.degradation();
      return new Topic.Trouble(trouble.kind(), List.of(trouble.worktree(), trouble.folder()));
    }
    return overlap(entry).map(Latest::meeting).orElseGet(() -> new Topic.Other(entry));
  }

  private static Topic meeting(Overlap overlap) {
    return new Topic.Meeting(
        overlap.path(), Set.copyOf(overlap.parties().stream().map(Party::session).toList()));
  }
}
