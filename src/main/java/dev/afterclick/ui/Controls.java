package dev.afterclick.ui;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.MouseAction;
import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.ui.terminal.Keys;
import dev.afterclick.ui.view.Availability;
import dev.afterclick.ui.view.Dialog;
import dev.afterclick.ui.view.Steps;
import dev.afterclick.ui.view.ViewState;
import java.time.Instant;
import java.util.Optional;

/** Turns keys and the mouse into actions, and actions into the next view. Pure. */
final class Controls {

  private Controls() {}

  /** Returns what a key means now; nothing while it goes into the filter. */
  static Optional<Action> action(KeyStroke stroke, ViewState state) {
    Optional<Action> meaning = Keys.name(stroke).flatMap(name -> Availability.meaning(name, state));
    return isTyping(state)
        ? meaning.filter(action -> action.keys().get(0).startsWith("ctrl-"))
        : meaning;
  }

  /** Returns the view after a key or a mouse button. */
  static ViewState press(KeyStroke stroke, ViewState state, Board board, Instant now) {
    if (stroke instanceof MouseAction mouse) {
      return mouse(mouse, state, board, now);
    }
    Optional<Action> action = action(stroke, state);
    if (action.isPresent()) {
      return Steps.act(state, board, action.get(), now);
    }
    if (isTyping(state)) {
      return type(stroke, state, board, now);
    }
    return state.silent();
  }

  private static ViewState type(KeyStroke stroke, ViewState state, Board board, Instant now) {
    Optional<Character> typed = Keys.typed(stroke);
    if (typed.isPresent()) {
      return Steps.typed(state, board, typed.get());
    }
    return Keys.name(stroke).map(name -> Steps.filterKey(state, board, name, now)).orElse(state);
  }

  private static ViewState mouse(MouseAction mouse, ViewState state, Board board, Instant now) {
    int x = mouse.getPosition().getColumn();
    int y = mouse.getPosition().getRow();
    return switch (mouse.getActionType()) {
      case CLICK_DOWN -> Steps.clicked(state, board, x, y, now);
      case SCROLL_UP -> Steps.wheel(state, board, -1, now);
      case SCROLL_DOWN -> Steps.wheel(state, board, 1, now);
      default -> state;
    };
  }

  private static boolean isTyping(ViewState state) {
    return state.filter().typing() && state.dialog() instanceof Dialog.None;
  }
}
