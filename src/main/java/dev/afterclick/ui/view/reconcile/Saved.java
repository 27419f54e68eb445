package dev.afterclick.ui.view.reconcile;

import dev.afterclick.reconcile.Choices;
import dev.afterclick.reconcile.Reconciliation;
import java.util.Optional;

/**
 * What a person has chosen of two versions so far, to be kept for later.
 *
 * @param choices hunk by hunk; nothing where there are no lines to choose from
 * @param whole what was chosen of whole files; nothing where there are lines
 * @param turned whether ours was theirs then
 */
public record Saved(Optional<Choices> choices, Optional<WholeTake> whole, boolean turned) {

  public static Saved of(Choices choices) {
    return new Saved(Optional.of(choices), Optional.empty(), false);
  }

  public static Saved of(WholeTake whole) {
    return new Saved(Optional.empty(), Optional.of(whole), false);
  }

  /** Returns the same of two sides that are the other way round. */
  public Saved turnedRound() {
    return new Saved(choices, whole, !turned);
  }

  /** Returns what was chosen hunk by hunk, as it is for the sides of {@code made}. */
  public Optional<Choices> choicesFor(Reconciliation made) {
    return choices.map(it -> turned ? it.turned(made) : it);
  }

  /** Returns what was chosen of whole files, as it is for the sides as they are. */
  public Optional<WholeTake> wholeNow() {
    return whole.map(take -> turned ? take.turned() : take);
  }

  /** Returns what is chosen of what is open, if anything is. */
  public static Optional<Saved> of(Reconciling open) {
    return open.reconciliation()
        .map(made -> of(made.choices()))
        .or(() -> open.whole().flatMap(WholeFile::taken).map(Saved::of));
  }
}
