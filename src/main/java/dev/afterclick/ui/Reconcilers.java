package dev.afterclick.ui;

import com.googlecode.lanterna.terminal.Terminal;
import dev.afterclick.model.Action;
import dev.afterclick.reconcile.Labels;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.ui.reconcile.Reconciles;
import dev.afterclick.ui.terminal.JlineTerminal;
import dev.afterclick.ui.view.ReconcileSteps;
import dev.afterclick.ui.view.Resolution;
import dev.afterclick.ui.view.Steps;
import dev.afterclick.ui.view.View;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Reconciling;
import dev.afterclick.ui.view.reconcile.Saved;
import dev.afterclick.ui.view.reconcile.WriteTo;
import java.io.IOException;
import java.util.Optional;

/** Has done what a person wants of two versions that become one. For the screen's thread. */
final class Reconcilers {

  private final Errands errands;
  private final Reconciles reconciles;
  private final Terminal terminal;

  Reconcilers(Errands errands, Reconciles reconciles, Terminal terminal) {
    this.errands = errands;
    this.reconciles = reconciles;
    this.terminal = terminal;
  }

  /** Has an action done that was possible when {@code open} was; returns the view after it. */
  View act(View view, Action action, Reconciling open) throws IOException {
    switch (action) {
      case WRITE_BOTH -> write(open, WriteTo.BOTH);
      case WRITE_OURS -> write(open, WriteTo.OURS);
      case WRITE_THEIRS -> write(open, WriteTo.THEIRS);
      case WRITE_NOWHERE -> write(open, WriteTo.RECORD);
      case SAVE -> Saved.of(open).ifPresent(it -> errands.save(open.shown(), it));
      case COPY -> copy(open);
      case EDIT_HUNK, EDIT_WHOLE -> {
        return edited(view, open, action == Action.EDIT_WHOLE);
      }
      default -> {}
    }
    return view;
  }

  private void write(Reconciling open, WriteTo to) {
    Resolution.of(open, to).ifPresent(errands::write);
  }

  private void copy(Reconciling open) throws IOException {
    if (terminal instanceof JlineTerminal real && open.reconciliation().isPresent()) {
      Reconciliation made = open.reconciliation().get();
      real.copy(made.form().encoding().shown(text(made, open)));
    }
  }

  private static String text(Reconciliation made, Reconciling open) {
    return new String(
        made.toEdit(open.place().hunk(), labels(open)), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Labels labels(Reconciling open) {
    ReconcileRequest of = open.shown();
    return new Labels(of.ours().label(), "base", of.theirs().label());
  }

  /** Lends the terminal to the person's editor; keys are not read meanwhile. */
  private View edited(View view, Reconciling open, boolean whole) throws IOException {
    Reconciliation made = open.reconciliation().orElseThrow();
    int hunk = open.place().hunk();
    Labels labels = labels(open);
    byte[] before = whole ? made.withMarkers(labels) : made.toEdit(hunk, labels);
    lend(true);
    try {
      byte[] after = reconciles.edit(open.shown().path().name(), before);
      Optional<Reconciliation> now =
          whole ? made.edited(after, labels) : made.editedHunk(hunk, after, labels);
      return now.map(it -> ReconcileSteps.edited(view, it))
          .orElseGet(() -> Steps.told(view, "That is no text as this file has it: nothing taken."));
    } catch (IOException e) {
      return Steps.told(view, "not edited: " + e.getMessage());
    } finally {
      lend(false);
    }
  }

  private void lend(boolean away) throws IOException {
    if (terminal instanceof JlineTerminal real) {
      if (away) {
        real.lend();
      } else {
        real.takeBack();
      }
    }
  }
}
