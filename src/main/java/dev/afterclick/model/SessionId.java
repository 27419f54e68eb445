package dev.afterclick.model;

/** Names a session: the worker that makes the changes of one worktree. */
public record SessionId(String value) implements Comparable<SessionId> {

  @Override
  public int compareTo(SessionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
