package dev.afterclick.bench;

import dev.afterclick.app.loop.Audience;
import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.engine.Engine;
import dev.afterclick.engine.State;
import dev.afterclick.engine.Step;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ancestry.MergeBases;
import dev.afterclick.git.verdict.Verdicts;
import dev.afterclick.model.Board;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Event;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Session;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Worktree;
import java.io.Closeable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The engine and the quick judge on one thread, fed with what the worktrees look like. */
final class Quickly implements Closeable {

  private static final Instant NOW = Instant.EPOCH;

  private final EngineHost host;
  private final Board board;
  private final MergeBases bases;
  private final Verdicts verdicts;

  private Quickly(EngineHost host) {
    this.host = host;
    this.board = host.board();
    this.bases = new MergeBases(board.repository(), host.store());
    // Without snapshots git is never asked: its word is the third step.
    this.verdicts = new Verdicts(host.store(), session -> Optional.empty(), (left, path) -> true);
  }

  static Quickly over(BenchRepo repo) throws GitException, InterruptedException {
    EngineHost host =
        EngineHost.open(GitProgram.in(repo.main()), InstantSource.system(), false, new Silent());
    host.awaitIdle();
    return new Quickly(host);
  }

  /** Finds all overlaps anew, and judges each as far as that goes without git. */
  void round() throws GitException {
    List<Worktree> worktrees = board.sessions().values().stream().map(Session::worktree).toList();
    List<Event> events = new ArrayList<>();
    events.add(new Event.Begun(NOW, board.repository()));
    events.add(new Event.Listed(NOW, worktrees, trunk()));
    board.sessions().values().forEach(session -> events.add(new Event.Seen(NOW, sight(session))));
    State state = State.of(board.repository());
    while (!events.isEmpty()) {
      Step step = Engine.step(state, List.copyOf(events));
      state = step.state();
      events.clear();
      for (Effect effect : step.effects()) {
        answer(effect, events);
      }
    }
  }

  @Override
  public void close() {
    verdicts.close();
    host.close();
  }

  private void answer(Effect effect, List<Event> events) throws GitException {
    if (effect instanceof Effect.FindBases pair) {
      events.add(
          new Event.BasesFound(
              NOW, pair.left(), pair.right(), bases.between(pair.left(), pair.right())));
    } else if (effect instanceof Effect.Judge judge) {
      List<Judgement> answers = new ArrayList<>();
      verdicts.judge(judge.question(), answers::add);
      events.add(new Event.Judged(NOW, answers.get(0)));
    }
  }

  private Optional<Trunk> trunk() {
    return board.sessions().values().stream()
        .map(Session::worktree)
        .filter(Worktree::main)
        .findFirst()
        .flatMap(main -> main.head().map(tip -> new Trunk("main", tip, NOW)));
  }

  private static Sight sight(Session session) {
    return new Sight(
        session.worktree().id(),
        session.worktree().head(),
        session.base(),
        true,
        List.copyOf(session.changes().values()));
  }

  /** Wants to know nothing. */
  private static final class Silent implements Audience {
    @Override
    public void crashed(Throwable bug) {
      throw new IllegalStateException(bug);
    }
  }
}
