package dev.afterclick.reconcile;

/** Who changed a stretch of the base. */
public enum HunkKind {
  /** Nobody. */
  SAME,
  /** Ours only; taken. */
  OURS_ONLY,
  /** Theirs only; taken. */
  THEIRS_ONLY,
  /** Both, to the same; taken. */
  ALIKE,
  /**
   * Both, but one of them in nothing but blanks, which was asked to be ignored; the other taken.
   */
  BLANKS,
  /** Both, differently: a person chooses. */
  CONFLICT
}
