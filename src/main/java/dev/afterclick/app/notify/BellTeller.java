package dev.afterclick.app.notify;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rings the terminal's bell, once for however many overlaps; where there is no terminal, none. */
final class BellTeller implements Teller {

  static final String BELL = "\u0007";

  private final Optional<Consumer<String>> terminal;

  BellTeller(Optional<Consumer<String>> terminal) {
    this.terminal = terminal;
  }

  @Override
  public Optional<String> tell(List<Alarm> alarms, NotifySettings settings) {
    terminal.ifPresent(it -> it.accept(BELL));
    return Optional.empty();
  }
}
