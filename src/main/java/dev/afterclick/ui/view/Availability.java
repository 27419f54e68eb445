package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Session;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.view.compare.Comparing;
import dev.afterclick.ui.view.log.Logbook;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.rows.Row;
import dev.afterclick.ui.view.rows.Spot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Knows what can be done right now, and why something cannot. */
public final class Availability {

  private static final String NO_LINE = "There is no touch here.";

  private static final String ARMED_ALREADY = "Holds arm themselves here already.";

  private static final Set<Action.Group> ON_BOARD =
      Set.of(Action.Group.BOARD, Action.Group.HOLDING, Action.Group.MOVE, Action.Group.GENERAL);
  private static final Set<Action.Group> IN_ZOOM =
      Set.of(
          Action.Group.BOARD,
          Action.Group.HOLDING,
          Action.Group.DIALOG,
          Action.Group.MOVE,
          Action.Group.GENERAL);
  private static final Set<Action.Group> IN_HELP =
      Set.of(Action.Group.DIALOG, Action.Group.MOVE, Action.Group.GENERAL);
  private static final Set<Action.Group> IN_COMPARE =
      Set.of(
          Action.Group.COMPARE,
          Action.Group.SIDEWAYS,
          Action.Group.DIALOG,
          Action.Group.MOVE,
          Action.Group.GENERAL);

  private static final Set<Action.Group> IN_LOG =
      Set.of(Action.Group.LOG, Action.Group.DIALOG, Action.Group.MOVE, Action.Group.GENERAL);
  private static final Set<Action.Group> IN_HOLDS =
      Set.of(
          Action.Group.HOLDS,
          Action.Group.HOLDING,
          Action.Group.DIALOG,
          Action.Group.MOVE,
          Action.Group.GENERAL);
  private static final Set<Action.Group> IN_QUESTION =
      Set.of(Action.Group.QUESTION, Action.Group.GENERAL);

  private Availability() {}

  /** Returns what a key means on the screen that is open. */
  public static Optional<Action> meaning(String key, ViewState state) {
    return inReach(state).filter(action -> action.keys().contains(key)).findFirst();
  }

  /** Returns what the footer offers: what has a key here and can be done now. */
  public static List<Action> offered(View view) {
    return inReach(view.state())
        .filter(Action::inFooter)
        .filter(action -> action != Action.HOLDS || !view.board().holds().isEmpty())
        .filter(action -> action != Action.INSTALL || !view.board().holdsInForce().isEmpty())
        .filter(action -> action != Action.COMPARE || toReconcile(view).isPresent())
        .filter(action -> action != Action.GO || view.session().flatMap(Session::agent).isPresent())
        .filter(action -> action != Action.COMPARE_HOLD || isToReconcile(view))
        .filter(action -> whyNot(action, view).isEmpty())
        .toList();
  }

  /** Says why an action cannot be done now; nothing when it can. */
  public static Optional<String> whyNot(Action action, View view) {
    Board board = view.board();
    ViewState state = view.state();
    return switch (action) {
      case OPEN -> when(view.layout().spots().isEmpty(), "There is nothing to open here.");
      case LOG -> when(LogSteps.session(view).isEmpty(), "There is no session to list.");
      case GO -> when(view.session().isEmpty(), "There is no session to go to.");
      case DISMISS -> when(clobber(view).isEmpty(), "There is no clobber here.");
      case RELEASE, RELEASE_AS_IT_IS -> HoldHere.whyNotRelease(view);
      case OPEN_HOLD, COMPARE_HOLD -> whyNotOpenHold(view);
      case UNDO_RECONCILIATION -> when(row(view).isEmpty(), "There is no file here.");
      case COMPARE -> when(row(view).isEmpty(), "There is no file here to compare.");
      case INSTALL -> when(board.guarding().consented(), ARMED_ALREADY);
      case DECLINE -> whyNotDecline(board);
      case OPEN_VERSION -> whyNotOpen(view);
      case RESTORE -> whyNotRestore(view);
      case NEXT_OVERLAP, PREVIOUS_OVERLAP ->
          when(board.overlaps().stream().allMatch(Overlap::isLanded), "There is no overlap.");
      case NEXT_PANE, PREVIOUS_PANE ->
          when(board.sessions().size() < 2, "There is only one session.");
      case ZOOM -> when(board.sessions().isEmpty(), "There is no session to zoom.");
      case FILTER ->
          when(
              board.sessions().values().stream().allMatch(s -> s.changes().isEmpty()),
              "There are no changes to filter.");
      case NEXT_DIFFERENCE, PREVIOUS_DIFFERENCE ->
          state.comparing().flatMap(c -> whyNotGo(c.differences().size()));
      case NEXT_PARTNER, PREVIOUS_PARTNER ->
          state.comparing().flatMap(c -> whyNotTurn(c, Comparisons.partners(board, c).size()));
      case QUIT -> when(state.zoomed(), "The key goes back from the zoom first.");
      case HELP -> when(state.dialog() instanceof Dialog.Help, "This is the help.");
      default ->
          state.reconciling().flatMap(open -> ReconcileKeys.whyNot(action, open, state.size()));
    };
  }

  /**
   * Returns what to call an action here: to open a session as a whole is to zoom, and to open what
   * is no overlap is to compare.
   */
  public static String label(Action action, View view) {
    if (action == Action.OPEN) {
      return row(view).isEmpty()
          ? Action.ZOOM.label()
          : toReconcile(view).isPresent() ? action.label() : Action.COMPARE.label();
    }
    if (action == Action.OPEN_HOLD) {
      return isToReconcile(view) ? action.label() : Action.COMPARE_HOLD.label();
    }
    if (action == Action.CLOSE && view.state().isAlone()) {
      return Action.QUIT.label();
    }
    return view.state()
        .reconciling()
        .map(open -> ReconcileKeys.label(action, open))
        .orElse(action.label());
  }

  /** Returns the row that the cursor is on, where two versions can become one. */
  static Optional<Row> toReconcile(View view) {
    return row(view).filter(row -> row.overlap().filter(ReconcileRequest::isFor).isPresent());
  }

  /** Tells whether both versions of the hold that the person is on can become one. */
  private static boolean isToReconcile(View view) {
    return HoldHere.of(view)
        .flatMap(hold -> HoldSteps.overlap(view.board(), hold))
        .filter(ReconcileRequest::isFor)
        .isPresent();
  }

  /** Tells whether the filter hides everything there is. */
  public static boolean isNothingShown(View view) {
    ViewState state = view.state();
    return state.openFilter().isOn()
        && state.holds().isEmpty()
        && state.log().map(log -> log.shown().isEmpty()).orElseGet(() -> view.matching() == 0);
  }

  /** Returns the clobber that the cursor is on, if it is on one. */
  public static Optional<Overlap> clobber(View view) {
    return row(view).flatMap(Row::overlap).filter(Overlap::isClobber);
  }

  /** Returns the row that the cursor is on, if it is on one. */
  static Optional<Row> row(View view) {
    BoardLayout layout = view.layout();
    if (layout.spots().isEmpty()) {
      return Optional.empty();
    }
    Spot spot = layout.spots().get(layout.index(view.state().cursor()));
    return layout.panes().stream()
        .filter(pane -> pane.id().equals(spot.session()))
        .flatMap(pane -> spot.path().flatMap(pane::row).stream())
        .findFirst();
  }

  private static Optional<String> whyNotOpenHold(View view) {
    Optional<Hold> hold = HoldHere.of(view);
    if (hold.isEmpty()) {
      return Optional.of(HoldHere.NONE);
    }
    return when(
        HoldSteps.overlap(view.board(), hold.get()).isEmpty(),
        view.board().isComplete()
            ? isGone(hold.get())
            : "The two versions are not known yet: afterclick still looks.");
  }

  private static String isGone(Hold hold) {
    return hold.terms().kind() == OverlapKind.CLOBBER && hold.isInForce()
        ? "The board does not know what was lost: afterclick reconcile %s opens it."
            .formatted(hold.id())
        : "The board no longer has the two versions; the log of the file keeps both.";
  }

  private static Optional<String> whyNotDecline(Board board) {
    return board.guarding().consented()
        ? Optional.of(ARMED_ALREADY)
        : when(!board.guarding().unasked(), "It is not offered here any more; i still does it.");
  }

  private static Optional<String> whyNotGo(int differences) {
    return differences == 0
        ? Optional.of("There is no difference to go to.")
        : when(differences == 1, "There is only one difference.");
  }

  private static Optional<String> whyNotOpen(View view) {
    Optional<Entry.Touched> line = line(view);
    return line.isEmpty()
        ? Optional.of(NO_LINE)
        : when(
            isUnpictured(view.board(), line.get()),
            "What stands there now is not known yet: afterclick still looks.");
  }

  private static Optional<String> whyNotRestore(View view) {
    return line(view)
        .map(line -> when(!isThere(view.board(), line), isGone(line)))
        .orElse(Optional.of(NO_LINE));
  }

  private static String isGone(Entry.Touched line) {
    Touch touch = line.touch();
    return "The worktree of %s is gone: afterclick restore %s --to FILE"
        .formatted(touch.label(), touch.id());
  }

  private static Optional<Entry.Touched> line(View view) {
    return view.state().log().flatMap(Logbook::line);
  }

  private static boolean isThere(Board board, Entry.Touched line) {
    return board.sessionOf(line.touch()).isPresent();
  }

  private static boolean isUnpictured(Board board, Entry.Touched line) {
    return board.sessionOf(line.touch()).filter(session -> !session.pictured()).isPresent();
  }

  private static Optional<String> whyNotTurn(Comparing open, int partners) {
    if (open.against() instanceof Comparing.Against.Now) {
      return Optional.of("This is one session's file, then and now.");
    }
    return partners == 0
        ? Optional.of("Nobody else changed this path.")
        : when(partners == 1, "Only one other session changed this path.");
  }

  private static Stream<Action> inReach(ViewState state) {
    Set<Action.Group> groups =
        state.dialog() instanceof Dialog.Help
            ? IN_HELP
            : state.comparing().isPresent()
                ? IN_COMPARE
                : state
                    .reconciling()
                    .map(ReconcileKeys::groups)
                    .orElseGet(() -> inPlaceOfDialog(state));
    return Stream.of(Action.values())
        .filter(
            action ->
                groups.contains(action.group())
                    || (action == Action.RESTORE && isThenAndNow(state))
                    || (action == Action.RELEASE && isOfSessions(state)));
  }

  private static boolean isOfSessions(ViewState state) {
    return state
        .comparing()
        .filter(open -> open.against() instanceof Comparing.Against.Other)
        .isPresent();
  }

  private static boolean isThenAndNow(ViewState state) {
    return state
        .comparing()
        .filter(open -> open.against() instanceof Comparing.Against.Now)
        .isPresent();
  }

  private static Set<Action.Group> inPlaceOfDialog(ViewState state) {
    if (state.asking().isPresent()) {
      return IN_QUESTION;
    }
    return state.holds().isPresent()
        ? IN_HOLDS
        : state.log().map(Availability::inLog).orElse(onBoard(state));
  }

  private static Set<Action.Group> onBoard(ViewState state) {
    return state.zoomed() ? IN_ZOOM : ON_BOARD;
  }

  private static Set<Action.Group> inLog(Logbook log) {
    return log.asked().isPresent() ? IN_QUESTION : IN_LOG;
  }

  private static Optional<String> when(boolean impossible, String why) {
    return impossible ? Optional.of(why) : Optional.empty();
  }
}
