package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.Docket.Item;
import dev.afterclick.git.verdict.Hearings.Hearing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has all pairs of sides merged in one run of git, each for all its questions. */
final class Together implements GitJudge.Manner {

  /** Many times what it takes on a quiet machine. */
  private static final Duration ENOUGH = Duration.ofSeconds(1);

  private static final Duration FOR_EACH = Duration.ofMillis(50);

  private final Hearings hearings;
  private final GitMerge git;
  private final Apart apart;
  private final Docket next;

  /**
   * Makes the manner.
   *
   * @param next takes the questions of two sides over which git takes too long
   */
  Together(Hearings hearings, GitMerge git, Apart apart, Docket next) {
    this.hearings = hearings;
    this.git = git;
    this.apart = apart;
    this.next = next;
  }

  @Override
  public void settle(List<List<Item>> taken, Sitting sitting) {
    Map<Path, List<Hearing>> byWorktree = new LinkedHashMap<>();
    for (List<Item> items : taken) {
      prepare(items, sitting)
          .ifPresent(h -> byWorktree.computeIfAbsent(h.worktree(), w -> new ArrayList<>()).add(h));
    }
    byWorktree.forEach((worktree, together) -> hear(worktree, together, sitting));
  }

  private Optional<Hearing> prepare(List<Item> items, Sitting sitting) {
    try {
      return hearings.of(items);
    } catch (GitException e) {
      sitting.giveUp(items, e.inFull());
      return Optional.empty();
    }
  }

  private void hear(Path worktree, List<Hearing> together, Sitting sitting) {
    Duration atMost = ENOUGH.plus(FOR_EACH.multipliedBy(together.size()));
    try {
      var outcomes = git.merge(worktree, together.stream().map(Hearing::pair).toList(), atMost);
      if (outcomes.isPresent()) {
        for (int i = 0; i < together.size(); i++) {
          sitting.pronounce(together.get(i), outcomes.get().get(i));
        }
      } else if (!hearOneByOne(worktree, together, sitting)) {
        refer(together.get(0).items(), sitting);
      }
    } catch (GitException e) {
      if (!hearOneByOne(worktree, together, sitting)) {
        sitting.giveUp(together.get(0).items(), e.inFull());
      }
    }
  }

  /** Keeps a pair that git chokes on from spoiling the answers for all others. */
  private boolean hearOneByOne(Path worktree, List<Hearing> together, Sitting sitting) {
    if (together.size() > 1) {
      together.forEach(hearing -> hear(worktree, List.of(hearing), sitting));
    }
    return together.size() > 1;
  }

  private void refer(List<Item> items, Sitting sitting) {
    items.forEach(item -> apart.addSlow(item.question()));
    items.forEach(item -> sitting.refer(item, next));
  }

  @Override
  public void close() {
    git.close();
  }
}
