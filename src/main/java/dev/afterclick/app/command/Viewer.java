package dev.afterclick.app.command;

import dev.afterclick.model.Board;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Passes boards on to a screen that opens while the engine is at work already.
 *
 * <p>Under one lock: a board that comes while the screen opens is neither lost nor overtaken by an
 * older one, and a crash that comes before the screen closes it. Safe to share between threads.
 */
class Viewer extends Crash {

  private record Screen(Consumer<Board> show, Runnable quit) {}

  private Optional<Screen> screen = Optional.empty();
  private Optional<Board> latest = Optional.empty();
  private boolean over;

  /** Shows the latest board and every one to come; neither action may wait. */
  final synchronized void open(Consumer<Board> show, Runnable quit) {
    screen = Optional.of(new Screen(show, quit));
    latest.ifPresent(show);
    if (over) {
      quit.run();
    }
  }

  @Override
  public synchronized void board(Board board) {
    latest = Optional.of(board);
    screen.ifPresent(open -> open.show().accept(board));
  }

  @Override
  public synchronized void crashed(Throwable by) {
    super.crashed(by);
    over = true;
    screen.ifPresent(open -> open.quit().run());
  }
}
