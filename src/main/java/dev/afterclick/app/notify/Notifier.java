package dev.afterclick.app.notify;

import dev.afterclick.agents.tmux.TmuxServer;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.Board;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Has a person told of new overlaps, by the means that the settings name.
 *
 * <p>Boards come from the engine's thread, which never waits: one thread looks at the newest, and
 * each means has another one, so that a command that hangs holds up neither the bell nor a message.
 * The settings may be changed at any time: they are read for a telling, but where one follows the
 * other, as while many agents write, not each time.
 */
public final class Notifier implements Closeable {

  /**
   * Where a notifier is.
   *
   * @param git runs git where the person has started us
   * @param repository the common git directory
   * @param began when watching began: what was there before is not told
   * @param environment of this process
   * @param terminal takes what goes to the terminal besides the board; nothing where there is none
   * @param records whether no other process speaks for the repository: of several that show it only
   *     one runs the command and speaks to tmux
   * @param troubles takes all that cannot be told, in one line; nothing once all is well
   */
  public record Place(
      GitProgram git,
      Path repository,
      InstantSource clock,
      Instant began,
      Map<String, String> environment,
      Optional<Consumer<String>> terminal,
      BooleanSupplier records,
      Consumer<Optional<String>> troubles) {}

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Boards that follow each other within that are one: nothing is told that has not lasted. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** How long the settings that were read hold good. */
  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  private final Place place;
  private final Alarms alarms;
  private final Troubles troubles;
  private final Map<Means, Teller> tellers = new EnumMap<>(Means.class);
  private final Map<Means, ExecutorService> threads = new EnumMap<>(Means.class);
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Notifier::daemon);
  private final AtomicReference<Optional<Board>> newest = new AtomicReference<>(Optional.empty());
  private Optional<Board> board = Optional.empty();
  private Optional<Future<?>> again = Optional.empty();
  private boolean examined;
  private Optional<NotifySettings> settings = Optional.empty();
  private Instant settingsRead = Instant.EPOCH;

  public Notifier(Place place) {
    this.place = place;
    this.alarms = new Alarms(place.began());
    this.troubles = new Troubles(place.troubles());
    Optional<TmuxServer> server = TmuxServer.around(place.environment());
    tellers.put(Means.BELL, new BellTeller(place.terminal()));
    tellers.put(Means.TMUX, new TmuxTeller(server));
    tellers.put(Means.DESKTOP, new DesktopTeller(place.terminal(), place.environment(), server));
    tellers.put(
        Means.COMMAND, new CommandTeller(place.git().folder(), place.repository(), PATIENCE));
    tellers
        .keySet()
        .forEach(each -> threads.put(each, Executors.newSingleThreadExecutor(Notifier::daemon)));
  }

  /** Takes a newer board. From any thread; never waits. */
  public void board(Board newer) {
    if (newest.getAndSet(Optional.of(newer)).isEmpty()) {
      try {
        var unusedLook = lookIn(PAUSE);
      } catch (RejectedExecutionException e) {
        // It is over.
      }
    }
  }

  /** Tells nothing any more; a command that runs goes on by itself. */
  @Override
  public void close() {
    troubles.end();
    looking.shutdownNow();
    threads.values().forEach(ExecutorService::shutdown);
  }

  private void look() {
    board = newest.getAndSet(Optional.empty()).or(() -> board);
    try {
      board.ifPresent(this::lookAt);
    } catch (RuntimeException e) {
      troubles.unreadable("a bug in afterclick keeps it from telling of overlaps: " + e);
    }
  }

  private void lookAt(Board now) {
    examine(now);
    List<Alarm> due = alarms.step(now, place.clock().instant());
    if (!due.isEmpty()) {
      tell(due);
    }
    again.ifPresent(planned -> planned.cancel(false));
    again = alarms.next().map(this::lookAgain);
  }

  private Future<?> lookAgain(Instant at) {
    return lookIn(Duration.between(place.clock().instant(), at));
  }

  private Future<?> lookIn(Duration wait) {
    Runnable look = this::look;
    return looking.schedule(look, Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
  }

  /** Says at once what will not work, but not while the first picture is being made. */
  private void examine(Board now) {
    if (!examined && now.isComplete()) {
      examined = true;
      settings()
          .ifPresent(
              set -> set.means().forEach(each -> troubles.put(each, teller(each).hindrance())));
    }
  }

  private void tell(List<Alarm> due) {
    settings()
        .ifPresent(
            set ->
                set.means().stream()
                    .filter(each -> isOwn(each) || place.records().getAsBoolean())
                    .forEach(each -> run(thread(each), () -> tell(each, due, set))));
  }

  /** Each of several boards has a terminal of its own. */
  private static boolean isOwn(Means means) {
    return means == Means.BELL || means == Means.DESKTOP;
  }

  private void tell(Means means, List<Alarm> due, NotifySettings settings) {
    try {
      troubles.put(means, teller(means).tell(due, settings));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // Nobody would hear of it on this thread, and rely on a bell that never rings.
      String why = "a bug in afterclick keeps " + means.word() + " silent: " + e;
      troubles.put(means, Optional.of(why));
    }
  }

  private Teller teller(Means means) {
    return Objects.requireNonNull(tellers.get(means));
  }

  private ExecutorService thread(Means means) {
    return Objects.requireNonNull(threads.get(means));
  }

  private Optional<NotifySettings> settings() {
    Instant now = place.clock().instant();
    if (settings.isPresent() && now.isBefore(settingsRead.plus(GOOD_FOR))) {
      return settings;
    }
    try {
      NotifySettings read = NotifySettings.read(place.git());
      troubles.settings(read);
      settings = Optional.of(read);
      settingsRead = now;
      return settings;
    } catch (GitException e) {
      troubles.unreadable("git config afterclick.notify: " + e.inFull());
      return Optional.empty();
    }
  }

  private static void run(ExecutorService thread, Runnable deed) {
    try {
      thread.execute(deed);
    } catch (RejectedExecutionException e) {
      // It is over.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "notify");
    thread.setDaemon(true);
    return thread;
  }
}
