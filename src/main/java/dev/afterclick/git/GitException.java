package dev.afterclick.git;

/** Says that git could not do what was asked: what was tried, and what git answered. */
public final class GitException extends Exception {

  private static final long serialVersionUID = 1L;

  public GitException(String message) {
    super(message);
  }

  public GitException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns what was tried and, where anything else tells it, what stood in the way. */
  public String inFull() {
    return getCause() == null
        ? String.valueOf(getMessage())
        : getMessage() + ": " + getCause().getMessage();
  }
}
