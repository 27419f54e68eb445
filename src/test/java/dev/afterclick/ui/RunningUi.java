package dev.afterclick.ui;

import dev.afterclick.ScreenPicture;
import dev.afterclick.WatchedTerminal;
import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.model.Board;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Session;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.holds.Consenting;
import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Themes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The real loop on a terminal in memory. Its clock stands at {@link BoardBuilder#NOW}. */
final class RunningUi implements AutoCloseable {

  private final Kept contents = new Kept();
  private final Journalled journal = new Journalled();
  private final Reconciled reconciled = new Reconciled();
  private final List<Touch> restored = new CopyOnWriteArrayList<>();
  private final List<Overlap> dismissed = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final Semaphore atWork = new Semaphore(1);
  private final WatchedTerminal terminal;
  private final Ui ui;
  private volatile String lost = "";
  private volatile Instant now = BoardBuilder.NOW;
  private final FutureTask<Boolean> run = new FutureTask<>(this::run);

  private RunningUi(Board board, Size size) throws IOException {
    terminal = new WatchedTerminal(size.width(), size.height());
    ui =
        new Ui(
            terminal,
            Themes.load("default", ColourDepth.FULL),
            () -> now,
            new Ui.Sources(
                contents,
                journal,
                this::restore,
                dismissed::add,
                this::release,
                consenting(),
                reconciled,
                this::go,
                ZoneOffset.UTC),
            new HistogramDiff<>(),
            board);
  }

  /** Starts it, and waits for the first picture. */
  static RunningUi showing(Board board, int width, int height) throws IOException {
    RunningUi running = new RunningUi(board, new Size(width, height));
    new Thread(running.run, "ui under test").start();
    running.terminal.awaitText("afterclick");
    return running;
  }

  WatchedTerminal terminal() {
    return terminal;
  }

  RunningUi press(String... keys) {
    terminal.press(keys);
    return this;
  }

  ScreenPicture awaitText(String text) {
    return terminal.awaitText(text);
  }

  RunningUi shows(Board newer) {
    ui.show(newer);
    return this;
  }

  RunningUi holds(String version, String content) {
    contents.holds(version, content);
    return this;
  }

  Journalled journal() {
    return journal;
  }

  Reconciled reconciled() {
    return reconciled;
  }

  /** Returns the clobbers that the person wants off the board. */
  List<Overlap> dismissed() {
    return dismissed;
  }

  /** Returns the touches whose versions were brought back. */
  List<Touch> restored() {
    return restored;
  }

  /** Lets whoever is asked for a session's whereabouts fail with a bug. */
  RunningUi loses(String label) {
    lost = label;
    return this;
  }

  /** Lets releases take until {@link #worksAgain}. */
  RunningUi worksNoMore() {
    atWork.acquireUninterruptibly();
    return this;
  }

  RunningUi worksAgain() {
    atWork.release();
    return this;
  }

  /** Returns what the person had done about holds, and where they went. */
  List<String> done() {
    return done;
  }

  void later(Duration by) {
    now = now.plus(by);
  }

  /** Waits until the loop has ended by itself, and fails with whatever ended it. */
  void awaitEnd() {
    try {
      run.get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the loop did not end well", e);
    }
  }

  @Override
  public void close() {
    ui.quit();
    awaitEnd();
    terminal.hangUp();
  }

  private boolean run() throws IOException, InterruptedException {
    ui.run();
    return true;
  }

  private String release(HoldId hold, String reason) {
    atWork.acquireUninterruptibly();
    atWork.release();
    done.add("release " + hold + ": " + reason);
    return "released " + hold;
  }

  private Consenting consenting() {
    return new Consenting() {
      @Override
      public String install() {
        done.add("install");
        return "installed";
      }

      @Override
      public String decline() {
        done.add("decline");
        return "not offered again";
      }
    };
  }

  private String go(Session session) {
    if (session.label().equals(lost)) {
      throw new IllegalStateException(lost + " is nowhere");
    }
    done.add("go " + session.label());
    return session.label() + " is in session work, window 2";
  }

  private String restore(Touch touch) {
    restored.add(touch);
    return "restored " + touch.path().value();
  }
}
