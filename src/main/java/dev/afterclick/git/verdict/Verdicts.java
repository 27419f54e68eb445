package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.verdict.Docket.Item;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Question;
import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The judge: tells how two versions of a path merge, at once, and once more when git has spoken.
 *
 * <p>May be asked from several threads. The first answer comes on the asking thread, git's own on
 * threads of the judge's. There are three of them, so that nobody waits for what takes git long:
 *
 * <ol>
 *   <li>most questions are settled together, in one run of git;
 *   <li>those about large files one by one, as long as each takes no more than a moment;
 *   <li>what is left has some seconds. Then git is ended, the first answer stands, and the last one
 *       says that git did not confirm it.
 * </ol>
 */
public final class Verdicts implements Closeable {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** A person who ran the merge would wonder by then, and {@code check} waits for it. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final QuickJudge quick;
  private final Apart apart;
  private final Hopeless hopeless;
  private final Docket most = new Docket();
  private final Docket large = new Docket();
  private final Docket hard = new Docket();

  /** In the order in which a question may go from one to the next. */
  private final List<Docket> dockets = List.of(most, large, hard);

  private final List<GitJudge> judges;

  /** Starts the judge. */
  public Verdicts(ObjectStore store, Snapshots snapshots, MergeAttributes attributes) {
    this(store, snapshots, attributes, Alarm.ofClock(), System::nanoTime);
  }

  Verdicts(
      ObjectStore store,
      Snapshots snapshots,
      MergeAttributes attributes,
      Alarm alarm,
      LongSupplier nanoClock) {
    this.quick = new QuickJudge(store, attributes);
    this.apart = new Apart(store);
    this.hopeless = new Hopeless(attributes, nanoClock);
    Stands stands = new Stands(store, snapshots);
    BothChanged bothChanged = new BothChanged(store);
    Hearings small = new Hearings(stands, bothChanged, apart::takes);
    Hearings single = new Hearings(stands, bothChanged, (sides, path) -> true);
    GitMerge usual = GitMerge.usual(store, alarm);
    GitMerge beside = GitMerge.usual(store, alarm);
    GitMerge hasty = GitMerge.hasty(store, alarm);
    var moment = new OneByOne.Patience(MOMENT, MOMENT, nanoClock);
    var longest = new OneByOne.Patience(LONGEST, MOMENT, nanoClock);
    OneByOne.TooLong toTheLast = (item, sitting) -> sitting.refer(item, hard);
    var aside = new OneByOne(single, beside, apart, hopeless, moment, toTheLast);
    var last = new OneByOne(single, hasty, apart, hopeless, longest, hopeless::giveUp);
    this.judges =
        List.of(
            new GitJudge("git-judge", most, new Together(small, usual, apart, large)),
            new GitJudge("git-judge-large", large, aside),
            new GitJudge("git-judge-hard", hard, last));
    judges.forEach(GitJudge::start);
  }

  /**
   * Answers once, and a second time, with git's word, where the first answer is not the last.
   *
   * <p>The second answer fails to come when a side has moved on meanwhile: then a newer question is
   * on its way.
   */
  public void judge(Question question, Consumer<Judgement> answer) throws GitException {
    Judgement first = quick.judge(question);
    dockets.forEach(docket -> docket.strike(question));
    answer.accept(first);
    if (first.last()) {
      apart.removeSlow(question);
    } else if (!apart.takes(first)) {
      most.add(new Item(first, answer));
    } else if (hopeless.contains(question)) {
      answer.accept(first.unchecked(Hopeless.why(question)));
    } else {
      large.add(new Item(first, answer));
    }
  }

  /** Waits until every question asked so far has had its last answer. */
  public void awaitIdle() throws InterruptedException {
    for (Docket docket : dockets) {
      docket.awaitIdle();
    }
  }

  @Override
  public void close() {
    judges.forEach(GitJudge::close);
  }
}
