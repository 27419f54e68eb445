package dev.afterclick.ui.log;

import dev.afterclick.model.Entry;
import dev.afterclick.ui.view.log.LogEnd;
import dev.afterclick.ui.view.log.LogPage;
import dev.afterclick.ui.view.log.LogRequest;
import dev.afterclick.ui.view.log.LogScope;
import dev.afterclick.ui.view.log.Logbook;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Reads what a log needs, a page at a time.
 *
 * <p>{@link #follow} and {@link #answered} are for the thread that paints; what they start runs on
 * another, one piece of work at a time. A journal may be long and hold little that is wanted, so
 * reading is given up as soon as nobody waits for it any more.
 */
public final class LogReader {

  private static final int PAGE = 500;

  /** A page that takes longer to fill comes in parts. */
  private static final Duration PATIENCE = Duration.ofMillis(150);

  /**
   * The journal holds within a tenth of a second what has happened, unless it cannot be written.
   */
  private static final Duration WRITING = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofMillis(40);

  private final TouchSource source;
  private final Executor thread;
  private final Consumer<LogPage> answers;
  private volatile Optional<LogScope> wanted = Optional.empty();
  private boolean busy;

  private Optional<Open> open = Optional.empty();

  /** What is being read, for the reading thread. */
  private record Open(LogScope scope, TouchSource.Lines lines, int at) {}

  /** Makes a reader that works on {@code thread} and hands over what it read to {@code answers}. */
  public LogReader(TouchSource source, Executor thread, Consumer<LogPage> answers) {
    this.source = source;
    this.thread = thread;
    this.answers = answers;
  }

  /** Reads on if the log needs it; gives up if there is none. */
  public void follow(Optional<Logbook> log) {
    boolean closed = wanted.isPresent() && log.isEmpty();
    wanted = log.map(Logbook::scope);
    if (closed) {
      thread.execute(this::close);
    }
    Optional<LogRequest> missing = log.flatMap(Logbook::missing);
    if (missing.isPresent() && !busy) {
      busy = true;
      thread.execute(() -> answers.accept(answer(missing.get())));
    }
  }

  /** Takes note that an answer has come. */
  public void answered() {
    busy = false;
  }

  private LogPage answer(LogRequest request) {
    try {
      return page(request);
    } catch (IOException e) {
      close();
      return failed(request, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      close();
      return failed(request, "a bug in afterclick: " + e);
    }
  }

  private static LogPage failed(LogRequest request, String why) {
    return new LogPage(request, List.of(), new LogEnd.Failed(why));
  }

  private LogPage page(LogRequest request) throws IOException {
    long begun = System.nanoTime();
    LogPage page = read(request);
    while (lacks(page, request) && System.nanoTime() - begun < WRITING.toNanos()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      close();
      page = read(request);
    }
    return page;
  }

  private boolean lacks(LogPage page, LogRequest request) {
    return isWanted(request) && !page.holdsWhatItShall();
  }

  private LogPage read(LogRequest request) throws IOException {
    Open here = at(request);
    List<Entry.Touched> lines = new ArrayList<>();
    long begun = System.nanoTime();
    Optional<Entry.Touched> line = here.lines().next();
    while (line.isPresent()) {
      lines.add(line.get());
      boolean late = System.nanoTime() - begun > PATIENCE.toNanos();
      if (lines.size() == PAGE || late || !isWanted(request)) {
        open = Optional.of(new Open(here.scope(), here.lines(), here.at() + lines.size()));
        return new LogPage(request, lines, LogEnd.MORE);
      }
      line = here.lines().next();
    }
    LogEnd end = new LogEnd.All(here.lines().damaged(), !source.isEmpty());
    close();
    return new LogPage(request, lines, end);
  }

  /** Goes on where the last page ended, or begins and leaves out what is there already. */
  private Open at(LogRequest request) throws IOException {
    boolean goesOn =
        open.filter(o -> o.scope().equals(request.scope()) && o.at() == request.from()).isPresent();
    if (request.from() > 0 && goesOn) {
      return open.orElseThrow();
    }
    close();
    Open begun = new Open(request.scope(), source.read(request.scope()), request.from());
    open = Optional.of(begun);
    for (int i = 0; i < request.from() && isWanted(request); i++) {
      if (begun.lines().next().isEmpty()) {
        break;
      }
    }
    return begun;
  }

  private boolean isWanted(LogRequest request) {
    return wanted.filter(request.scope()::equals).isPresent();
  }

  private void close() {
    try {
      if (open.isPresent()) {
        open.get().lines().close();
      }
    } catch (IOException e) {
      // It was only read.
    }
    open = Optional.empty();
  }
}
