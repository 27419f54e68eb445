package dev.afterclick.model;

/**
 * Names a worktree for as long as it lives, also when it is moved.
 *
 * @param value a name that is safe in a ref: {@code main}, or the name git gave the linked worktree
 */
public record WorktreeId(String value) implements Comparable<WorktreeId> {

  @Override
  public int compareTo(WorktreeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
