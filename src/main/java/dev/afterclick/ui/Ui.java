package dev.afterclick.ui;

import com.github.difflib.algorithm.DiffAlgorithmI;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.Terminal;
import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Session;
import dev.afterclick.ui.board.Ages;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.board.Times;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.compare.Contents;
import dev.afterclick.ui.holds.Consenting;
import dev.afterclick.ui.holds.Releases;
import dev.afterclick.ui.log.Restoring;
import dev.afterclick.ui.log.TouchSource;
import dev.afterclick.ui.reconcile.Reconciles;
import dev.afterclick.ui.terminal.Display;
import dev.afterclick.ui.terminal.JlineTerminal;
import dev.afterclick.ui.theme.Theme;
import dev.afterclick.ui.view.Availability;
import dev.afterclick.ui.view.Dialog;
import dev.afterclick.ui.view.ReconcileSteps;
import dev.afterclick.ui.view.Steps;
import dev.afterclick.ui.view.View;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Reconciling;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The screen: shows the newest board and lets a person look around in it.
 *
 * <p>{@link #run} is the loop, on the thread that calls it; everything it holds belongs to that
 * thread. It wakes up for keys, boards, resizes and finished comparisons, and when the age that
 * changes first does, never else. The terminal is not closed here.
 */
public final class Ui {

  private final Terminal terminal;
  private final Theme theme;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Display display;
  private final Inbox inbox = new Inbox();
  private final Errands errands;
  private final Wishes wishes;
  private final Reconcilers reconcilers;
  private final KeyReader keys;
  private final Pace pace;

  private View view;
  private boolean alone;
  private boolean over;
  private Runnable sessionsShown = () -> {};
  private Runnable beforeStop = () -> {};
  private Runnable afterStop = () -> {};

  /**
   * What a screen shows that is no part of a board.
   *
   * @param contents where contents come from
   * @param touches where recorded touches come from
   * @param restoring how a version is brought back
   * @param dismissing takes a clobber off the board
   * @param releases lets a hold go
   * @param consenting lets git's hooks enforce holds
   * @param reconciles carries out what is made of two versions
   * @param going takes the person to where a session lives, and says what came of it
   * @param zone by which clock times are told
   */
  public record Sources(
      Contents contents,
      TouchSource touches,
      Restoring restoring,
      Consumer<Overlap> dismissing,
      Releases releases,
      Consenting consenting,
      Reconciles reconciles,
      Function<Session, String> going,
      ZoneId zone) {}

  /** Makes a screen that shows {@code board} until a newer one comes. */
  public Ui(
      Terminal terminal,
      Theme theme,
      InstantSource clock,
      Sources sources,
      DiffAlgorithmI<String> algorithm,
      Board board)
      throws IOException {
    this.terminal = terminal;
    this.theme = theme;
    this.clock = clock;
    this.zone = sources.zone();
    this.errands = new Errands(sources, algorithm, inbox::add);
    this.wishes = new Wishes(errands);
    this.reconcilers = new Reconcilers(errands, sources.reconciles(), terminal);
    this.keys = new KeyReader(terminal, stroke -> inbox.add(new Input.Key(stroke)), this::quit);
    this.display = new Display(terminal, theme);
    this.pace = new Pace(clock);
    this.view = View.first(board, size(terminal.getTerminalSize()));
  }

  /** Shows a newer board. From any thread; never waits. */
  public void show(Board newer) {
    inbox.add(newer);
  }

  /** Has the terminal ring, or do what else paints nothing. From any thread; never waits. */
  public void call(String sequence) {
    inbox.add(new Input.Called(sequence));
  }

  /** Has something done, once, when the first picture with sessions is on the screen. */
  public void onSessionsShown(Runnable deed) {
    sessionsShown = deed;
  }

  /** Has something done right before the shell stops this process, and when it goes on. */
  public void onStop(Runnable before, Runnable after) {
    beforeStop = before;
    afterStop = after;
  }

  /**
   * Opens two versions in place of the board, before {@link #run}, which ends once they close.
   *
   * @param words what to say of them at first
   */
  public void openAlone(ReconcileRequest request, Optional<String> words) {
    View opened = ReconcileSteps.openAlone(view, request);
    view = words.map(it -> Steps.told(opened, it)).orElse(opened);
    alone = true;
  }

  /** Ends {@link #run}. From any thread; never waits. */
  public void quit() {
    inbox.add(new Input.Quit());
  }

  /** Paints and obeys until the person quits, or the terminal is gone. */
  public void run() throws IOException, InterruptedException {
    terminal.addResizeListener((t, size) -> inbox.add(new Input.Resized(size(size))));
    if (terminal instanceof JlineTerminal real) {
      real.onSignals(() -> inbox.add(new Input.Stop()), () -> inbox.add(new Input.Continued()));
    }
    keys.start();
    errands.readFor(view.state());
    paint();
    try {
      while (!over) {
        turn();
      }
    } finally {
      errands.end();
    }
  }

  private void turn() throws IOException, InterruptedException {
    List<Input> inputs = inbox.await(pace.untilNextPicture());
    boolean onlyBoards = !inputs.isEmpty();
    for (Input input : inputs) {
      take(input);
      onlyBoards &= input instanceof Input.BoardCame;
    }
    over |= alone && view.state().dialog() instanceof Dialog.None;
    errands.readFor(view.state());
    if (pace.isDue(onlyBoards) && !over) {
      paint();
    }
  }

  private void take(Input input) throws IOException {
    if (input instanceof Input.Key key) {
      press(key.stroke());
      keys.obeyed();
    } else if (input instanceof Input.BoardCame) {
      Instant now = clock.instant();
      view = inbox.takeBoard().map(board -> Steps.boardCame(view, board, now)).orElse(view);
    } else if (input instanceof Input.Resized resized) {
      view = Steps.resized(view, resized.size());
      display.forget();
    } else if (input instanceof Input.Finished finished) {
      errands.compared();
      view = Steps.compared(view, finished.of().request(), finished.of().result());
    } else if (input instanceof Input.Made made) {
      errands.made();
      view = Steps.made(view, made.request(), made.making());
    } else if (input instanceof Input.Wrote wrote) {
      view = wrote(view, wrote.how());
    } else if (input instanceof Input.Read read) {
      errands.logRead();
      view = Steps.read(view, read.page());
    } else if (input instanceof Input.Done done) {
      view = Steps.told(view, done.words());
    } else if (input instanceof Input.Called called) {
      display.call(called.sequence());
    } else if (input instanceof Input.Quit) {
      over = true;
    } else {
      stopOrContinue(input instanceof Input.Stop);
    }
  }

  private static View wrote(View view, Reconciles.Written how) {
    return Steps.wrote(view, how.done(), how.words(), how.next());
  }

  private void press(KeyStroke stroke) throws IOException {
    Optional<Action> action = Controls.action(stroke, view.state());
    if (action.isEmpty()) {
      wish(stroke, wishes.typed(stroke, view));
      return;
    }
    switch (action.get()) {
      case QUIT, ABORT -> over = true;
      case REPAINT -> display.forget();
      case SUSPEND -> stopOrContinue(true);
      case WRITE_BOTH, WRITE_OURS, WRITE_THEIRS, WRITE_NOWHERE, SAVE, EDIT_HUNK, EDIT_WHOLE, COPY ->
          reconcile(action.get(), stroke);
      default -> wish(stroke, wishes.of(action.get(), view));
    }
  }

  /** Has done what the key wishes; what it changes in the view comes first. */
  private void wish(KeyStroke stroke, Runnable deed) {
    view = Controls.press(stroke, view, clock.instant());
    deed.run();
  }

  private void reconcile(Action action, KeyStroke stroke) throws IOException {
    View before = view;
    view = Controls.press(stroke, view, clock.instant());
    if (Availability.whyNot(action, before).isEmpty()) {
      Optional<Reconciling> open = before.state().reconciling();
      view = open.isPresent() ? reconcilers.act(view, action, open.get()) : view;
    }
    if (action == Action.EDIT_HUNK || action == Action.EDIT_WHOLE) {
      tookBack();
    }
  }

  private void stopOrContinue(boolean stop) throws IOException {
    if (terminal instanceof JlineTerminal real) {
      if (stop) {
        beforeStop.run();
        real.suspend();
        afterStop.run();
      } else {
        real.enter();
      }
      tookBack();
    }
  }

  /** Somebody else had the terminal, and has painted on it. */
  private void tookBack() throws IOException {
    view = Steps.resized(view, size(terminal.getTerminalSize()));
    display.forget();
  }

  private void paint() throws IOException {
    Instant now = clock.instant();
    Ages ages = new Ages(now);
    display.show(Screens.paint(new Scene(view, theme, ages, new Times(now, zone))));
    pace.painted(ages.nextChange());
    if (!view.board().sessions().isEmpty()) {
      sessionsShown.run();
      sessionsShown = () -> {};
    }
  }

  private static Size size(TerminalSize size) {
    return new Size(size.getColumns(), size.getRows());
  }
}
