package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import dev.afterclick.model.Overlap;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.rows.Click;
import dev.afterclick.ui.view.rows.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what a person does in the list of holds. */
final class HoldSteps {

  /** The header, a note and the footer. */
  private static final int CHROME = 3;

  private HoldSteps() {}

  /** Opens the list, on the hold of the row under the cursor. */
  static View open(View view) {
    HoldList list = HoldList.at(HoldHere.of(view).map(Hold::id));
    return view.with(settle(view.state(), list, view.board()));
  }

  static View act(View view, HoldList list, Action action) {
    ViewState state = view.state();
    int all = view.board().holds().size();
    int page = Math.max(1, room(state) - 1);
    return switch (action) {
      case UP -> by(view, list, -1);
      case DOWN -> by(view, list, 1);
      case PAGE_UP -> by(view, list, -page);
      case PAGE_DOWN -> by(view, list, page);
      case FIRST -> by(view, list, -all);
      case LAST -> by(view, list, all);
      case CLOSE -> view.with(state.withHolds(Optional.empty()));
      case OPEN_HOLD -> open(view, list);
      case COMPARE_HOLD -> compare(view, list);
      case INSTALL -> AskSteps.install(view);
      default -> view;
    };
  }

  /** Goes up or down by some holds, as far as there are any. */
  static View by(View view, HoldList list, int holds) {
    return to(view, list, list.index() + holds);
  }

  /** Selects what was clicked on; opens a hold that was clicked on twice. */
  static View clicked(View view, HoldList list, int x, int y, Instant now) {
    ViewState state = view.state().silent();
    int each = HoldList.linesEach(state.size().width());
    int index = list.top() + Math.floorDiv(y - 1, each);
    List<Hold> holds = HoldList.all(view.board());
    if (y < 1 || y > room(state) * each || index >= holds.size()) {
      return view.with(state.withClick(Optional.empty()));
    }
    boolean twice =
        index == list.index()
            && state.click().filter(click -> click.isRepeated(x, y, now)).isPresent();
    if (twice) {
      return Steps.act(view.with(state.withClick(Optional.empty())), Action.OPEN_HOLD, now);
    }
    Hold hold = holds.get(index);
    Spot spot = new Spot(hold.terms().parties().get(0).session(), Optional.of(hold.path()));
    Click click = new Click(x, y, spot, now);
    return to(view.with(state.withClick(Optional.of(click))), list, index);
  }

  static ViewState settle(ViewState state, HoldList list, Board board) {
    return state.withHolds(Optional.of(list.settled(board, room(state))));
  }

  /** Returns the overlap that shows the two versions of a hold, the gravest of them. */
  static Optional<Overlap> overlap(Board board, Hold hold) {
    return board.overlaps().stream()
        .filter(overlap -> !overlap.isLanded() && overlap.path().equals(hold.path()))
        .filter(overlap -> HoldHere.isOn(hold, overlap))
        .findFirst();
  }

  /** Reconciles what is held. */
  private static View open(View view, HoldList list) {
    return list.hold(view.board())
        .flatMap(hold -> overlap(view.board(), hold))
        .filter(ReconcileRequest::isFor)
        .map(it -> ReconcileSteps.open(view.state(), it))
        .map(view::with)
        .orElseGet(() -> compare(view, list));
  }

  private static View compare(View view, HoldList list) {
    return list.hold(view.board())
        .flatMap(hold -> overlap(view.board(), hold))
        .map(overlap -> view.with(Comparisons.open(view.state(), view.board(), overlap)))
        .orElse(view);
  }

  private static View to(View view, HoldList list, int index) {
    HoldList there = list.to(HoldList.all(view.board()), index, room(view.state()));
    return view.with(view.state().withHolds(Optional.of(there)));
  }

  /** Returns how many holds the list shows at once. */
  private static int room(ViewState state) {
    int lines = state.size().height() - CHROME;
    return Math.max(1, lines / HoldList.linesEach(state.size().width()));
  }
}
