package dev.afterclick.app.loop;

import dev.afterclick.git.GitException;
import dev.afterclick.git.ancestry.MergeBases;
import dev.afterclick.git.verdict.ClobberJudge;
import dev.afterclick.git.verdict.Verdicts;
import dev.afterclick.git.worktree.TrunkFinder;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.journal.Standing;
import dev.afterclick.model.ClobberQuestion;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.Question;
import dev.afterclick.model.Worktree;
import dev.afterclick.watch.RepositoryWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does what the engine asks for, on threads of its own, and answers with events.
 *
 * <p>Called on the engine's thread; nothing here waits.
 */
final class Hands implements Consumer<Effect> {

  /** What the hands work with. */
  record Tools(
      Worktrees worktrees,
      TrunkFinder trunk,
      MergeBases bases,
      Verdicts verdicts,
      ClobberJudge clobbers,
      AllLooks looks,
      Holding holding,
      Listening listening,
      Optional<RepositoryWatch> watch,
      Path record,
      Consumer<Entry> entries) {}

  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Tools tools;
  private final InstantSource clock;
  private final Work work;
  private final Consumer<Event> events;
  private final ExecutorService asking = Executors.newFixedThreadPool(3, Threads.named("git"));

  /**
   * One thread, because the judge takes a later question for the newer one, and the last word on a
   * clobber must be the one on what stands there now.
   */
  private final ExecutorService judging = Executors.newSingleThreadExecutor(Threads.named("judge"));

  /** One thread, so that what was read last is told last. */
  private final ExecutorService listening =
      Executors.newSingleThreadExecutor(Threads.named("agents"));

  /** One thread, so that what was read last is told last. */
  private final ExecutorService holding = Executors.newSingleThreadExecutor(Threads.named("holds"));

  Hands(Tools tools, InstantSource clock, Work work, Consumer<Event> events) {
    this.tools = tools;
    this.clock = clock;
    this.work = work;
    this.events = events;
  }

  @Override
  public void accept(Effect effect) {
    if (effect instanceof Effect.Keep keep) {
      tools.entries().accept(keep.entry());
    } else if (effect instanceof Effect.LookAtFiles look) {
      tools.looks().lookAtFiles(look);
    } else if (effect instanceof Effect.Judge judge) {
      run(judging, () -> judge(judge));
    } else if (effect instanceof Effect.JudgeClobber judge) {
      run(judging, () -> events.accept(Outcome.of(judge, clock, () -> judge(judge.question()))));
    } else if (effect instanceof Effect.LookAtGit look) {
      tools.looks().lookAtGit(look);
    } else if (effect instanceof Effect.Scan scan) {
      tools.looks().scan(scan);
    } else if (effect instanceof Effect.FindBases bases) {
      answer(effect, () -> basesOf(bases));
    } else if (effect instanceof Effect.ListWorktrees) {
      answer(effect, this::listing);
    } else if (effect instanceof Effect.Recall) {
      answer(effect, this::recollections);
    } else if (isOfHolds(effect)) {
      hold(effect);
    } else if (effect instanceof Effect.ReadAgents) {
      run(listening, () -> listen(effect));
    } else if (effect instanceof Effect.Watch watch) {
      tools.watch().ifPresent(w -> w.watch(watch.worktrees()));
    } else if (effect instanceof Effect.Rewatch rewatch) {
      rewatch(rewatch);
    } else if (effect instanceof Effect.Forget forget) {
      tools.looks().forget(forget.worktree());
    }
  }

  void end() {
    endHolding();
    asking.shutdownNow();
    listening.shutdownNow();
    judging.shutdownNow();
  }

  /** A conflict that was seen is still to be held, however fast a person quits. */
  private void endHolding() {
    holding.shutdown();
    try {
      if (!holding.awaitTermination(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
        holding.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(Effect effect) {
    try {
      tools.listening().read();
    } catch (GitException | RuntimeException | Error e) {
      events.accept(Outcome.failed(effect, clock, e));
    }
  }

  private static boolean isOfHolds(Effect effect) {
    return effect instanceof Effect.ReadHolds
        || effect instanceof Effect.OpenHold
        || effect instanceof Effect.ChangeHold
        || effect instanceof Effect.EndHold
        || effect instanceof Effect.SeekBranch;
  }

  private void hold(Effect effect) {
    if (effect instanceof Effect.ReadHolds || tools.holding().isWatching()) {
      run(holding, () -> tellHeld(Outcome.of(effect, clock, () -> held(effect))));
    }
  }

  /** Has the holds read again in a moment where that failed, and with them done what was asked. */
  private void tellHeld(Event outcome) {
    events.accept(outcome);
    if (outcome instanceof Event.Failed) {
      CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS)
          .execute(() -> events.accept(new Event.HoldsMoved(clock.instant())));
    }
  }

  private Event held(Effect effect) throws GitException {
    if (effect instanceof Effect.OpenHold open) {
      return tools.holding().open(open);
    }
    if (effect instanceof Effect.ChangeHold change) {
      return tools.holding().change(change);
    }
    if (effect instanceof Effect.SeekBranch seek) {
      return tools.holding().seek(seek);
    }
    return effect instanceof Effect.EndHold end
        ? tools.holding().end(end)
        : tools.holding().read((Effect.ReadHolds) effect);
  }

  private void answer(Effect effect, Outcome.Deed deed) {
    run(asking, () -> events.accept(Outcome.of(effect, clock, deed)));
  }

  private void run(ExecutorService thread, Runnable deed) {
    work.begin();
    thread.execute(
        () -> {
          try {
            deed.run();
          } finally {
            work.done();
          }
        });
  }

  private Event listing() throws GitException {
    List<Worktree> all = tools.worktrees().list();
    return new Event.Listed(clock.instant(), all, tools.trunk().find(all));
  }

  private Event recollections() throws GitException {
    try {
      return new Event.Recalled(clock.instant(), Standing.recall(tools.record()));
    } catch (IOException e) {
      throw new GitException("cannot read the record in " + tools.record(), e);
    }
  }

  private Event basesOf(Effect.FindBases pair) throws GitException {
    return new Event.BasesFound(
        clock.instant(),
        pair.left(),
        pair.right(),
        tools.bases().between(pair.left(), pair.right()));
  }

  private Event judge(ClobberQuestion question) throws GitException {
    return new Event.ClobberJudged(clock.instant(), question, tools.clobbers().drops(question));
  }

  private void judge(Effect.Judge effect) {
    Question question = effect.question();
    try {
      tools
          .verdicts()
          .judge(question, answer -> events.accept(new Event.Judged(clock.instant(), answer)));
    } catch (GitException | RuntimeException | Error e) {
      events.accept(Outcome.failed(effect, clock, e));
    }
  }

  /** The watcher asks what is ignored as soon as it begins anew: it must not be told of old. */
  private void rewatch(Effect.Rewatch effect) {
    tools.looks().forgetIgnored(effect.worktree());
    tools.watch().ifPresent(watch -> watch.rewatch(effect.worktree()));
  }
}
