package dev.afterclick.git.verdict;

import dev.afterclick.model.CommitId;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The questions that wait for git, newest only: a later question on the same path of the same two
 * sides takes the place of an earlier one.
 *
 * <p>Safe to share between threads; one thread takes.
 */
final class Docket {

  /** A question that waits: what was answered at once, and who wants to know more. */
  record Item(Judgement first, Consumer<Judgement> answer) {

    Question question() {
      return first.question();
    }
  }

  /** Two sides that are merged once for all their questions; the trunk goes by its commit. */
  record Sides(
      Optional<SessionId> left,
      Optional<SessionId> right,
      Optional<CommitId> leftHead,
      Optional<CommitId> rightHead) {

    static Sides of(Question question) {
      return new Sides(
          question.left().session(),
          question.right().session(),
          trunkTip(question.left()),
          trunkTip(question.right()));
    }

    private static Optional<CommitId> trunkTip(Side side) {
      return side.session().isPresent() ? Optional.empty() : side.head();
    }
  }

  /** Questions come in bursts; a merge answers all those of two sides at the price of one. */
  private static final Duration QUIET = Duration.ofMillis(15);

  private static final Duration CAP = Duration.ofMillis(150);

  private final Map<Sides, Map<RepoPath, Item>> waiting = new LinkedHashMap<>();
  private boolean taken;
  private boolean closed;
  private long added;

  synchronized void add(Item item) {
    waiting
        .computeIfAbsent(Sides.of(item.question()), sides -> new LinkedHashMap<>())
        .put(item.question().path(), item);
    added++;
    notifyAll();
  }

  /** Adds a question that another docket gave up, unless a newer one waits here already. */
  synchronized void refer(Item item) {
    Map<RepoPath, Item> items = waiting.get(Sides.of(item.question()));
    if (items == null || !items.containsKey(item.question().path())) {
      add(item);
    }
  }

  /** Strikes out what a newer question has made pointless. */
  synchronized void strike(Question newer) {
    Map<RepoPath, Item> items = waiting.get(Sides.of(newer));
    if (items != null) {
      items.remove(newer.path());
    }
  }

  /**
   * Waits for questions, and for more of them to follow, and takes them all, by pair of sides.
   *
   * <p>Returns nothing once closed.
   */
  synchronized Optional<List<List<Item>>> take() throws InterruptedException {
    taken = false;
    notifyAll();
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    awaitQuiet();
    if (closed) {
      return Optional.empty();
    }
    List<List<Item>> all = new ArrayList<>();
    waiting.values().forEach(items -> all.add(List.copyOf(items.values())));
    waiting.clear();
    taken = true;
    return Optional.of(all);
  }

  // Only under the lock.
  private boolean isIdle() {
    return !taken && waiting.isEmpty();
  }

  private void awaitQuiet() throws InterruptedException {
    long begun = System.nanoTime();
    long seen = -1;
    while (added != seen && System.nanoTime() - begun < CAP.toNanos() && !closed) {
      seen = added;
      pause();
    }
  }

  /** Lets {@link #QUIET} pass, however often it is woken. */
  private void pause() throws InterruptedException {
    long end = System.nanoTime() + QUIET.toNanos();
    for (long left = QUIET.toNanos(); left > 0 && !closed; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  /** Waits until nothing waits and all that was taken is done, or until it is closed. */
  synchronized void awaitIdle() throws InterruptedException {
    while (!isIdle() && !closed) {
      wait();
    }
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
