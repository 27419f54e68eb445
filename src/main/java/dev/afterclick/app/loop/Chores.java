package dev.afterclick.app.loop;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.history.Histories;
import dev.afterclick.git.history.Housekeeping;
import dev.afterclick.git.history.Limits;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.journal.OldDays;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Event;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has the store and the journal tidied now and then, while this process records. */
final class Chores {

  private static final String GROWS = "what is kept only grows: ";
  private static final int EVERY_SECONDS = 30;

  /** Until the worktrees are known, and whoever waits for the picture has it. */
  private static final int SETTLED_MINUTES = 5;

  private final Path home;
  private final Housekeeping housekeeping;
  private final InstantSource clock;
  private final Consumer<Event> events;
  private final Chore packing = this::pack;
  private final Chore tidying = this::tidyIfDue;
  private final Set<Chore> failing = new HashSet<>();
  private @Nullable ScheduledExecutorService thread;

  Chores(
      ObjectStore store,
      Histories histories,
      Supplier<SortedMap<SessionId, Session>> carriers,
      InstantSource clock,
      Consumer<Event> events) {
    this.home = store.folder().resolveSibling("");
    this.housekeeping = new Housekeeping(store, histories, new InWorktrees(carriers));
    this.clock = clock;
    this.events = events;
  }

  void begin() {
    end();
    housekeeping.start();
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(Threads.named("housekeeping"));
    // They catch all that they may throw.
    var unusedPacking =
        fresh.scheduleWithFixedDelay(
            () -> run(packing), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    var unusedTidying =
        fresh.scheduleWithFixedDelay(
            () -> run(tidying), SETTLED_MINUTES, SETTLED_MINUTES, TimeUnit.MINUTES);
    thread = fresh;
  }

  void end() {
    ScheduledExecutorService before = thread;
    if (before != null) {
      before.shutdown();
      housekeeping.stop();
      thread = null;
    }
  }

  private interface Chore {
    void run() throws GitException, IOException;
  }

  private void pack() throws GitException, IOException {
    housekeeping.packIfMany();
  }

  private void tidyIfDue() throws GitException, IOException {
    Instant now = clock.instant();
    if (housekeeping.isDue(now)) {
      Limits limits = Limits.read(GitProgram.in(home.resolveSibling("")));
      housekeeping.tidy(now, limits);
      OldDays.delete(home, now.minus(limits.age()), now);
    }
  }

  private void run(Chore chore) {
    try {
      chore.run();
      recoveredOrDamaged(chore, housekeeping.damages());
    } catch (GitException e) {
      failed(chore, GROWS + e.inFull());
    } catch (IOException | UncheckedIOException e) {
      failed(chore, GROWS + e.getMessage());
    } catch (RuntimeException | Error e) {
      // Whoever trusts that the disk does not fill up must hear of it.
      failed(chore, GROWS + "a bug in afterclick: " + e);
    }
  }

  /** Says for one round that something is lost: it is set aside, and nothing more can be done. */
  private void recoveredOrDamaged(Chore chore, int damages) {
    if (damages > 0) {
      String which = String.format(Locale.ROOT, "%,d objects of the store are damaged", damages);
      failed(chore, which + ": see " + home.resolve("store.git/damaged"));
    } else {
      recovered(chore);
    }
  }

  private void failed(Chore chore, String detail) {
    if (failing.add(chore) && failing.size() == 1) {
      events.accept(new Event.Degraded(clock.instant(), untidied(detail)));
    }
  }

  private void recovered(Chore chore) {
    if (failing.remove(chore) && failing.isEmpty()) {
      events.accept(new Event.Recovered(clock.instant(), untidied("")));
    }
  }

  private static Degradation untidied(String detail) {
    return new Degradation(
        Degradation.Kind.HOUSEKEEPING, Optional.empty(), Optional.empty(), detail);
  }

  /** What stands in the worktrees; while none is known, anything might be there. */
  private record InWorktrees(Supplier<SortedMap<SessionId, Session>> carriers)
      implements Housekeeping.Present {
    @Override
    public boolean stands(SessionId session) {
      var sessions = carriers.get();
      return sessions.isEmpty() || sessions.containsKey(session);
    }

    @Override
    public boolean stands(BlobId content) {
      return carriers.get().values().stream()
          .flatMap(session -> session.changes().values().stream())
          .flatMap(change -> change.now().stream())
          .anyMatch(version -> version.blob().equals(content));
    }
  }
}
