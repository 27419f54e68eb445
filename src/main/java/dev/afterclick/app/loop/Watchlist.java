package dev.afterclick.app.loop;

import dev.afterclick.agents.state.Place;
import dev.afterclick.agents.state.Watched;
import dev.afterclick.engine.NoisePolicy;
import dev.afterclick.model.Board;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps for the agents' hooks which paths others have changed, while this process records.
 *
 * <p>A board that differs is written down a moment later, on a thread of its own: many that follow
 * each other are one. The files stay when the engine ends. They then tell of what was, which costs
 * a hook a look in vain at most, since it goes by what stands on the disk.
 */
final class Watchlist {

  private static final int PAUSE_MILLIS = 20;

  /**
   * While many agents write, the files would be replaced at every write, which takes as much of the
   * processor as the engine itself. No agent reads and edits a file that quickly.
   */
  private static final int REST_MILLIS = 250;

  private final Watched folder;
  private final BooleanSupplier recording;
  private final Work work;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Threads.named("watchlist"));
  private boolean waiting;
  private long rested = System.nanoTime();
  private Map<SessionId, Session> written = Map.of();
  private Map<String, String> files = Map.of();

  Watchlist(Path home, BooleanSupplier recording, Work work) {
    this.folder = new Watched(home);
    this.recording = recording;
    this.work = work;
  }

  /** Takes note that there is another board. */
  synchronized void moved(Supplier<Board> board) {
    if (!waiting && !thread.isShutdown()) {
      waiting = true;
      work.begin();
      long rest = TimeUnit.NANOSECONDS.toMillis(rested - System.nanoTime());
      long wait = Math.max(PAUSE_MILLIS, rest);
      // It catches all that it may throw.
      var unusedWrite = thread.schedule(() -> write(board), wait, TimeUnit.MILLISECONDS);
    }
  }

  /** Ends; nothing is written afterwards. */
  synchronized void end() {
    thread.shutdownNow();
  }

  private void write(Supplier<Board> board) {
    synchronized (this) {
      waiting = false;
    }
    try {
      Map<SessionId, Session> sessions = board.get().sessions();
      if (recording.getAsBoolean() && !isWritten(sessions)) {
        Map<String, String> now = filesOf(sessions.values());
        folder.replace(files, now);
        rest();
        files = now;
        written = sessions;
      }
    } catch (IOException | RuntimeException e) {
      files = Map.of(); // Whatever stands there, the next board replaces it.
    } finally {
      work.done();
    }
  }

  private synchronized void rest() {
    rested = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(REST_MILLIS);
  }

  /** Boards share what did not change, so that it is enough to look whether it is the same. */
  private boolean isWritten(Map<SessionId, Session> sessions) {
    return written.size() == sessions.size()
        && sessions.values().stream().allMatch(now -> isSame(written.get(now.id()), now));
  }

  private static boolean isSame(@Nullable Session before, Session now) {
    return before != null
        && before.changes() == now.changes()
        && before.label().equals(now.label())
        && before.worktree().root().equals(now.worktree().root());
  }

  private Map<String, String> filesOf(Collection<Session> sessions) {
    Map<SessionId, List<Change>> changes = new HashMap<>();
    sessions.forEach(session -> changes.put(session.id(), changesOf(session)));
    SortedMap<String, String> all = new TreeMap<>();
    for (Session session : sessions) {
      List<Change> claimed = changes.getOrDefault(session.id(), List.of());
      // A day leaves many sessions behind that changed nothing, and a hook reads all that is here.
      if (!claimed.isEmpty() || session.isWholeWorktree()) {
        put(all, Watched.claims(session, claimed));
      }
      put(all, names(session.worktree(), sessions, changes));
    }
    return all;
  }

  private static void put(Map<String, String> files, Map.Entry<String, String> file) {
    if (!file.getValue().isEmpty()) {
      files.put(file.getKey(), file.getValue());
    }
  }

  /** What has landed is for git to merge, and nobody is to be kept from it. */
  private static List<Change> changesOf(Session session) {
    return session.changes().values().stream()
        .filter(change -> change.isChange() && !change.isOnTrunk())
        .filter(change -> !NoisePolicy.isToBePassedOver(change.path(), change.marks()))
        .toList();
  }

  private static Map.Entry<String, String> names(
      Worktree here, Collection<Session> sessions, Map<SessionId, List<Change>> changes) {
    SortedSet<String> tokens = Watched.tokens();
    SortedMap<RepoPath, Change> own = ownChanges(here, sessions);
    for (Session other : sessions) {
      boolean inHere = other.worktree().id().equals(here.id());
      if (!inHere || !other.isWholeWorktree()) {
        changes.getOrDefault(other.id(), List.of()).stream()
            .filter(it -> inHere || !isSame(Optional.ofNullable(own.get(it.path())), it))
            .forEach(change -> add(tokens, change));
      }
    }
    return Watched.names(Place.key(here.gitDir(), here.main()), tokens);
  }

  private static SortedMap<RepoPath, Change> ownChanges(
      Worktree here, Collection<Session> sessions) {
    SortedMap<RepoPath, Change> own = new TreeMap<>();
    sessions.stream()
        .filter(session -> session.worktree().id().equals(here.id()))
        .forEach(session -> own.putAll(session.changes()));
    return own;
  }

  private static boolean isSame(Optional<Change> own, Change other) {
    return own.filter(change -> change.result().equals(other.result())).isPresent();
  }

  private static void add(SortedSet<String> tokens, Change change) {
    tokens.add(Watched.token(change.path()));
    change.origin().ifPresent(origin -> tokens.add(Watched.token(origin)));
  }
}
