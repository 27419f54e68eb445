package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Difference;
import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps a chain of snapshots for each session: one commit for what was touched within a moment.
 *
 * <p>Each commit holds the whole worktree, made from the last one and the touched paths. No commit
 * joins two touches of a path, so every content that was touched is in one. For one thread; whoever
 * holds the monitor of this keeps it from moving any chain.
 */
public final class Histories {

  /** Is told what changed in a worktree while nobody watched; is to add touches for it. */
  public interface Latecomers {
    void found(SessionId session, List<Difference> changes);
  }

  /** How much waits while nothing can be kept; then the oldest touches are given up. */
  private static final int WAITING = 100_000;

  private final ObjectStore store;
  private final Chains chains;
  private final Trees trees;
  private final Safekeeping safekeeping;
  private final Function<SessionId, Optional<Session>> now;
  private final Latecomers latecomers;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private final Map<SessionId, Touching> open = new LinkedHashMap<>();
  private Optional<Object> opened = Optional.empty();
  private long givenUp;

  /**
   * Makes the histories that {@code store} keeps.
   *
   * @param now tells how a session stands, for one whose chain has no beginning yet
   */
  public Histories(
      ObjectStore store, Function<SessionId, Optional<Session>> now, Latecomers latecomers) {
    this.store = store;
    this.chains = new Chains(store);
    this.trees = new Trees(store);
    this.safekeeping = new Safekeeping(store);
    this.now = now;
    this.latecomers = latecomers;
  }

  /** Reads anew where the chains end: another process has added to them. */
  public synchronized void begin() {
    chains.forget();
    opened = store.identity();
  }

  /** Tells whether the store is another than the one that was written to last. */
  public synchronized boolean haveLostTheirStore() {
    return opened.isPresent() && !opened.equals(store.identity());
  }

  /** Tells whether a touch of the journal is later than all that its session's chain holds. */
  public synchronized boolean lacks(Instant at, Touch touch) throws GitException {
    return chains.endsBefore(touch.carrier(), touch.id(), at);
  }

  /** Takes note of what the entries tell of, to be kept. */
  public void add(List<Entry> entries) {
    entries.stream().filter(Histories::isOurs).forEach(waiting::add);
    while (waiting.size() > WAITING) {
      waiting.remove();
      givenUp++;
    }
  }

  /** Keeps what was added; after a failure, it waits for the next try. */
  public synchronized void keep() throws GitException {
    checkThatItIsTheSameStore();
    while (!waiting.isEmpty()) {
      keep(waiting.element());
      waiting.remove();
    }
    for (SessionId session : List.copyOf(open.keySet())) {
      commit(session);
    }
    if (trees.haveBorrowed()) {
      safekeeping.take(chains.tips());
    }
    trees.succeeded();
  }

  /** Counts how often in a row a content was not at hand: to read the files anew may help. */
  public int misses() {
    return trees.misses();
  }

  /** Counts the touches that were given up because nothing could be kept for too long. */
  public long givenUp() {
    return givenUp;
  }

  /** Begins a session's chain with how the session stands, or finds what its chain lacks. */
  public synchronized void anchor(Session session, Instant at) throws GitException {
    TreeId tree = trees.of(session);
    Optional<Chains.Chain> chain = chains.of(session.id());
    if (chain.isEmpty()) {
      chains.extend(session.id(), session.label(), tree, "watched from here on", at);
    } else if (!chain.get().tree().equals(tree)) {
      latecomers.found(session.id(), store.differences(chain.get().tree(), tree));
    }
  }

  /**
   * Counts how often a snapshot was made of what was not just written for it.
   *
   * <p>While that stays the same, no chain has come to need what none needed before.
   */
  synchronized long borrowings() {
    return trees.borrowings();
  }

  /** Lets go of a chain that nobody adds to any more. */
  synchronized void forget(SessionId session) throws GitException {
    chains.remove(session);
  }

  /** Borrows what the user's git has packed anew, and no longer what is only ours by now. */
  synchronized void borrowAnew() throws GitException {
    safekeeping.refresh();
  }

  /** Whoever was told that something is kept would look for it in vain. */
  private void checkThatItIsTheSameStore() throws GitException {
    if (haveLostTheirStore()) {
      throw new GitException("somebody took " + store.folder() + " away");
    }
    opened = store.identity();
  }

  private static boolean isOurs(Entry entry) {
    return entry instanceof Entry.Touched
        || (entry instanceof Entry.SessionSeen seen && !seen.ended() && isWhole(seen.session()));
  }

  /** One of several agents' sessions in a worktree has no chain of its own. */
  private static boolean isWhole(Session session) {
    return session.pictured() && session.isWholeWorktree();
  }

  private void keep(Entry entry) throws GitException {
    if (entry instanceof Entry.SessionSeen seen) {
      commit(seen.session().id());
      anchor(seen);
    } else if (entry instanceof Entry.Touched touched) {
      keep(touched.at(), touched.touch());
    }
  }

  private void keep(Instant at, Touch touch) throws GitException {
    Touching touching = open.get(touch.carrier());
    if (touching != null && touching.has(touch.path())) {
      commit(touch.carrier());
    }
    if (touch.late() && isOvertaken(touch)) {
      slipIn(at, touch);
    } else {
      open.computeIfAbsent(touch.carrier(), id -> new Touching()).add(at, touch);
    }
  }

  /** Tells whether the path was touched again before we heard of the late touch. */
  private boolean isOvertaken(Touch touch) throws GitException {
    Optional<Chains.Chain> chain = chains.of(touch.carrier());
    return chain.isPresent()
        && !store.entry(chain.get().tree(), touch.path()).equals(touch.before());
  }

  /** Keeps what a late touch left, and then what stands there since. */
  private void slipIn(Instant at, Touch touch) throws GitException {
    commit(touch.carrier());
    Optional<TreeId> since = chains.of(touch.carrier()).map(Chains.Chain::tree);
    Touching alone = new Touching();
    alone.add(at, touch);
    extend(touch.carrier(), alone, since);
    if (since.isPresent()) {
      chains.extend(touch.carrier(), touch.label(), since.get(), alone.message(), at);
    }
  }

  /** What a session was when it was told of may be past keeping; what it is now never is. */
  private void anchor(Entry.SessionSeen seen) throws GitException {
    try {
      anchor(seen.session(), seen.at());
    } catch (GitException e) {
      Optional<Session> standing = now.apply(seen.session().id());
      if (standing.isPresent()) {
        anchor(standing.get(), seen.at());
      }
    }
  }

  private void commit(SessionId session) throws GitException {
    Touching touching = open.get(session);
    if (touching != null) {
      extend(session, touching, treeOf(session, touching.at()));
      open.remove(session);
    }
  }

  private void extend(SessionId session, Touching touching, Optional<TreeId> before)
      throws GitException {
    Map<RepoPath, Optional<Version>> versions = new HashMap<>();
    // A file that was renamed stands no longer where it was, unless another is there by now.
    touching.touches().values().stream()
        .filter(touch -> touch.change() == ChangeKind.RENAMED)
        .forEach(touch -> touch.origin().ifPresent(from -> versions.put(from, Optional.empty())));
    touching.touches().values().forEach(touch -> versions.put(touch.path(), touch.after()));
    TreeId tree = edited(session, before, versions);
    chains.extend(session, touching.label(), tree, touching.message(), touching.at());
  }

  /** Makes the tree from how the session stands when the last one cannot be read any more. */
  private TreeId edited(
      SessionId session, Optional<TreeId> before, Map<RepoPath, Optional<Version>> versions)
      throws GitException {
    try {
      return trees.edited(before, versions);
    } catch (GitException e) {
      Session standing = now.apply(session).orElseThrow(() -> e);
      chains.forgetIfLost(session);
      return trees.edited(Optional.of(trees.of(standing)), versions);
    }
  }

  /** Returns the tree that a session's chain ends with; begins the chain if there is none. */
  private Optional<TreeId> treeOf(SessionId session, Instant at) throws GitException {
    if (chains.of(session).isEmpty()) {
      Optional<Session> standing = now.apply(session);
      if (standing.isPresent()) {
        anchor(standing.get(), at);
      }
    }
    return chains.of(session).map(Chains.Chain::tree);
  }
}
