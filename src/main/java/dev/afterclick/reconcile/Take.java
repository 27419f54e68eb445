package dev.afterclick.reconcile;

import java.util.List;

/** A choice among what there is. */
public enum Take implements Choice {
  OURS,
  THEIRS,
  OURS_THEN_THEIRS,
  THEIRS_THEN_OURS,
  BASE;

  /** Returns the same where ours is theirs. */
  Take turned() {
    return switch (this) {
      case OURS -> THEIRS;
      case THEIRS -> OURS;
      case OURS_THEN_THEIRS -> THEIRS_THEN_OURS;
      case THEIRS_THEN_OURS -> OURS_THEN_THEIRS;
      case BASE -> BASE;
    };
  }

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
