package dev.afterclick.agents.install;

import java.io.IOException;

/** Says why a settings file is left alone: it does not say what we could add to. */
final class NotUnderstood extends IOException {

  private static final long serialVersionUID = 1L;

  NotUnderstood(String why) {
    super(why);
  }

  /** Names the line, for somebody who opens the file to look. */
  static NotUnderstood at(String text, int place, String why) {
    long line = text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    return new NotUnderstood("line " + line + ": " + why);
  }
}
