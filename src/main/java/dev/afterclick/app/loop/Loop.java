package dev.afterclick.app.loop;

import dev.afterclick.engine.Engine;
import dev.afterclick.engine.State;
import dev.afterclick.engine.Step;
import dev.afterclick.model.Board;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Event;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * The one thread that steps the engine, and its one queue.
 *
 * <p>Events that came while it was busy are stepped through together, and only the last board of
 * them is passed on.
 */
final class Loop {

  /** Enough to share the cost of a board, few enough that the screen is never old. */
  private static final int TOGETHER = 500;

  private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
  private final Work work;
  private final Consumer<Effect> hands;
  private final Consumer<Board> boards;
  private volatile State state;

  Loop(State state, Work work, Consumer<Effect> hands, Consumer<Board> boards) {
    this.state = state;
    this.work = work;
    this.hands = hands;
    this.boards = boards;
  }

  /** Takes note of an event. From any thread; never waits. */
  void add(Event event) {
    work.begin();
    queue.add(event);
  }

  /** Returns the board as it is after the last step. */
  Board board() {
    return state.board();
  }

  /** Returns whoever works in each worktree, with all that the worktree differs in. */
  SortedMap<SessionId, Session> carriers() {
    return state.carriers();
  }

  /** Steps until {@link Event.Ending} has come. */
  void run() throws InterruptedException {
    boolean over = false;
    while (!over) {
      List<Event> events = new ArrayList<>(List.of(queue.take()));
      queue.drainTo(events, TOGETHER - 1);
      over = events.stream().anyMatch(Event.Ending.class::isInstance);
      try {
        step(events);
        boards.accept(board());
      } finally {
        events.forEach(event -> work.done());
      }
    }
  }

  private void step(List<Event> events) {
    Step step = Engine.step(state, events);
    state = step.state();
    step.effects().forEach(hands);
  }
}
