package dev.afterclick.app.loop;

import dev.afterclick.git.GitException;
import dev.afterclick.git.history.Histories;
import dev.afterclick.git.hold.ToldFiles;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.journal.Journal;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has the store keep what the journal tells of, and says when it cannot.
 *
 * <p>What could not be kept is tried again every second. When somebody has taken the store away,
 * all worktrees are read anew and all chains begin again, and only then is it said to be over. For
 * the journal's thread.
 */
final class Keeping implements Journal.Contents {

  /** How often to see, while nothing is written, that the store is still there. */
  private static final Duration PATROL = Duration.ofSeconds(10);

  private static final Duration RETRY = Duration.ofSeconds(1);

  /** To read everything anew takes seconds in a large repository. */
  private static final Duration REREAD = Duration.ofSeconds(10);

  private final ToldFiles told;
  private final Histories histories;
  private final Chores chores;
  private final Supplier<SortedMap<SessionId, Session>> carriers;
  private final InstantSource clock;
  private final Consumer<Event> events;
  private List<Entry.Touched> unsure = List.of();
  private boolean anchored;
  private boolean troubled;
  private long toldLost;
  private Instant reread = Instant.EPOCH;

  Keeping(
      ObjectStore store,
      ToldFiles told,
      Supplier<SortedMap<SessionId, Session>> carriers,
      InstantSource clock,
      Consumer<Event> events) {
    this.told = told;
    this.carriers = carriers;
    this.clock = clock;
    this.events = events;
    this.histories =
        new Histories(
            store,
            id -> Optional.ofNullable(carriers.get().get(id)).filter(Session::pictured),
            (session, late) -> events.accept(new Event.FoundLate(clock.instant(), session, late)));
    this.chores = new Chores(store, histories, carriers, clock, events);
  }

  @Override
  public void begin(List<Entry.Touched> last) {
    anchored = false;
    unsure = last;
    chores.begin();
    // Whoever recorded before has not taken what agents left since, and kept no list for them.
    events.accept(new Event.AgentsMoved(clock.instant()));
    // What the guard told while another recorded may have been left to us.
    events.accept(new Event.HoldsMoved(clock.instant()));
  }

  @Override
  public void recorded(List<Entry> safe) {
    for (Entry entry : safe) {
      if (entry instanceof Entry.GuardTold guard) {
        told.recorded(guard.told());
      }
    }
  }

  @Override
  public void end() {
    chores.end();
  }

  @Override
  public Duration keep(List<Entry> entries) {
    histories.add(entries);
    try {
      anchor();
      histories.keep();
      recovered();
      return PATROL;
    } catch (GitException e) {
      failed(e);
      return RETRY;
    }
  }

  private void readAnew() {
    reread = clock.instant();
    events.accept(new Event.RulesMoved(reread));
  }

  /** Lets all chains go on from how their sessions stand: another process has kept them so far. */
  private void anchor() throws GitException {
    if (!anchored) {
      histories.begin();
      addWhatIsLacking();
      for (Session session : carriers.get().values()) {
        if (session.pictured()) {
          histories.anchor(session, clock.instant());
        }
      }
      anchored = true;
    }
  }

  /** Whoever recorded before may have been killed between a line and its content. */
  private void addWhatIsLacking() throws GitException {
    List<Entry> lacking = new ArrayList<>();
    for (Entry.Touched each : unsure) {
      if (histories.lacks(each.at(), each.touch())) {
        lacking.add(each);
      }
    }
    histories.add(lacking);
    histories.keep();
    unsure = List.of();
  }

  private void failed(GitException e) {
    if (histories.haveLostTheirStore()) {
      // What stands uncommitted in the worktrees was only there.
      anchored = false;
      readAnew();
    }
    histories.begin();
    if (!troubled) {
      troubled = true;
      events.accept(new Event.Degraded(clock.instant(), unkept(e.inFull())));
    }
    if (histories.misses() > 0 && !clock.instant().isBefore(reread.plus(REREAD))) {
      readAnew();
    }
  }

  private void recovered() {
    if (histories.givenUp() > toldLost) {
      toldLost = histories.givenUp();
      troubled = true;
      String lost = String.format(Locale.ROOT, "%,d touches in all were given up", toldLost);
      events.accept(new Event.Degraded(clock.instant(), unkept(lost)));
    }
    if (troubled) {
      troubled = false;
      events.accept(new Event.Recovered(clock.instant(), unkept("")));
    }
  }

  private static Degradation unkept(String why) {
    String detail = "no contents are kept: " + why;
    return new Degradation(Degradation.Kind.STORE, Optional.empty(), Optional.empty(), detail);
  }
}
