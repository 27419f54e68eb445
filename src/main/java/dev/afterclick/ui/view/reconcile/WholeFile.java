package dev.afterclick.ui.view.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was chosen of two whole files, and what before.
 *
 * @param why in words, why there are no lines to choose from
 * @param taken what was chosen last, if anything
 * @param past what was chosen before, the newest last
 * @param future what was undone, the newest last
 */
public record WholeFile(
    String why,
    Optional<WholeTake> taken,
    List<Optional<WholeTake>> past,
    List<Optional<WholeTake>> future) {

  public static WholeFile because(String why) {
    return new WholeFile(why, Optional.empty(), List.of(), List.of());
  }

  /** Takes another. */
  public WholeFile take(WholeTake take) {
    return taken.equals(Optional.of(take))
        ? this
        : new WholeFile(why, Optional.of(take), plus(past, taken), List.of());
  }

  public WholeFile undo() {
    return past.isEmpty()
        ? this
        : new WholeFile(why, last(past), withoutLast(past), plus(future, taken));
  }

  public WholeFile redo() {
    return future.isEmpty()
        ? this
        : new WholeFile(why, last(future), plus(past, taken), withoutLast(future));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static <T> List<T> withoutLast(List<T> list) {
    return list.subList(0, list.size() - 1);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
