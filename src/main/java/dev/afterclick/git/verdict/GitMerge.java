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

  /** How git goes about conflicts. */
  enum Style {
    /** As the person has set it. */
    USUAL,
    /**
     * Without a search for what both sides of a conflict have in common: that is what takes longest
     * in two large files which were added. It finds all conflicts that git finds else, and hardly
     * ever another one: where both sides wrote the same, in different steps.
     */
    HASTY("-c", "merge.conflictStyle=diff3");

    private final List<String> options;

    Style(String... options) {
      this.options = List.of(options);
    }
  }

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
  private final Style style;
  private volatile Leash leash = new Leash();
  private volatile boolean closed;

  GitMerge(ObjectStore store, Alarm alarm, Style style) {
    this.store = store;
    this.alarm = alarm;
    this.style = style;
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
    List<String> words = new ArrayList<>(style.options);
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
