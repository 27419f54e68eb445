package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.ui.view.rows.Filter;
import dev.afterclick.ui.view.rows.Row;
import dev.afterclick.ui.view.rows.Spot;
import java.time.Instant;

/** Does what a person does on the board. */
final class BoardSteps {

  private BoardSteps() {}

  static View act(View view, Action action, Instant now) {
    ViewState state = view.state();
    return switch (action) {
      case UP -> Moves.by(view, -1, now);
      case DOWN -> Moves.by(view, 1, now);
      case PAGE_UP -> Moves.byPage(view, -1, now);
      case PAGE_DOWN -> Moves.byPage(view, 1, now);
      case FIRST -> Moves.by(view, -Moves.ALL, now);
      case LAST -> Moves.by(view, Moves.ALL, now);
      case NEXT_PANE -> Moves.pane(view, 1, now);
      case PREVIOUS_PANE -> Moves.pane(view, -1, now);
      case NEXT_OVERLAP -> Moves.overlap(view, 1, now);
      case PREVIOUS_OVERLAP -> Moves.overlap(view, -1, now);
      case ZOOM -> Moves.zoom(view, !state.zoomed());
      case FILTER -> Steps.filtered(view, new Filter(state.filter().text(), true));
      case CLEAR -> clear(view);
      case CLOSE -> Moves.zoom(view, false);
      case OPEN -> open(view);
      case COMPARE -> compare(view);
      case LOG -> LogSteps.open(view);
      case HOLDS -> HoldSteps.open(view);
      case INSTALL -> AskSteps.install(view);
      case UNDO_RECONCILIATION -> AskSteps.undo(view);
      default -> view;
    };
  }

  private static View clear(View view) {
    return view.state().filter().isOn()
        ? Moves.settle(Steps.filtered(view, Filter.NONE))
        : Moves.zoom(view, false);
  }

  /**
   * Reconciles a red row, and compares any other; a session that is listed as a whole shows its
   * rows first.
   */
  private static View open(View view) {
    return Availability.toReconcile(view)
        .map(row -> view.with(reconcile(view, row)))
        .orElseGet(() -> compare(view));
  }

  /** The cursor stays on the row, which may be no overlap any more when the person comes back. */
  private static ViewState reconcile(View view, Row row) {
    ViewState state = view.state().withCursor(view.state().cursor().at(Spot.of(row)));
    return ReconcileSteps.open(state, row.overlap().orElseThrow());
  }

  private static View compare(View view) {
    return Availability.row(view)
        .map(row -> view.with(Comparisons.open(view.state(), view.board(), row)))
        .orElseGet(() -> Moves.zoom(view, true));
  }
}
