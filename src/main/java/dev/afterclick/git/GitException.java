package dev.afterclick.git;

import java.util.Optional;

/** Says that git could not do what was asked: what was tried, and what git answered. */
public final class GitException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;

  public GitException(String message) {
    super(message);
    this.hint = "";
  }

  public GitException(String message, Throwable cause) {
    super(message, cause);
    this.hint = "";
  }

  /** Says it with what the person could do about it. */
  public GitException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** Returns what to do about it, where whoever failed knew. */
  public Optional<String> hint() {
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }

  /** Returns what was tried and, where anything else tells it, what stood in the way. */
  public String inFull() {
    return getCause() == null
        ? String.valueOf(getMessage())
        : getMessage() + ": " + getCause().getMessage();
  }
}
