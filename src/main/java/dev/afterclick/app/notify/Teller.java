package dev.afterclick.app.notify;

import java.util.List;
import java.util.Optional;

/** One means of telling a person. */
@FunctionalInterface
interface Teller {

  /** Tells of overlaps, in some seconds at most; returns why it could not, if it could not. */
  Optional<String> tell(List<Alarm> alarms, NotifySettings settings) throws InterruptedException;

  /** Says what keeps it from telling anything here; nothing where all is well. */
  default Optional<String> hindrance() {
    return Optional.empty();
  }
}
