package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.model.Hold;
import java.util.Optional;

/** Asks a person, and takes the answer. What is done then is not decided here. */
final class AskSteps {

  private AskSteps() {}

  /** Asks for the reason, in front of what two versions were opened from. */
  static View release(View view) {
    return HoldHere.of(view)
        .map(hold -> new Asking.Release(hold, "", false))
        .map(asked -> view.with(view.state().asking(asked).with(Dialog.NONE)))
        .orElse(view);
  }

  static View install(View view) {
    return view.with(view.state().asking(new Asking.Install()));
  }

  static View undo(View view) {
    return Availability.row(view)
        .map(row -> view.with(view.state().asking(new Asking.Undo(row.path()))))
        .orElse(view);
  }

  /** Takes a yes or a no. */
  static View answer(View view, Action action) {
    boolean undo = view.state().asking().filter(it -> it instanceof Asking.Undo).isPresent();
    ViewState left = view.state().askingNothing();
    return switch (action) {
      case YES ->
          view.with(left.saying((undo ? "Undoing" : "Installing") + ". It takes a moment."));
      case NO -> view.with(left.saying("Nothing is " + (undo ? "undone." : "installed.")));
      default -> view;
    };
  }

  static View typed(View view, Asking.Release asked, String text) {
    return view.with(view.state().asking(asked.saying(asked.reason() + text)));
  }

  /** Does what keys other than signs mean while a reason is typed. */
  static View key(View view, Asking.Release asked, String key) {
    ViewState state = view.state();
    return switch (key) {
      case "enter" -> view.with(goOn(state, asked));
      case "esc" -> view.with(state.askingNothing().saying(asked.hold().id() + " stays."));
      case "backspace" -> view.with(state.asking(asked.saying(shorter(asked.reason()))));
      default -> view;
    };
  }

  /** Asks no further about a hold that is over by itself. */
  static ViewState boardCame(ViewState state, Board board) {
    Optional<Hold> asked =
        state.asking().map(asking -> asking instanceof Asking.Release it ? it.hold() : null);
    boolean over =
        asked
            .filter(hold -> board.holds().stream().noneMatch(it -> isStillAsked(it, hold)))
            .isPresent();
    return over
        ? state.askingNothing().saying(asked.orElseThrow().id() + " is over by itself.")
        : state;
  }

  private static boolean isStillAsked(Hold now, Hold asked) {
    return now.id().equals(asked.id()) && now.isGuarded();
  }

  private static ViewState goOn(ViewState state, Asking.Release asked) {
    return asked.isAnswered()
        ? state.askingNothing().saying("Releasing " + asked.hold().id() + ". It takes a moment.")
        : state.asking(new Asking.Release(asked.hold(), "", true));
  }

  private static String shorter(String text) {
    return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }
}
