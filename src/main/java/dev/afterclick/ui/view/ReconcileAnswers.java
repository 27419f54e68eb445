package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import java.util.Optional;

/** Takes answers to what a person is asked of two versions that are to become one. */
final class ReconcileAnswers {

  private static final String LOOK = " Look at it, then w asks again.";

  private ReconcileAnswers() {}

  static ViewState answered(ViewState state, Reconciling open, Action action) {
    ViewState back = ReconcileSteps.with(state, open.asking(Optional.empty()));
    return switch (action) {
      case WRITE_BOTH, WRITE_OURS, WRITE_THEIRS, WRITE_NOWHERE ->
          back.saying("Writing. It takes a moment.");
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

  /** Says what was written meanwhile, and what that means for a question that was open. */
  static ViewState saying(ViewState state, String words) {
    return state.saying(state.isAnswerLate() ? words + LOOK : words);
  }

  /** Lets a key go by that nothing was asked for any more. */
  static ViewState late(ViewState state) {
    return state
        .reconciling()
        .map(open -> ReconcileSteps.with(state, open.asking(Optional.empty())))
        .orElse(state)
        .saying("Nothing is written: the file has changed." + LOOK);
  }
}
