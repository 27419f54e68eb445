package dev.afterclick.ui.view;

import dev.afterclick.reconcile.Choice;
import dev.afterclick.reconcile.Edited;
import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.reconcile.Take;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Reconciling;
import dev.afterclick.ui.view.reconcile.WholeFile;
import dev.afterclick.ui.view.reconcile.WholeTake;
import dev.afterclick.ui.view.reconcile.WriteTo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person made of two versions, and where it shall go.
 *
 * @param of the versions
 * @param to where it goes
 * @param content the bytes; nothing where whole files were chosen
 * @param whole what was chosen of whole files; nothing where there are bytes
 * @param picks what was chosen, hunk by hunk
 */
public record Resolution(
    ReconcileRequest of,
    WriteTo to,
    Optional<byte[]> content,
    Optional<WholeTake> whole,
    List<Pick> picks) {

  /**
   * One choice.
   *
   * @param hunk which, counted from 1; 0 for the whole file
   * @param word what was chosen
   */
  public record Pick(int hunk, String word) {}

  /** Makes one of what is open, where it is complete. */
  public static Optional<Resolution> of(Reconciling open, WriteTo to) {
    if (!open.isComplete()) {
      return Optional.empty();
    }
    return open.reconciliation()
        .map(made -> ofLines(open.shown(), to, made))
        .or(() -> open.whole().map(file -> ofWhole(open.shown(), to, file)));
  }

  private static Resolution ofLines(ReconcileRequest of, WriteTo to, Reconciliation made) {
    List<Pick> picks =
        made.hunks().stream()
            .map(Hunk::index)
            .filter(hunk -> made.chosen(hunk).isPresent())
            .map(
                hunk ->
                    new Pick(
                        ReconcileSteps.number(made, hunk), word(made.chosen(hunk).orElseThrow())))
            .toList();
    return new Resolution(of, to, Optional.of(made.result()), Optional.empty(), picks);
  }

  private static Resolution ofWhole(ReconcileRequest of, WriteTo to, WholeFile file) {
    WholeTake take = file.taken().orElseThrow();
    List<Pick> picks = List.of(new Pick(0, take.word()));
    return new Resolution(of, to, Optional.empty(), Optional.of(take), picks);
  }

  /** Returns a choice in words. */
  public static String word(Choice choice) {
    return choice instanceof Edited
        ? "edited"
        : ((Take) choice).name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
