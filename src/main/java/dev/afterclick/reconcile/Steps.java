package dev.afterclick.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Steps, the last first; a version shares all but its last with the one before, so that there may
 * be any number.
 */
final class Steps {

  static final Steps NONE = new Steps(null, null);

  private final @Nullable Step last;
  private final @Nullable Steps earlier;

  private Steps(@Nullable Step last, @Nullable Steps earlier) {
    this.last = last;
    this.earlier = earlier;
  }

  /** Returns steps that were taken in this order; those that do nothing are left out. */
  static Steps of(List<Step> oldestFirst) {
    Steps steps = NONE;
    for (Step step : oldestFirst) {
      steps = step.turns().isEmpty() ? steps : steps.with(step);
    }
    return steps;
  }

  Steps with(Step step) {
    return new Steps(step, this);
  }

  boolean isEmpty() {
    return last == null;
  }

  Optional<Step> last() {
    return Optional.ofNullable(last);
  }

  Steps withoutLast() {
    return earlier == null ? this : earlier;
  }

  List<Step> oldestFirst() {
    List<Step> steps = new ArrayList<>();
    for (Steps at = this; !at.isEmpty(); at = at.withoutLast()) {
      at.last().ifPresent(steps::add);
    }
    Collections.reverse(steps);
    return steps;
  }
}
