package dev.afterclick.reconcile;

/** Where a line of the result comes from. */
public enum Origin {
  /** All three sides have it. */
  SAME,
  OURS,
  THEIRS,
  /** Both sides changed it alike. */
  ALIKE,
  /** Neither side's change was taken. */
  BASE,
  /** The person wrote it. */
  EDITED,
  /** It stands for a hunk that nobody has chosen yet. */
  UNRESOLVED;

  static Origin of(Hunk hunk, Source source) {
    return switch (hunk.kind()) {
      case SAME -> SAME;
      case ALIKE -> source == Source.BASE ? BASE : ALIKE;
      case OURS_ONLY, THEIRS_ONLY, BLANKS, CONFLICT ->
          switch (source) {
            case BASE -> BASE;
            case OURS -> OURS;
            case THEIRS -> THEIRS;
          };
    };
  }
}
