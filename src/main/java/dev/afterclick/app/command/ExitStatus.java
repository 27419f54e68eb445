package dev.afterclick.app.command;

/** What a command tells its caller, as {@code grep} and {@code diff} do. */
enum ExitStatus {
  /** All is well. */
  FINE(0),
  /** What was asked about is there. */
  FOUND(1),
  /** Nothing is there of what was looked for. */
  NOTHING(1),
  /** It could not be done. */
  TROUBLE(2);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
