package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.Docket.Item;
import dev.afterclick.git.verdict.Hearings.Hearing;
import dev.afterclick.model.RepoPath;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Has git merge two sides anew for each question, without all else that may take it long. */
final class OneByOne implements GitJudge.Manner {

  /** What becomes of a question over which git takes too long. */
  interface TooLong {
    void of(Item item, Sitting sitting);
  }

  /**
   * How long git may take.
   *
   * @param inAll over all that is taken at once
   * @param each over each at least, when that is used up
   * @param nanoClock tells the time
   */
  record Patience(Duration inAll, Duration each, LongSupplier nanoClock) {

    /** Returns how long is left for the next, after a while. */
    Duration since(long begun) {
      Duration left = inAll.minusNanos(nanoClock.getAsLong() - begun);
      return left.compareTo(each) > 0 ? left : each;
    }
  }

  private final Hearings hearings;
  private final GitMerge git;
  private final Apart apart;
  private final Hopeless hopeless;
  private final Patience patience;
  private final TooLong tooLong;

  OneByOne(
      Hearings hearings,
      GitMerge git,
      Apart apart,
      Hopeless hopeless,
      Patience patience,
      TooLong tooLong) {
    this.hearings = hearings;
    this.git = git;
    this.apart = apart;
    this.hopeless = hopeless;
    this.patience = patience;
    this.tooLong = tooLong;
  }

  /** What took too long between two sides is not tried between others, who would wait for it. */
  @Override
  public void settle(List<List<Item>> taken, Sitting sitting) {
    long begun = patience.nanoClock().getAsLong();
    Set<RepoPath> hard = new HashSet<>();
    for (Item item : taken.stream().flatMap(List::stream).toList()) {
      RepoPath path = item.question().path();
      boolean known = hard.contains(path) || hopeless.contains(item.question());
      if (known || !hear(item, patience.since(begun), sitting)) {
        hard.add(path);
        tooLong.of(item, sitting);
      }
    }
  }

  /** Returns whether git needed no more than that time. */
  private boolean hear(Item item, Duration atMost, Sitting sitting) {
    try {
      Optional<Hearing> hearing = hearings.of(List.of(item));
      return hearing.isEmpty() || hear(item, hearing.get(), atMost, sitting);
    } catch (GitException e) {
      sitting.giveUp(List.of(item), e.inFull());
      return true;
    }
  }

  private boolean hear(Item item, Hearing hearing, Duration atMost, Sitting sitting)
      throws GitException {
    var outcomes = git.merge(hearing.worktree(), List.of(hearing.pair()), atMost);
    outcomes.ifPresent(one -> sitting.pronounce(hearing, one.get(0)));
    outcomes.ifPresent(one -> apart.removeSlow(item.question()));
    return outcomes.isPresent();
  }

  @Override
  public void close() {
    git.close();
  }
}
