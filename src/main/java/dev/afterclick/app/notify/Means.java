package dev.afterclick.app.notify;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a person may be told: the words of {@code afterclick.notify}. */
enum Means {
  /** The terminal's bell, of which tmux makes the alert of the window. */
  BELL,
  /** A message in tmux, on every terminal that shows the server that we run in. */
  TMUX,
  /** A notice of the desktop, which the terminal is asked for. */
  DESKTOP,
  /** A command of the person's own. */
  COMMAND;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Means> ofWord(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
