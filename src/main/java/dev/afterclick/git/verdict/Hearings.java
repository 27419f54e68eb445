package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.BothChanged.Contested;
import dev.afterclick.git.verdict.Docket.Item;
import dev.afterclick.git.verdict.Docket.Sides;
import dev.afterclick.git.verdict.Stands.Stand;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Side;
import dev.afterclick.model.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Prepares what git is to merge. */
final class Hearings {

  /** A merge that answers all of some questions between two sides. */
  record Hearing(Path worktree, GitMerge.Pair pair, List<Item> items) {}

  /** Tells which of the paths that both sides changed a merge leaves out, unless it is asked. */
  interface LeftOut {
    boolean isIn(Sides sides, Contested path);
  }

  private final Stands stands;
  private final BothChanged bothChanged;
  private final LeftOut leftOut;

  Hearings(Stands stands, BothChanged bothChanged, LeftOut leftOut) {
    this.stands = stands;
    this.bothChanged = bothChanged;
    this.leftOut = leftOut;
  }

  /** Returns the merge that answers {@code items}; nothing when a side has moved on from all. */
  Optional<Hearing> of(List<Item> items) throws GitException {
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Question any = items.get(0).question();
    Optional<Stand> left = stands.of(any.left());
    Optional<Stand> right = stands.of(any.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<Item> current = current(items, left.get(), right.get());
    Optional<Path> worktree = left.get().worktree().filter(Files::isDirectory);
    if (current.isEmpty() || worktree.isEmpty()) {
      return Optional.empty();
    }
    CommitId rest = stands.with(right.get(), leftOut(current, left.get(), right.get()));
    GitMerge.Pair pair = new GitMerge.Pair(left.get().commit(), rest);
    return Optional.of(new Hearing(worktree.get(), pair, current));
  }

  /** Returns what the right side shall have where it would meet what nobody asks about here. */
  private Map<RepoPath, Optional<Version>> leftOut(List<Item> items, Stand left, Stand right)
      throws GitException {
    Question any = items.get(0).question();
    Map<RepoPath, Optional<Version>> bases = new HashMap<>();
    if (any.bases().isEmpty()) {
      return bases;
    }
    Set<RepoPath> asked = new HashSet<>();
    items.forEach(item -> asked.addAll(pathsOf(item.question())));
    CommitId base = any.bases().get(0);
    for (Contested each : bothChanged.since(base, left.commit(), right.commit())) {
      if (!asked.contains(each.path()) && leftOut.isIn(Sides.of(any), each)) {
        bases.put(each.path(), each.base());
      }
    }
    return bases;
  }

  private static Set<RepoPath> pathsOf(Question question) {
    Set<RepoPath> paths = new HashSet<>();
    paths.add(question.path());
    for (Side side : List.of(question.left(), question.right())) {
      paths.add(side.path());
      side.origin().ifPresent(paths::add);
    }
    return paths;
  }

  /** Drops the questions that a side has moved on from: newer ones are coming. */
  private List<Item> current(List<Item> items, Stand left, Stand right) throws GitException {
    List<Question> questions = items.stream().map(Item::question).toList();
    Predicate<Side> onLeft = stands.current(left, questions.stream().map(Question::left).toList());
    Predicate<Side> onRight =
        stands.current(right, questions.stream().map(Question::right).toList());
    return items.stream()
        .filter(item -> onLeft.test(item.question().left()))
        .filter(item -> onRight.test(item.question().right()))
        .toList();
  }
}
