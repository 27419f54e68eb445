package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Trunk;
import java.util.Optional;

/** Finds the commit that a worktree's changes are counted from. */
final class Bases {

  private record Answer(CommitId head, CommitId tip, Optional<CommitId> base) {}

  private final GitProgram git;
  private Optional<Answer> last = Optional.empty();

  Bases(GitProgram git) {
    this.git = git;
  }

  /** Returns where HEAD is; nothing while the branch is unborn. */
  Optional<CommitId> head() throws GitException {
    GitProgram.Result said =
        git.attempt(new byte[0], "rev-parse", "--quiet", "--verify", "HEAD^{commit}");
    if (said.exit() > 1) {
      throw new GitException("git cannot tell where HEAD is in " + git.folder());
    }
    return said.exit() == 0 ? Optional.of(new CommitId(said.text())) : Optional.empty();
  }

  /**
   * Returns the first merge base of HEAD and the trunk.
   *
   * <p>Without a trunk HEAD itself; nothing, which stands for the empty tree, for an unborn branch
   * and for unrelated histories.
   */
  Optional<CommitId> base(Optional<CommitId> head, Optional<Trunk> trunk) throws GitException {
    if (head.isEmpty() || trunk.isEmpty() || head.get().equals(trunk.get().tip())) {
      return head;
    }
    return mergeBase(head.get(), trunk.get().tip());
  }

  /** Names the tree of a base as git's commands take it. */
  static String treeish(Optional<CommitId> base, ObjectFormat format) {
    return base.map(CommitId::hex).orElseGet(() -> emptyTree(format));
  }

  private Optional<CommitId> mergeBase(CommitId head, CommitId tip) throws GitException {
    boolean known = last.isPresent() && last.get().head().equals(head);
    if (!known || !last.get().tip().equals(tip)) {
      last = Optional.of(new Answer(head, tip, ask(head, tip)));
    }
    return last.get().base();
  }

  private Optional<CommitId> ask(CommitId head, CommitId tip) throws GitException {
    GitProgram.Result said = git.attempt(new byte[0], "merge-base", head.hex(), tip.hex());
    if (said.exit() > 1) {
      throw new GitException("git cannot find the merge base of " + head + " and " + tip);
    }
    return said.text().lines().findFirst().map(CommitId::new);
  }

  /** Git knows the empty tree of either format without having it. */
  private static String emptyTree(ObjectFormat format) {
    return switch (format) {
      case SHA1 -> "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
      case SHA256 -> "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
    };
  }
}
