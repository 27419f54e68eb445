package dev.afterclick.ui;

import dev.afterclick.model.Board;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The loop's one queue. Of boards that came while it was busy, only the newest counts. */
final class Inbox {

  private final BlockingQueue<Input> queue = new LinkedBlockingQueue<>();
  private final AtomicReference<Optional<Board>> newest = new AtomicReference<>(Optional.empty());

  void add(Input input) {
    queue.add(input);
  }

  void add(Board board) {
    if (newest.getAndSet(Optional.of(board)).isEmpty()) {
      queue.add(new Input.BoardCame());
    }
  }

  /** Returns the newest board that was not taken yet. */
  Optional<Board> takeBoard() {
    return newest.getAndSet(Optional.empty());
  }

  /** Returns all that is there, after waiting for the first; nothing when the wait is over. */
  List<Input> await(Duration wait) throws InterruptedException {
    List<Input> inputs = new ArrayList<>();
    Input first = queue.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (first != null) {
      inputs.add(first);
      queue.drainTo(inputs);
    }
    return inputs;
  }
}
