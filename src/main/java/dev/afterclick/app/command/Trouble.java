package dev.afterclick.app.command;

/** Says that a command could not do what was asked: what was tried, why not, and what to do. */
final class Trouble extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;

  Trouble(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  Trouble(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  /** Calls a bug a bug. */
  static Trouble bug(Throwable bug) {
    return new Trouble(
        "a bug in afterclick: " + bug, "please report it, with these lines: " + where(bug), bug);
  }

  String hint() {
    return hint;
  }

  private static String where(Throwable bug) {
    StringBuilder lines = new StringBuilder();
    StackTraceElement[] trace = bug.getStackTrace();
    for (int i = 0; i < Math.min(5, trace.length); i++) {
      lines.append("\n  ").append(trace[i]);
    }
    return lines.toString();
  }
}
