package dev.afterclick.app.command;

import dev.afterclick.app.output.Ink;

/** When lines for people are coloured. */
enum Colours {
  ALWAYS,
  AUTO,
  NEVER;

  /** Tells whether to colour what goes to standard output. */
  Ink inkFor(Surroundings here) {
    return switch (this) {
      case ALWAYS -> Ink.COLOURED;
      case NEVER -> Ink.PLAIN;
      case AUTO -> wants(here) ? Ink.COLOURED : Ink.PLAIN;
    };
  }

  private static boolean wants(Surroundings here) {
    return here.environment().getOrDefault("NO_COLOR", "").isEmpty()
        && !here.environment().getOrDefault("TERM", "").equals("dumb")
        && here.onTerminal().getAsBoolean();
  }
}
