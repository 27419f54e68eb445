package dev.afterclick.app.loop;

/** Counts what is under way. Safe to share between threads. */
final class Work {

  private long begun;
  private long open;

  synchronized void begin() {
    begun++;
    open++;
  }

  synchronized void done() {
    open--;
    if (open == 0) {
      notifyAll();
    }
  }

  /** Ends the waiting, when nothing will ever be done again. */
  synchronized void abandon() {
    open = Long.MIN_VALUE / 2;
    notifyAll();
  }

  /** Waits until nothing is under way, and returns how much was begun until then. */
  synchronized long awaitIdle() throws InterruptedException {
    while (open > 0) {
      wait();
    }
    return begun;
  }
}
