package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.model.Overlap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Knows what can be done right now, and why something cannot. */
public final class Availability {

  private static final Set<Action.Group> ON_BOARD =
      Set.of(Action.Group.BOARD, Action.Group.MOVE, Action.Group.GENERAL);
  private static final Set<Action.Group> IN_HELP =
      Set.of(Action.Group.DIALOG, Action.Group.MOVE, Action.Group.GENERAL);
  private static final Set<Action.Group> IN_COMPARE =
      Set.of(Action.Group.COMPARE, Action.Group.DIALOG, Action.Group.MOVE, Action.Group.GENERAL);

  private Availability() {}

  /** Returns what a key means on the screen that is open. */
  public static Optional<Action> meaning(String key, ViewState state) {
    return inReach(state).filter(action -> action.keys().contains(key)).findFirst();
  }

  /** Returns what the footer offers: what has a key here and can be done now. */
  public static List<Action> offered(View view) {
    return inReach(view.state())
        .filter(Action::inFooter)
        .filter(action -> whyNot(action, view).isEmpty())
        .toList();
  }

  /** Says why an action cannot be done now; nothing when it can. */
  public static Optional<String> whyNot(Action action, View view) {
    Board board = view.board();
    ViewState state = view.state();
    return switch (action) {
      case OPEN -> when(view.layout().spots().isEmpty(), "There is nothing to open here.");
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
          state.comparing().flatMap(c -> whyNotTurn(Comparisons.partners(board, c).size()));
      case HELP -> when(state.dialog() instanceof Dialog.Help, "This is the help.");
      default -> Optional.empty();
    };
  }

  /** Returns what to call an action here: to open a session as a whole is to zoom. */
  public static String label(Action action, View view) {
    boolean whole = action == Action.OPEN && row(view).isEmpty();
    return whole ? Action.ZOOM.label() : action.label();
  }

  /** Tells whether the filter hides everything there is. */
  public static boolean isNothingShown(View view) {
    return view.state().filter().isOn() && view.matching() == 0;
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

  private static Optional<String> whyNotGo(int differences) {
    return differences == 0
        ? Optional.of("There is no difference to go to.")
        : when(differences == 1, "There is only one difference.");
  }

  private static Optional<String> whyNotTurn(int partners) {
    return partners == 0
        ? Optional.of("Nobody else changed this path.")
        : when(partners == 1, "Only one other session changed this path.");
  }

  private static Stream<Action> inReach(ViewState state) {
    Set<Action.Group> groups =
        state.dialog() instanceof Dialog.Help
            ? IN_HELP
            : state.comparing().isPresent() ? IN_COMPARE : ON_BOARD;
    return Stream.of(Action.values()).filter(action -> groups.contains(action.group()));
  }

  private static Optional<String> when(boolean impossible, String why) {
    return impossible ? Optional.of(why) : Optional.empty();
  }
}
