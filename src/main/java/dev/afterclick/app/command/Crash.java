package dev.afterclick.app.command;

import dev.afterclick.app.loop.Audience;
import java.util.Optional;

/** Remembers that a bug has ended the engine. Safe to share between threads. */
class Crash implements Audience {

  private volatile Optional<Throwable> bug = Optional.empty();

  @Override
  public void crashed(Throwable by) {
    bug = Optional.of(by);
  }

  /** Fails if the engine has crashed. */
  void check() throws Trouble {
    if (bug.isPresent()) {
      throw Trouble.bug(bug.get());
    }
  }
}
