package dev.afterclick.reconcile;

import java.util.List;

/** A choice among what there is. */
public enum Take implements Choice {
  OURS,
  THEIRS,
  OURS_THEN_THEIRS,
  THEIRS_THEN_OURS,
  BASE;

  /** Returns whose lines it takes, in order. */
  public List<Source> sources() {
    return switch (this) {
      case OURS -> List.of(Source.OURS);
      case THEIRS -> List.of(Source.THEIRS);
      case OURS_THEN_THEIRS -> List.of(Source.OURS, Source.THEIRS);
      case THEIRS_THEN_OURS -> List.of(Source.THEIRS, Source.OURS);
      case BASE -> List.of(Source.BASE);
    };
  }
}
