package dev.afterclick.watch;

/** Makes the threads of this package. */
final class Threads {
  private Threads() {}

  /** Returns a thread that keeps no program alive. */
  static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
