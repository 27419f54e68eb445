package dev.afterclick.app.restore;

import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.journal.JournalLine;
import dev.afterclick.journal.JournalReader;
import dev.afterclick.journal.NewestFirst;
import dev.afterclick.journal.Query;
import dev.afterclick.journal.TouchReader;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The record while an engine keeps it: we only wait until it holds what we need. */
final class EnginesRecord implements Register {

  /** An engine without file events looks at everything every few seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Whoever waits for an answer has it already; what is missing is only its name. */
  private static final Duration NAME = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final JournalReader journal;
  private final Recorded recorded;
  private final Instant begun;

  EnginesRecord(ObjectStore store, JournalReader journal, Instant begun) {
    this.journal = journal;
    this.recorded = new Recorded(store);
    this.begun = begun;
  }

  @Override
  public void ensure(Spot spot, Optional<Version> standing) throws Refused, GitException {
    Optional<Optional<Version>> wanted = Optional.of(recorded.inSnapshot(standing));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!recorded.at(spot).equals(wanted)) {
      if (System.nanoTime() - deadline > 0) {
        throw new Refused(
            "the afterclick that runs has not recorded what stands at " + spot.path().value(),
            "try again in a moment; or end it: where none runs, restore records by itself");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  @Override
  public Optional<String> replaced(Spot spot, Optional<Version> before, Optional<Version> after)
      throws IOException {
    long deadline = System.nanoTime() + NAME.toNanos();
    Optional<String> touch = touch(spot, after);
    while (touch.isEmpty() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(PAUSE.toNanos());
      touch = touch(spot, after);
    }
    return touch;
  }

  @Override
  public void close() {}

  private Optional<String> touch(Spot spot, Optional<Version> after) throws IOException {
    SessionId session = SessionId.in(spot.worktree().id());
    Query query =
        new Query(
            Optional.of("touch"),
            List.of(spot.path()),
            Optional.of(session.value()),
            begun,
            Query.ALWAYS);
    try (NewestFirst lines = journal.newestFirst(query)) {
      for (Optional<JournalLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        Optional<Touch> touch =
            TouchReader.read(line.get())
                .filter(each -> each.path().equals(spot.path()) && each.after().equals(after));
        if (touch.isPresent()) {
          return touch.map(Touch::id);
        }
      }
    }
    return Optional.empty();
  }
}
