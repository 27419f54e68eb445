package dev.afterclick.ui.view.log;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Touch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The touches that a log holds: what the board has just told of, and what was read.
 *
 * @param live touches that were told and are not among those read, the newest first
 * @param read touches from the journal, the newest first
 * @param all both
 * @param gap whether there may be touches between both
 * @param end what is known of older touches
 */
public record LogLines(
    List<Entry.Touched> live,
    List<Entry.Touched> read,
    List<Entry.Touched> all,
    boolean gap,
    LogEnd end) {

  static final LogLines NONE = of(List.of(), List.of(), false, LogEnd.MORE);

  /** More would take more memory than afterclick has, and nobody scrolls so far. */
  public static final int MOST = 50_000;

  /** Farther than a board tells back. */
  private static final int NEAR = 1_000;

  /** How far apart two engines that see the same touch say that it happened. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private static LogLines of(
      List<Entry.Touched> live, List<Entry.Touched> read, boolean gap, LogEnd end) {
    return new LogLines(live, read, joined(live, read), gap, end);
  }

  /** Tells whether both are of the same touch, which two engines may have told. */
  static boolean isSame(Entry.Touched one, Entry.Touched other) {
    Touch a = one.touch();
    Touch b = other.touch();
    return a.id().equals(b.id())
        || (isSameDeed(a, b)
            && Duration.between(one.at(), other.at()).abs().compareTo(MOMENT) <= 0);
  }

  private static boolean isSameDeed(Touch a, Touch b) {
    return a.worktree().equals(b.worktree())
        && a.path().equals(b.path())
        && a.before().equals(b.before())
        && a.after().equals(b.after());
  }

  /** Puts on top what a board tells that is not known yet. */
  public LogLines with(List<Entry> recent, LogScope scope) {
    List<Entry.Touched> told = touches(recent).filter(one -> scope.holds(one.touch())).toList();
    List<Entry.Touched> fresh = newerThan(all, told);
    return fresh.isEmpty() ? this : of(joined(fresh, live), read, gap, end);
  }

  /** Says that a board did not tell all that happened since the one before. */
  public LogLines torn() {
    return of(live, read, true, end instanceof LogEnd.Failed ? LogEnd.MORE : end);
  }

  public LogRequest request(LogScope scope) {
    boolean fromTop = gap || read.isEmpty();
    Optional<Entry.Touched> holding =
        fromTop && !live.isEmpty() ? Optional.of(live.get(live.size() - 1)) : Optional.empty();
    return new LogRequest(scope, fromTop ? 0 : read.size(), holding);
  }

  /** Takes in what was read. */
  public LogLines with(LogPage page) {
    if (page.request().from() > 0) {
      return older(page);
    }
    List<Entry.Touched> fresh = newerThan(read, page.lines());
    boolean joins = fresh.size() < page.lines().size();
    List<Entry.Touched> now = joins ? joined(fresh, read) : page.lines();
    LogEnd then = page.end() instanceof LogEnd.Failed || !joins ? page.end() : end;
    return of(newerThan(now, live), now, false, then);
  }

  private LogLines older(LogPage page) {
    List<Entry.Touched> last = read.subList(Math.max(0, read.size() - NEAR), read.size());
    Index known = new Index(last);
    List<Entry.Touched> more = page.lines().stream().filter(one -> !known.hasId(one)).toList();
    return of(live, joined(read, more), gap, page.end());
  }

  /** Returns what of {@code lines} stands before the first that is among the newest known. */
  private static List<Entry.Touched> newerThan(
      List<Entry.Touched> known, List<Entry.Touched> lines) {
    Index newest = new Index(known.subList(0, Math.min(NEAR, known.size())));
    return lines.stream().takeWhile(one -> !newest.has(one)).toList();
  }

  private static Stream<Entry.Touched> touches(List<Entry> entries) {
    return entries.stream()
        .flatMap(
            entry -> entry instanceof Entry.Touched touched ? Stream.of(touched) : Stream.empty());
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first.size() + second.size());
    both.addAll(first);
    both.addAll(second);
    return List.copyOf(both);
  }

  /** Finds lines again: by their touch's id, or among those on the same path. */
  private static final class Index {
    private final Map<String, Entry.Touched> byId = new HashMap<>();
    private final Map<Object, List<Entry.Touched>> byPath = new HashMap<>();

    Index(List<Entry.Touched> lines) {
      for (Entry.Touched line : lines) {
        byId.put(line.touch().id(), line);
        byPath.computeIfAbsent(line.touch().path(), path -> new ArrayList<>()).add(line);
      }
    }

    boolean hasId(Entry.Touched line) {
      return byId.containsKey(line.touch().id());
    }

    boolean has(Entry.Touched line) {
      return hasId(line)
          || byPath.getOrDefault(line.touch().path(), List.of()).stream()
              .anyMatch(known -> isSame(known, line));
    }
  }
}
