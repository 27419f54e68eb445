package dev.afterclick.reconcile;

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
}
