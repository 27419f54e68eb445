package dev.afterclick.ui;

import com.googlecode.lanterna.input.KeyStroke;
import dev.afterclick.model.Action;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.view.Asking;
import dev.afterclick.ui.view.Availability;
import dev.afterclick.ui.view.View;
import dev.afterclick.ui.view.log.Logbook;
import java.util.Optional;

/** Knows what a key is to have done elsewhere, by the view that it was pressed in. */
final class Wishes {

  private final Errands errands;

  Wishes(Errands errands) {
    this.errands = errands;
  }

  /** Returns what is to be done for a key that is typed, not meant. */
  Runnable typed(KeyStroke stroke, View view) {
    return Controls.released(stroke, view.state())
        .<Runnable>map(it -> () -> errands.release(it.hold().id(), it.reason().strip()))
        .orElse(Wishes::nothing);
  }

  /** Returns what is to be done for an action; nothing where it cannot be done now. */
  Runnable of(Action action, View view) {
    return switch (action) {
      case YES -> asAsked(view);
      case DISMISS ->
          Availability.clobber(view)
              .<Runnable>map(clobber -> () -> errands.dismiss(clobber))
              .orElse(Wishes::nothing);
      case DECLINE ->
          Availability.whyNot(action, view).isEmpty() ? errands::decline : Wishes::nothing;
      case GO ->
          view.session()
              .<Runnable>map(session -> () -> errands.go(session))
              .orElse(Wishes::nothing);
      default -> Wishes::nothing;
    };
  }

  private Runnable asAsked(View view) {
    Optional<Touch> touch =
        view.state().openLog().flatMap(Logbook::asked).map(Entry.Touched::touch);
    if (touch.isPresent()) {
      return () -> errands.restore(touch.get());
    }
    return view.state().openAsking().<Runnable>map(this::asAsked).orElse(Wishes::nothing);
  }

  private Runnable asAsked(Asking asking) {
    return asking instanceof Asking.Undo undo ? () -> errands.undo(undo.path()) : errands::install;
  }

  private static void nothing() {}
}
