package dev.afterclick.ui.view.reconcile;

import dev.afterclick.reconcile.Choices;
import java.util.Optional;

/**
 * What a person has chosen of two versions so far, to be kept for later.
 *
 * @param choices hunk by hunk; nothing where there are no lines to choose from
 * @param whole what was chosen of whole files; nothing where there are lines
 */
public record Saved(Optional<Choices> choices, Optional<WholeTake> whole) {

  public static Saved of(Choices choices) {
    return new Saved(Optional.of(choices), Optional.empty());
  }

  public static Saved of(WholeTake whole) {
    return new Saved(Optional.empty(), Optional.of(whole));
  }

  /** Returns what is chosen of what is open, if anything is. */
  public static Optional<Saved> of(Reconciling open) {
    return open.reconciliation()
        .map(made -> of(made.choices()))
        .or(() -> open.whole().flatMap(WholeFile::taken).map(Saved::of));
  }
}
