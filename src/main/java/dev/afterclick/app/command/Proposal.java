package dev.afterclick.app.command;

import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.reconcile.Choices;
import dev.afterclick.reconcile.Labels;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.ui.compare.Contents;
import dev.afterclick.ui.reconcile.Maker;
import dev.afterclick.ui.view.reconcile.Making;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import java.util.Optional;

/**
 * What a program made of two versions, for a person to look at hunk by hunk.
 *
 * @param of the two versions
 * @param choices what makes just that of them
 */
record Proposal(ReconcileRequest of, Choices choices) {

  /**
   * Finds the choices that lead to a result; what still has git's markers is left to choose.
   *
   * @param result as git keeps it
   * @return nothing where there are no hunks to look at
   */
  static Optional<Proposal> of(ReconcileRequest request, byte[] result, Contents contents) {
    Maker maker = new Maker(contents, none -> Optional.empty(), new HistogramDiff<>());
    return maker.make(request) instanceof Making.Lines lines
        ? choices(lines.reconciliation(), request, result).map(it -> new Proposal(request, it))
        : Optional.empty();
  }

  private static Optional<Choices> choices(
      Reconciliation made, ReconcileRequest request, byte[] result) {
    Labels labels = new Labels(request.ours().label(), "base", request.theirs().label());
    try {
      return made.edited(result, labels).map(Reconciliation::choices);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // It has characters that the file's encoding has not.
    }
  }

  /** Tells whether it is about the versions of the same two. */
  boolean isFor(ReconcileRequest request) {
    return of.ours().session().equals(request.ours().session())
        && of.theirs().session().equals(request.theirs().session());
  }
}
