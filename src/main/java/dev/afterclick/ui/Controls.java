package dev.afterclick.ui;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.MouseAction;
import dev.afterclick.model.Action;
import dev.afterclick.ui.terminal.Keys;
import dev.afterclick.ui.terminal.Pasted;
import dev.afterclick.ui.view.Asking;
import dev.afterclick.ui.view.Availability;
import dev.afterclick.ui.view.Steps;
import dev.afterclick.ui.view.View;
import dev.afterclick.ui.view.ViewState;
import java.time.Instant;
import java.util.Optional;

/** Turns keys and the mouse into actions, and actions into the next view. Pure. */
final class Controls {

  private Controls() {}

  /** Returns what a key means now; nothing while it is typed. */
  static Optional<Action> action(KeyStroke stroke, ViewState state) {
    Optional<Action> meaning = Keys.name(stroke).flatMap(name -> Availability.meaning(name, state));
    return state.isTyping() || state.isDeaf()
        ? meaning.filter(action -> action.keys().get(0).startsWith("ctrl-"))
        : meaning;
  }

  /** Returns the view after a key or a mouse button. */
  static View press(KeyStroke stroke, View view, Instant now) {
    if (stroke instanceof MouseAction mouse) {
      return mouse(mouse, view, now);
    }
    if (stroke instanceof Pasted paste) {
      return view.state().isTyping() ? Steps.pasted(view, paste.text()) : view;
    }
    Optional<Action> action = action(stroke, view.state());
    if (action.isPresent()) {
      return Steps.act(view, action.get(), now);
    }
    return view.state().isTyping() ? type(stroke, view, now) : Steps.meaningless(view);
  }

  /** Returns the hold that a key releases, with the reason that was typed. */
  static Optional<Asking.Release> released(KeyStroke stroke, ViewState state) {
    return state
        .releasing()
        .filter(Asking.Release::isAnswered)
        .filter(asked -> Keys.name(stroke).filter("enter"::equals).isPresent());
  }

  private static View type(KeyStroke stroke, View view, Instant now) {
    Optional<Character> typed = Keys.typed(stroke);
    if (typed.isPresent()) {
      return Steps.typed(view, typed.get());
    }
    return Keys.name(stroke).map(name -> Steps.typingKey(view, name, now)).orElse(view);
  }

  private static View mouse(MouseAction mouse, View view, Instant now) {
    int x = mouse.getPosition().getColumn();
    int y = mouse.getPosition().getRow();
    return switch (mouse.getActionType()) {
      case CLICK_DOWN -> Steps.clicked(view, x, y, now);
      case SCROLL_UP -> Steps.wheel(view, -1, now);
      case SCROLL_DOWN -> Steps.wheel(view, 1, now);
      default -> view;
    };
  }
}
