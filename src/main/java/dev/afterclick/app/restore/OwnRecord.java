package dev.afterclick.app.restore;

import dev.afterclick.git.GitException;
import dev.afterclick.git.history.Histories;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.journal.Recorder;
import dev.afterclick.model.Attribution;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The record while no engine keeps it: touches and snapshots are added here, as it would. */
final class OwnRecord implements Register {

  private final ObjectStore store;
  private final Recorder recorder;
  private final InstantSource clock;
  private final Recorded recorded;
  private int touches;

  OwnRecord(ObjectStore store, Recorder recorder, InstantSource clock) {
    this.store = store;
    this.recorder = recorder;
    this.clock = clock;
    this.recorded = new Recorded(store);
  }

  @Override
  public void ensure(Spot spot, Optional<Version> standing) throws GitException, IOException {
    Optional<Version> known = known(spot);
    if (!known.equals(recorded.inSnapshot(standing))) {
      tell(spot, known, standing, true);
    }
  }

  @Override
  public Optional<String> replaced(Spot spot, Optional<Version> before, Optional<Version> after)
      throws GitException, IOException {
    return before.equals(after) ? Optional.empty() : Optional.of(tell(spot, before, after, false));
  }

  @Override
  public void close() throws IOException {
    recorder.close();
  }

  /** Where nobody ever watched, the record begins with what is committed. */
  private Optional<Version> known(Spot spot) throws GitException {
    Optional<Optional<Version>> inSnapshot = recorded.at(spot);
    if (inSnapshot.isPresent()) {
      return inSnapshot.get();
    }
    return spot.worktree().head().isPresent()
        ? store.entry(spot.worktree().head().get(), spot.path())
        : Optional.empty();
  }

  /** The snapshot comes first: a line shall not name what may be lost. */
  private String tell(Spot spot, Optional<Version> before, Optional<Version> after, boolean late)
      throws GitException, IOException {
    Entry.Touched touched = touched(spot, before, after, late);
    Histories histories =
        new Histories(store, id -> Optional.of(committed(spot.worktree())), (id, changes) -> {});
    histories.add(List.of(touched));
    histories.keep();
    recorder.append(List.of(touched));
    return touched.touch().id();
  }

  private Entry.Touched touched(
      Spot spot, Optional<Version> before, Optional<Version> after, boolean late) {
    var now = clock.instant();
    Touch touch =
        new Touch(
            Touch.idAt(now, touches++),
            SessionId.in(spot.worktree().id()),
            spot.worktree().label(),
            spot.path(),
            Optional.empty(),
            ChangeKind.between(before, after),
            before,
            after,
            Optional.empty(),
            Attribution.WORKTREE,
            late);
    return new Entry.Touched(now, touch);
  }

  private static Session committed(Worktree worktree) {
    return new Session(
        SessionId.in(worktree.id()),
        worktree.label(),
        Optional.empty(),
        worktree,
        worktree.head(),
        new TreeMap<>(),
        true);
  }
}
