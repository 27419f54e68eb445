package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Question;
import java.io.Closeable;
import java.util.function.Consumer;

/**
 * The judge: tells how two versions of a path merge, at once, and once more when git has spoken.
 *
 * <p>May be asked from several threads. The first answer comes on the asking thread, git's own on
 * one thread of the judge's.
 */
public final class Verdicts implements Closeable {

  private final QuickJudge quick;
  private final Docket docket = new Docket();
  private final Thread bench;

  /** Starts the judge. */
  public Verdicts(ObjectStore store, Snapshots snapshots, MergeAttributes attributes) {
    this.quick = new QuickJudge(store, attributes);
    this.bench = new Thread(new GitJudge(docket, store, snapshots), "git-judge");
    bench.setDaemon(true);
    bench.start();
  }

  /**
   * Answers once, and a second time, with git's word, where the first answer is not the last.
   *
   * <p>The second answer fails to come when a side has moved on meanwhile: then a newer question is
   * on its way.
   */
  public void judge(Question question, Consumer<Judgement> answer) throws GitException {
    Judgement first = quick.judge(question);
    if (first.last()) {
      docket.strike(question);
      answer.accept(first);
      return;
    }
    answer.accept(first);
    docket.add(new Docket.Item(first, answer));
  }

  /** Waits until every question asked so far has had its last answer. */
  public void awaitIdle() throws InterruptedException {
    docket.awaitIdle();
  }

  @Override
  public void close() {
    docket.close();
  }
}
