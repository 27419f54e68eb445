package dev.afterclick.model;

/** Names a session: the worker that makes the changes of one worktree. */
public record SessionId(String value) implements Comparable<SessionId> {

  /** Names the session of whoever works in a worktree. */
  public static SessionId in(WorktreeId worktree) {
    return new SessionId(worktree.value());
  }

  @Override
  public int compareTo(SessionId other) {
    return value.compareTo(other.value);
  }

  /** Written out: what a record makes for it at its first use takes an agent's hook too long. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SessionId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
