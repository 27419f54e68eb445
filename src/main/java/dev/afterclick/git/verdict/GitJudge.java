package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.verdict.Stands.Stand;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Question;
import dev.afterclick.model.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Settles the questions on the docket by git's own merge, on one thread of its own.
 *
 * <p>All that waits is taken together, so that questions that come while git works are answered by
 * the next run, however many they are.
 */
final class GitJudge implements Runnable {

  /** A merge that answers all questions between two sides. */
  private record Hearing(Path worktree, GitMerge.Pair pair, List<Docket.Item> items) {}

  private final Docket docket;
  private final Stands stands;
  private final GitMerge git;

  /** What was taken and has had no last answer yet; only for the thread that judges. */
  private final Set<Docket.Item> open = Collections.newSetFromMap(new IdentityHashMap<>());

  GitJudge(Docket docket, ObjectStore store, Snapshots snapshots) {
    this.docket = docket;
    this.stands = new Stands(store, snapshots);
    this.git = new GitMerge(store);
  }

  @Override
  public void run() {
    try {
      for (var taken = docket.take(); taken.isPresent(); taken = docket.take()) {
        open.clear();
        taken.get().forEach(open::addAll);
        settleWhateverHappens(taken.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** This thread must outlive a bug and a full heap: nothing else would ever settle again. */
  private void settleWhateverHappens(List<List<Docket.Item>> all) {
    try {
      settle(all);
    } catch (RuntimeException | Error e) {
      giveUpTheRest("a bug in afterclick: " + e);
    }
  }

  private void giveUpTheRest(String why) {
    for (Docket.Item item : List.copyOf(open)) {
      try {
        giveUp(List.of(item), why);
      } catch (RuntimeException | Error e) {
        // Whoever cannot be told keeps a first answer, which says that it is not the last.
      }
    }
  }

  private void settle(List<List<Docket.Item>> all) {
    Map<Path, List<Hearing>> byWorktree = new LinkedHashMap<>();
    for (List<Docket.Item> items : all) {
      prepare(items)
          .ifPresent(h -> byWorktree.computeIfAbsent(h.worktree(), w -> new ArrayList<>()).add(h));
    }
    byWorktree.forEach(this::hear);
  }

  private Optional<Hearing> prepare(List<Docket.Item> items) {
    if (items.isEmpty()) {
      return Optional.empty();
    }
    try {
      return hearing(items);
    } catch (GitException e) {
      giveUp(items, e.inFull());
      return Optional.empty();
    }
  }

  private Optional<Hearing> hearing(List<Docket.Item> items) throws GitException {
    Question any = items.get(0).question();
    Optional<Stand> left = stands.of(any.left());
    Optional<Stand> right = stands.of(any.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<Docket.Item> current = current(items, left.get(), right.get());
    GitMerge.Pair pair = new GitMerge.Pair(left.get().commit(), right.get().commit());
    return left.get()
        .worktree()
        .filter(worktree -> !current.isEmpty() && Files.isDirectory(worktree))
        .map(worktree -> new Hearing(worktree, pair, current));
  }

  /** Drops the questions that a side has moved on from: newer ones are coming. */
  private List<Docket.Item> current(List<Docket.Item> items, Stand left, Stand right)
      throws GitException {
    List<Question> questions = items.stream().map(Docket.Item::question).toList();
    Predicate<Side> onLeft = stands.current(left, questions.stream().map(Question::left).toList());
    Predicate<Side> onRight =
        stands.current(right, questions.stream().map(Question::right).toList());
    return items.stream()
        .filter(item -> onLeft.test(item.question().left()))
        .filter(item -> onRight.test(item.question().right()))
        .toList();
  }

  private void hear(Path worktree, List<Hearing> hearings) {
    try {
      List<GitMerge.Pair> pairs = hearings.stream().map(Hearing::pair).toList();
      List<MergeOutcome> outcomes = git.merge(worktree, pairs);
      for (int i = 0; i < hearings.size(); i++) {
        pronounce(hearings.get(i), outcomes.get(i));
      }
    } catch (GitException e) {
      hearOneByOne(worktree, hearings, e);
    }
  }

  /** Keeps a pair that git chokes on from spoiling the answers for all others. */
  private void hearOneByOne(Path worktree, List<Hearing> hearings, GitException cause) {
    if (hearings.size() == 1) {
      giveUp(hearings.get(0).items(), cause.inFull());
    } else {
      hearings.forEach(hearing -> hear(worktree, List.of(hearing)));
    }
  }

  private void pronounce(Hearing hearing, MergeOutcome outcome) {
    for (Docket.Item item : hearing.items()) {
      Meeting meeting = new Meeting(item.question(), item.first().base());
      Judgement word =
          new Judgement(
              item.question(),
              item.first().base(),
              true,
              outcome.verdict(meeting),
              outcome.kind(meeting),
              true,
              Optional.empty());
      answer(item, word);
    }
  }

  /** Lets the first answers stand as the last. */
  private void giveUp(List<Docket.Item> items, String why) {
    items.forEach(item -> answer(item, item.first().unchecked(why)));
  }

  private void answer(Docket.Item item, Judgement last) {
    open.remove(item);
    item.answer().accept(last);
  }
}
