package dev.afterclick.ui;

import dev.afterclick.ui.board.BoardScreen;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.compare.CompareScreen;
import dev.afterclick.ui.help.HelpScreen;
import dev.afterclick.ui.holds.HoldsScreen;
import dev.afterclick.ui.log.LogScreen;
import dev.afterclick.ui.reconcile.ReconcileScreen;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.Dialog;
import dev.afterclick.ui.view.ViewState;

/** Paints whichever screen is open. */
final class Screens {

  private Screens() {}

  static Canvas paint(Scene scene) {
    ViewState state = scene.state();
    Canvas canvas = new Canvas(state.size(), scene.theme().asciiOnly());
    Area area = canvas.area();
    if (BoardScreen.isTooSmall(state.size())) {
      area.put(0, 0, "afterclick needs 40 x 10 cells", Role.WARNING);
    } else if (state.dialog() instanceof Dialog.Help help) {
      new HelpScreen(scene, help.top()).paint(area);
    } else if (state.dialog() instanceof Dialog.Compare compare) {
      new CompareScreen(scene, compare.comparing()).paint(area);
    } else if (state.dialog() instanceof Dialog.Reconcile reconcile) {
      new ReconcileScreen(scene, reconcile.reconciling()).paint(area);
    } else if (state.log().isPresent()) {
      new LogScreen(scene, state.log().get()).paint(area);
    } else if (state.holds().isPresent()) {
      new HoldsScreen(scene, state.holds().get()).paint(area);
    } else {
      new BoardScreen(scene).paint(area);
    }
    return canvas;
  }
}
