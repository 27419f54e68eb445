package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.Author;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.TreeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ends of all sessions' chains of snapshots. For one thread. */
final class Chains {

  /** The last snapshot of a session, and what stood there. */
  record Chain(CommitId tip, TreeId tree) {}

  private final ObjectStore store;
  private final SessionRefs refs;
  private final Map<SessionId, Chain> chains = new HashMap<>();
  private boolean known;

  Chains(ObjectStore store) {
    this.store = store;
    this.refs = new SessionRefs(store.folder());
  }

  /** Reads anew where the chains end, at the next question. */
  void forget() {
    known = false;
    chains.clear();
  }

  /** Takes a whole chain away. */
  void remove(SessionId session) throws GitException {
    refs.remove(session);
    chains.remove(session);
  }

  /** Begins a session's chain anew if what it ended with is gone. */
  void forgetIfLost(SessionId session) throws GitException {
    Chain chain = chains.get(session);
    if (chain != null && !store.has(chain.tip())) {
      chains.remove(session);
    }
  }

  Optional<Chain> of(SessionId session) throws GitException {
    read();
    return Optional.ofNullable(chains.get(session));
  }

  Collection<CommitId> tips() {
    return chains.values().stream().map(Chain::tip).toList();
  }

  void extend(SessionId session, String label, TreeId tree, String message, Instant at)
      throws GitException {
    List<CommitId> parents = of(session).map(Chain::tip).stream().toList();
    Author author = new Author(label, session.value());
    CommitId tip = store.commit(tree, parents, author, message, at);
    refs.move(session, tip);
    chains.put(session, new Chain(tip, tree));
  }

  /**
   * Tells whether a chain ends before a touch: its id is later than those of the last commit, or,
   * where that names none, it happened after it.
   */
  boolean endsBefore(SessionId session, String touch, Instant at) throws GitException {
    Optional<Chain> chain = of(session);
    if (chain.isEmpty()) {
      return false;
    }
    CommitId tip = chain.get().tip();
    Optional<String> last = lastTouch(new String(store.read(tip), StandardCharsets.UTF_8));
    return last.isPresent() ? touch.compareTo(last.get()) > 0 : !at.isBefore(store.timeOf(tip));
  }

  private static Optional<String> lastTouch(String commit) {
    List<String> lines = commit.strip().lines().toList();
    String last = lines.get(lines.size() - 1);
    boolean hasBody = lines.size() > 1 && !lines.get(lines.size() - 2).startsWith("committer ");
    boolean isSubject = lines.indexOf("") == lines.size() - 2;
    return hasBody && !isSubject ? Optional.of(last.split(" ", 2)[0]) : Optional.empty();
  }

  private void read() throws GitException {
    if (known) {
      return;
    }
    for (Map.Entry<SessionId, CommitId> each : refs.tips().entrySet()) {
      CommitId tip = each.getValue();
      if (store.has(tip)) {
        chains.put(each.getKey(), new Chain(tip, store.treeOf(tip)));
      } else {
        refs.checkThatItIsGone(each.getKey(), tip);
      }
    }
    known = true;
  }
}
