package dev.afterclick.git.verdict;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.store.Scratch;
import dev.afterclick.model.CommitId;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets git merge pairs of commits, many in one process, without a trace in any worktree or store.
 *
 * <p>For one thread, but for {@link #close}.
 */
final class GitMerge implements Closeable {

  /** Two commits to merge. */
  record Pair(CommitId left, CommitId right) {}

  /** Without a search for what the two sides of a conflict have in common. */
  private static final List<String> HASTY = List.of("-c", "merge.conflictStyle=diff3");

  private static final List<String> MERGE_TREE =
      List.of(
          "merge-tree",
          "--write-tree",
          "-z",
          "--stdin",
          "--messages",
          "--allow-unrelated-histories");

  private final ObjectStore store;
  private final Alarm alarm;
  private final List<String> options;
  private volatile Leash leash = new Leash();
  private volatile boolean closed;

  private GitMerge(ObjectStore store, Alarm alarm, List<String> options) {
    this.store = store;
    this.alarm = alarm;
    this.options = options;
  }

  /** Makes one that merges as the person's own git does. */
  static GitMerge usual(ObjectStore store, Alarm alarm) {
    return new GitMerge(store, alarm, List.of());
  }

  /**
   * Makes one that leaves out what takes git longest in two large files that were added: to find
   * what both sides of a conflict have in common. It finds all conflicts that git finds else, and
   * hardly ever another one: where both sides came to the same in different steps.
   */
  static GitMerge hasty(ObjectStore store, Alarm alarm) {
    return new GitMerge(store, alarm, HASTY);
  }

  /**
   * Merges each pair, in that order, with the attributes of {@code worktree}; returns nothing if
   * git takes longer than {@code atMost}, and ends it.
   *
   * <p>Feeds them all and closes the input: git 2.39 does not flush its answers one by one, so it
   * cannot be spoken to in turns.
   */
  Optional<List<MergeOutcome>> merge(Path worktree, List<Pair> pairs, Duration atMost)
      throws GitException {
    Leash own = new Leash();
    leash = own;
    if (closed) {
      return Optional.empty();
    }
    Runnable callOff = alarm.set(atMost, own::pull);
    try (Scratch scratch = store.scratch()) {
      byte[] out = run(scratch.gitIn(worktree).telling(own::hold), pairs);
      // Git takes a merge driver that was ended for one that found a conflict.
      return own.isPulled()
          ? Optional.empty()
          : Optional.of(checked(MergeTreeOutput.parse(out), pairs));
    } catch (GitException e) {
      if (own.isPulled()) {
        return Optional.empty();
      }
      throw e;
    } finally {
      callOff.run();
    }
  }

  private byte[] run(GitProgram git, List<Pair> pairs) throws GitException {
    String input =
        pairs.stream()
            .map(pair -> pair.left().hex() + " " + pair.right().hex() + "\n")
            .collect(Collectors.joining());
    List<String> words = new ArrayList<>(options);
    words.addAll(MERGE_TREE);
    return git.run(input.getBytes(StandardCharsets.US_ASCII), words.toArray(String[]::new)).out();
  }

  private static List<MergeOutcome> checked(List<MergeOutcome> outcomes, List<Pair> pairs)
      throws GitException {
    if (outcomes.size() != pairs.size()) {
      throw new GitException("git merge-tree left out " + (pairs.size() - outcomes.size()));
    }
    return outcomes;
  }

  /** Ends what git is at, and lets it begin nothing more. */
  @Override
  public void close() {
    closed = true;
    leash.pull();
  }
}
