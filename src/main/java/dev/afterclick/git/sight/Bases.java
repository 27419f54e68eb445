package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.ancestry.MergeBases;
import dev.afterclick.git.worktree.HeadFile;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Trunk;
import java.util.Optional;

/** Finds the commit that a worktree's changes are counted from. */
final class Bases {

  private final GitProgram git;
  private final HeadFile head;
  private final MergeBases bases;

  Bases(GitProgram git, HeadFile head, MergeBases bases) {
    this.git = git;
    this.head = head;
    this.bases = bases;
  }

  /** Returns where HEAD is; nothing while the branch is unborn. */
  Optional<CommitId> head() throws GitException {
    Optional<CommitId> read = head.commit();
    return read.isPresent() ? read : headIn(git);
  }

  /** Asks git where the HEAD of a repository is. */
  static Optional<CommitId> headIn(GitProgram git) throws GitException {
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
    if (head.isEmpty() || trunk.isEmpty()) {
      return head;
    }
    return bases.between(head.get(), trunk.get().tip()).stream().findFirst();
  }

  /** Names the tree of a base as git's commands take it. */
  static String treeish(Optional<CommitId> base, ObjectFormat format) {
    return base.map(CommitId::hex).orElseGet(() -> emptyTree(format));
  }

  /** Git knows the empty tree of either format without having it. */
  private static String emptyTree(ObjectFormat format) {
    return switch (format) {
      case SHA1 -> "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
      case SHA256 -> "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
    };
  }
}
