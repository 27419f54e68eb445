package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.ui.view.reconcile.Reconciling;
import java.util.Optional;

/** Takes answers to what a person is asked of two versions that are to become one. */
final class ReconcileAnswers {

  private static final String LOOK = " Look at it, then w asks again.";

  private static final String WRITING =
      "Still writing: q leaves once it is said what came of it; ctrl-c quits.";

  private ReconcileAnswers() {}

  static ViewState answered(ViewState state, Reconciling open, Action action) {
    ViewState back = ReconcileSteps.with(state, open.asking(Optional.empty()));
    return switch (action) {
      case WRITE_BOTH, WRITE_OURS, WRITE_THEIRS, WRITE_NOWHERE ->
          writing(ReconcileSteps.with(state, open.asking(Optional.of(Reconciling.Asked.WRITING))));
      case NOT_WRITE -> back.saying("Nothing is written.");
      case YES -> state.with(Dialog.NONE);
      case NO -> back;
      default -> state;
    };
  }

  /**
   * Takes back the question where to write, which was about what nobody has any more. Most answers
   * to it choose something where nothing is asked, so the key on its way shall mean nothing.
   */
  static Reconciling overtaken(Reconciling open) {
    return open.asked().filter(Reconciling.Asked.WHERE::equals).isPresent()
        ? open.asking(Optional.of(Reconciling.Asked.NOTHING))
        : open;
  }

  private static ViewState writing(ViewState state) {
    return state.saying("Writing. It takes a moment.");
  }

  /** Goes on with the same two, which were not written. */
  static ViewState refused(ViewState state) {
    return state
        .reconciling()
        .filter(Reconciling::isWriting)
        .map(open -> ReconcileSteps.with(state, open.asking(Optional.empty())))
        .orElse(state);
  }

  /** Says what was written meanwhile; why nothing was written must not be lost over that. */
  static ViewState saying(ViewState state, String words) {
    String before = state.notice().filter(it -> it.startsWith("not written")).orElse("");
    String after = state.isDeaf() ? LOOK : "";
    return state.saying((before.isEmpty() ? "" : before + ". ") + words + after);
  }

  /**
   * Lets a key go by that was meant for what is not there any more. Who could leave while it is
   * written would lose all choices where it then is not.
   */
  static ViewState deaf(ViewState state) {
    Reconciling open = state.reconciling().orElseThrow();
    return open.isWriting()
        ? state.saying(WRITING)
        : ReconcileSteps.with(state, open.asking(Optional.empty()))
            .saying("Nothing is written: the file has changed." + LOOK);
  }
}
