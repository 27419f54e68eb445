package dev.afterclick.reconcile;

import java.util.List;

/** A choice among what there is. */
public enum Take implements Choice {
  OURS(Source.OURS),
  THEIRS(Source.THEIRS),
  OURS_THEN_THEIRS(Source.OURS, Source.THEIRS),
  THEIRS_THEN_OURS(Source.THEIRS, Source.OURS),
  BASE(Source.BASE);

  private final List<Source> sources;

  Take(Source... sources) {
    this.sources = List.of(sources);
  }

  /** Returns whose lines it takes, in order. */
  public List<Source> sources() {
    return sources;
  }
}
