package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.Author;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Change;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Difference;
import dev.afterclick.model.Entry;
import dev.afterclick.model.FileMode;
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
 * joins two touches of a path, so every content that was touched is in one. For one thread.
 */
public final class Histories {

  /** Is told what changed in a worktree while nobody watched. */
  public interface Latecomers {
    void found(SessionId session, List<Difference> changes);
  }

  /** How much waits while nothing can be kept; then the oldest touches are given up. */
  private static final int WAITING = 100_000;

  private record Chain(CommitId tip, TreeId tree) {}

  private final ObjectStore store;
  private final SessionRefs refs;
  private final Safekeeping safekeeping;
  private final Function<SessionId, Optional<Session>> now;
  private final Latecomers latecomers;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private final Map<SessionId, Touching> open = new LinkedHashMap<>();
  private final Map<SessionId, Chain> chains = new HashMap<>();
  private Optional<Object> opened = Optional.empty();
  private boolean known;
  private boolean borrowed;

  /**
   * Makes the histories that {@code store} keeps.
   *
   * @param now tells how a session stands, for one whose chain has no beginning yet
   */
  public Histories(
      ObjectStore store, Function<SessionId, Optional<Session>> now, Latecomers latecomers) {
    this.store = store;
    this.refs = new SessionRefs(store.folder());
    this.safekeeping = new Safekeeping(store);
    this.now = now;
    this.latecomers = latecomers;
  }

  /** Reads anew where the chains end: another process has added to them. */
  public void begin() {
    known = false;
    chains.clear();
    opened = store.identity();
  }

  /** Takes note of what the entries tell of, to be kept. */
  public void add(List<Entry> entries) {
    entries.stream().filter(Histories::isOurs).forEach(waiting::add);
    while (waiting.size() > WAITING) {
      waiting.remove();
    }
  }

  /** Keeps what was added; after a failure, it waits for the next try. */
  public void keep() throws GitException {
    checkThatItIsTheSameStore();
    while (!waiting.isEmpty()) {
      keep(waiting.element());
      waiting.remove();
    }
    for (SessionId session : List.copyOf(open.keySet())) {
      commit(session);
    }
    if (borrowed) {
      safekeeping.take(chains.values().stream().map(Chain::tip).toList());
      borrowed = false;
    }
  }

  /**
   * Lets a session's chain go on from how the session stands; fails when any of its contents is not
   * at hand, because somebody took the store away and the files were not read anew yet.
   */
  public void anchor(Session session, Instant at) throws GitException {
    TreeId tree = store.edit(session.base(), standing(session));
    Optional<Chain> chain = chainOf(session.id());
    if (chain.isEmpty()) {
      extend(session.id(), session.label(), tree, "watched from here on", at);
    } else if (!chain.get().tree().equals(tree)) {
      List<Difference> late = store.differences(chain.get().tree(), tree);
      extend(session.id(), session.label(), tree, late.size() + " changed unwatched", at);
      latecomers.found(session.id(), late);
    }
  }

  /** Whoever was told that something is kept would look for it in vain. */
  private void checkThatItIsTheSameStore() throws GitException {
    if (opened.isPresent() && !opened.equals(store.identity())) {
      store.forget();
      begin();
      throw new GitException("somebody took " + store.folder() + " away");
    }
    opened = store.identity();
  }

  private static boolean isOurs(Entry entry) {
    return (entry instanceof Entry.SessionSeen seen && !seen.ended() && seen.session().pictured())
        || (entry instanceof Entry.Touched touched && !touched.touch().late());
  }

  private void keep(Entry entry) throws GitException {
    if (entry instanceof Entry.SessionSeen seen) {
      commit(seen.session().id());
      anchor(seen);
    } else if (entry instanceof Entry.Touched touched) {
      SessionId session = touched.touch().session();
      Touching touching = open.get(session);
      if (touching != null && touching.has(touched.touch().path())) {
        commit(session);
      }
      open.computeIfAbsent(session, id -> new Touching()).add(touched.at(), touched.touch());
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
    if (touching == null) {
      return;
    }
    Optional<TreeId> before = treeOf(session, touching.at());
    Map<RepoPath, Optional<Version>> edits = new HashMap<>();
    for (Touch touch : touching.touches().values()) {
      edits.put(touch.path(), readable(touch.after()));
    }
    TreeId tree = edited(session, before, edits);
    extend(session, touching.label(), tree, touching.message(), touching.at());
    open.remove(session);
  }

  /** Makes the tree from how the session stands when the last one cannot be read any more. */
  private TreeId edited(
      SessionId session, Optional<TreeId> before, Map<RepoPath, Optional<Version>> edits)
      throws GitException {
    try {
      return store.edit(before, edits);
    } catch (GitException e) {
      Session standing = now.apply(session).orElseThrow(() -> e);
      Chain chain = chains.get(session);
      if (chain != null && !store.has(chain.tip())) {
        chains.remove(session);
      }
      return store.edit(Optional.of(store.edit(standing.base(), standing(standing))), edits);
    }
  }

  /** Returns the tree that a session's chain ends with; begins the chain if there is none. */
  private Optional<TreeId> treeOf(SessionId session, Instant at) throws GitException {
    if (chainOf(session).isEmpty()) {
      Optional<Session> standing = now.apply(session);
      if (standing.isPresent()) {
        anchor(standing.get(), at);
      }
    }
    return chainOf(session).map(Chain::tree);
  }

  private void extend(SessionId session, String label, TreeId tree, String message, Instant at)
      throws GitException {
    List<CommitId> parents = chainOf(session).map(Chain::tip).stream().toList();
    Author author = new Author(label, session.value());
    CommitId tip = store.commit(tree, parents, author, message, at);
    refs.move(session, tip);
    chains.put(session, new Chain(tip, tree));
  }

  private Optional<Chain> chainOf(SessionId session) throws GitException {
    if (!known) {
      for (Map.Entry<SessionId, CommitId> each : refs.tips().entrySet()) {
        CommitId tip = each.getValue();
        if (store.has(tip)) {
          chains.put(each.getKey(), new Chain(tip, store.treeOf(tip)));
        }
      }
      known = true;
    }
    return Optional.ofNullable(chains.get(session));
  }

  private Map<RepoPath, Optional<Version>> standing(Session session) throws GitException {
    borrowed = true;
    Map<RepoPath, Optional<Version>> edits = new HashMap<>();
    for (Change change : session.changes().values()) {
      change.origin().ifPresent(origin -> edits.putIfAbsent(origin, Optional.empty()));
    }
    for (Change change : session.changes().values()) {
      edits.put(change.path(), atHand(change));
    }
    return edits;
  }

  private Optional<Version> atHand(Change change) throws GitException {
    Optional<Version> version = change.now();
    if (version.isPresent() && isMissing(version.get())) {
      throw new GitException("the content of " + change.path() + " is not in " + store.folder());
    }
    return readable(version);
  }

  private boolean isMissing(Version version) throws GitException {
    BlobId blob = version.blob();
    return version.mode() != FileMode.SUBMODULE
        && !store.keeps(blob)
        && !store.has(blob)
        && store.sizeOfUnkept(blob).isEmpty();
  }

  /** Returns a version whose content can be read: where it was too large to keep, a stand-in. */
  private Optional<Version> readable(Optional<Version> version) throws GitException {
    if (version.isEmpty() || version.get().mode() == FileMode.SUBMODULE) {
      return version;
    }
    Version wanted = version.get();
    if (store.keeps(wanted.blob())) {
      return version;
    }
    if (store.has(wanted.blob())) {
      borrowed = true;
      return version;
    }
    return Optional.of(new Version(wanted.mode(), store.standIn(wanted.blob())));
  }
}
