package dev.afterclick.app.loop;

import java.util.concurrent.ThreadFactory;

/** Names threads, and lets none of them keep the program alive. */
final class Threads {

  private Threads() {}

  static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
