package dev.afterclick.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of the file on all three sides.
 *
 * @param index among all hunks of its reconciliation
 * @param kind who changed it
 * @param preset what is taken as long as nobody chooses; nothing for a conflict
 * @param base as it was
 * @param ours as we have it
 * @param theirs as they have it
 */
public record Hunk(
    int index, HunkKind kind, Optional<Take> preset, Stretch base, Stretch ours, Stretch theirs) {

  /** Returns the stretch of one side. */
  public Stretch of(Source source) {
    return switch (source) {
      case BASE -> base;
      case OURS -> ours;
      case THEIRS -> theirs;
    };
  }

  /** Returns the lines of one side, with their ends. */
  public List<String> lines(Source source) {
    return of(source).lines();
  }

  /** Returns the lines of one side as one text. */
  public String text(Source source) {
    return String.join("", lines(source));
  }

  public boolean isConflict() {
    return kind == HunkKind.CONFLICT;
  }

  /** Tells whether anybody changed it. */
  public boolean isChange() {
    return kind != HunkKind.SAME;
  }
}
