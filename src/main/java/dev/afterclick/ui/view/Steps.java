package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.view.compare.CompareRequest;
import dev.afterclick.ui.view.compare.Compared;
import dev.afterclick.ui.view.compare.Comparing;
import dev.afterclick.ui.view.log.LogPage;
import dev.afterclick.ui.view.log.Logbook;
import dev.afterclick.ui.view.reconcile.Making;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Reconciling;
import dev.afterclick.ui.view.rows.Click;
import dev.afterclick.ui.view.rows.Filter;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the next view from what a person does and what the board says.
 *
 * <p>Pure: the moment is handed in. An action that cannot be done now leaves the view as it is but
 * for a line that says why.
 */
public final class Steps {

  private static final int WHEEL_LINES = 3;

  private Steps() {}

  /** Does what a key means. */
  public static View act(View before, Action action, Instant now) {
    View view = silent(before);
    ViewState state = view.state();
    Optional<String> why = Availability.whyNot(action, view);
    if (why.isPresent()) {
      return view.with(state.saying(why.get()));
    }
    if (state.dialog() instanceof Dialog.Help help) {
      return view.with(Scrolling.help(state, help, helpLines(view), action));
    }
    if (action == Action.RELEASE || action == Action.RELEASE_AS_IT_IS) {
      return AskSteps.release(view);
    }
    if (state.comparing().isPresent()) {
      return action == Action.RESTORE
          ? act(view.with(state.with(Dialog.NONE)), action, now) // The log below asks.
          : view.with(inComparison(state, view.board(), state.comparing().get(), action));
    }
    if (action == Action.HELP) {
      return view.with(help(state));
    }
    if (state.reconciling().isPresent()) {
      return ReconcileSteps.act(view, state.reconciling().get(), action);
    }
    if (state.asking().isPresent()) {
      return AskSteps.answer(view, action);
    }
    return state
        .log()
        .map(log -> LogSteps.act(view, log, action))
        .or(() -> state.holds().map(holds -> HoldSteps.act(view, holds, action)))
        .orElseGet(() -> BoardSteps.act(view, action, now));
  }

  /** Takes a new board into account. */
  public static View boardCame(View before, Board board, Instant now) {
    Cursor cursor = before.state().cursor();
    boolean mayMove = !cursor.panes().isEmpty() && now.isAfter(cursor.steadyUntil());
    View newer = before.with(board);
    View settled = Moves.settle(mayMove ? newer.with(cursor.allFree()) : newer);
    View inLog =
        inLog(settled, log -> LogSteps.boardCame(settled.state(), log, before.board(), board));
    View inHolds = inHolds(inLog, holds -> HoldSteps.settle(inLog.state(), holds, board));
    View view = inHolds.with(AskSteps.boardCame(inHolds.state(), board));
    ViewState state = view.state();
    return state
        .comparing()
        .map(open -> view.with(Comparisons.follow(state, board, open)))
        .or(
            () ->
                state
                    .reconciling()
                    .map(
                        open ->
                            view.with(ReconcileSteps.follow(state, before.board(), board, open))))
        .orElse(view);
  }

  public static View resized(View before, Size size) {
    View settled = Moves.settle(before.with(before.state().withSize(size)));
    View inLog = inLog(settled, log -> LogSteps.settle(settled.state(), log));
    View view = inHolds(inLog, holds -> HoldSteps.settle(inLog.state(), holds, inLog.board()));
    ViewState state = view.state();
    return state
        .comparing()
        .map(open -> view.with(Scrolling.down(state, open, 0)))
        .or(() -> state.reconciling().map(open -> view.with(ReconcileSteps.resized(state, open))))
        .orElse(view);
  }

  /** Takes a typed sign into the filter, or the reason. */
  public static View typed(View view, char sign) {
    return alsoTyped(view, String.valueOf(sign));
  }

  /** Takes pasted text into the filter, or the reason, without line ends and the like. */
  public static View pasted(View view, String text) {
    return alsoTyped(view, text.replaceAll("\\p{Cntrl}", ""));
  }

  private static View alsoTyped(View view, String text) {
    return view.state()
        .releasing()
        .map(asked -> AskSteps.typed(silent(view), asked, text))
        .orElseGet(() -> filteredAlso(view, text));
  }

  private static View filteredAlso(View view, String text) {
    ViewState state = view.state().silent();
    Filter filter = state.openFilter().plus(text);
    return state
        .log()
        .map(log -> view.with(LogSteps.filtered(state, log, filter)))
        .orElseGet(() -> Moves.toMatch(view.with(state.withFilter(filter))));
  }

  /** Does what keys other than signs mean while the filter, or a reason, is typed. */
  public static View typingKey(View before, String key, Instant now) {
    View view = silent(before);
    return view.state()
        .releasing()
        .map(asked -> AskSteps.key(view, asked, key))
        .orElseGet(() -> filterKey(view, key, now));
  }

  private static View filterKey(View view, String key, Instant now) {
    Filter filter = view.state().openFilter();
    Optional<Logbook> log = view.state().log();
    if (log.isPresent()) {
      return view.with(logFilterKey(view.state(), log.get(), filter, key));
    }
    return switch (key) {
      case "enter" -> view.with(view.state().withFilter(filter.done()));
      case "esc" -> Moves.settle(filtered(view, Filter.NONE));
      case "backspace" ->
          Moves.toMatch(filtered(view, filter.text().isEmpty() ? Filter.NONE : filter.minus()));
      case "up" -> Moves.by(view, -1, now);
      case "down" -> Moves.by(view, 1, now);
      default -> view;
    };
  }

  private static ViewState logFilterKey(ViewState state, Logbook log, Filter filter, String key) {
    return switch (key) {
      case "enter" -> LogSteps.filtered(state, log, filter.done());
      case "esc" -> LogSteps.filtered(state, log, Filter.NONE);
      case "backspace" ->
          LogSteps.filtered(state, log, filter.text().isEmpty() ? Filter.NONE : filter.minus());
      case "up" -> LogSteps.by(state, log, -1);
      case "down" -> LogSteps.by(state, log, 1);
      default -> state;
    };
  }

  /** Selects what was clicked on; opens a row that was clicked on twice. */
  public static View clicked(View view, int x, int y, Instant now) {
    Optional<Logbook> log = view.state().openLog();
    if (log.isPresent()) {
      return LogSteps.clicked(view, log.get(), x, y, now);
    }
    if (view.state().openAsking().isPresent()) {
      return view;
    }
    Optional<HoldList> holds = view.state().openHolds();
    if (holds.isPresent()) {
      return HoldSteps.clicked(view, holds.get(), x, y, now);
    }
    if (!(view.state().dialog() instanceof Dialog.None)) {
      return view;
    }
    Cursor cursor = view.state().cursor();
    Optional<Click> first =
        view.state()
            .click()
            .filter(click -> click.isRepeated(x, y, now) && cursor.isOn(click.spot()));
    if (first.isPresent()) {
      return act(view.with(view.state().withClick(Optional.empty())), Action.OPEN, now);
    }
    Optional<Click> click = Moves.rowAt(view, x, y).map(spot -> new Click(x, y, spot, now));
    View clicked = Moves.click(silent(view), x, y, now);
    return clicked.with(clicked.state().withClick(click));
  }

  /** Turns the wheel by one notch, {@code direction} being 1 or -1. */
  public static View wheel(View view, int direction, Instant now) {
    ViewState state = view.state();
    if (state.dialog() instanceof Dialog.Help help) {
      int top = help.top() + direction * WHEEL_LINES;
      return view.with(Scrolling.helpTo(state, help, top, helpLines(view)));
    }
    return state
        .comparing()
        .map(open -> view.with(Scrolling.down(state, open, direction * WHEEL_LINES)))
        .or(() -> state.reconciling().map(open -> scrolled(view, open, direction * WHEEL_LINES)))
        .or(
            () ->
                state.log().map(log -> view.with(LogSteps.by(state, log, direction * WHEEL_LINES))))
        .or(() -> state.holds().map(holds -> HoldSteps.by(view, holds, direction)))
        .orElseGet(() -> Moves.by(view, direction, now));
  }

  /** Takes a finished comparison in, unless something else is wanted by now. */
  public static View compared(View view, CompareRequest request, Compared result) {
    ViewState state = view.state();
    return state
        .comparing()
        .filter(open -> open.wanted().sameVersions(request))
        .map(open -> view.with(Comparisons.show(state, open, request, result)))
        .orElse(view);
  }

  /** Takes in what two versions have in common, unless something else is wanted by now. */
  public static View made(View view, ReconcileRequest request, Making making) {
    return view.with(ReconcileSteps.show(view.state(), request, making));
  }

  /** Goes on to what is next, or back to the board, once it is written; else stays. Says why. */
  public static View wrote(View view, boolean done, String words, Optional<ReconcileRequest> next) {
    ViewState state = view.state();
    boolean over = done && state.reconciling().isPresent();
    ViewState then =
        over
            ? next.map(it -> ReconcileSteps.with(state, Reconciling.next(it)))
                .orElseGet(() -> state.with(Dialog.NONE))
            : ReconcileAnswers.refused(state);
    return view.with(then.saying(words));
  }

  private static View scrolled(View view, Reconciling open, int lines) {
    Size size = view.state().size();
    return view.with(ReconcileSteps.with(view.state(), ReconcileMoves.scrolled(open, size, lines)));
  }

  /** Takes in what was read for the log, unless something else is wanted by now. */
  public static View read(View view, LogPage page) {
    return inLog(view, log -> LogSteps.read(view.state(), log, page));
  }

  /** Shows one line that answers the person. */
  public static View told(View view, String words) {
    return view.with(view.state().saying(words));
  }

  private static View inHolds(View view, Function<HoldList, ViewState> step) {
    return view.state().holds().map(holds -> view.with(step.apply(holds))).orElse(view);
  }

  private static View inLog(View view, Function<Logbook, ViewState> step) {
    return view.state().log().map(log -> view.with(step.apply(log))).orElse(view);
  }

  /** Takes a key that means nothing here. */
  public static View meaningless(View view) {
    ViewState state = view.state();
    return state.isDeaf() ? view.with(ReconcileAnswers.deaf(state)) : silent(view);
  }

  /** Takes away the line that answered the last key. */
  public static View silent(View view) {
    return view.with(view.state().silent());
  }

  private static ViewState inComparison(
      ViewState state, Board board, Comparing open, Action action) {
    return switch (action) {
      case NEXT_PARTNER -> Comparisons.turn(state, board, open, 1);
      case PREVIOUS_PARTNER -> Comparisons.turn(state, board, open, -1);
      case HELP -> help(state);
      default -> Scrolling.compare(state, open, action);
    };
  }

  private static ViewState help(ViewState state) {
    return state.with(new Dialog.Help(0, state.dialog()));
  }

  private static int helpLines(View view) {
    return HelpLine.all(view.board(), view.state().size().width()).size();
  }

  static View filtered(View view, Filter filter) {
    return view.with(view.state().withFilter(filter));
  }
}
