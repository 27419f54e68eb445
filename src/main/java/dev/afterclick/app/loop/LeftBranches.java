package dev.afterclick.app.loop;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.Optional;

/** Looks at branches, for what no worktree shows. */
final class LeftBranches {

  private final GitProgram git;
  private final ObjectStore store;

  /**
   * Makes it for one repository.
   *
   * @param git runs in the repository
   */
  LeftBranches(GitProgram git, ObjectStore store) {
    this.git = git;
    this.store = store;
  }

  /**
   * Tells whether a party's branch still has what is held of it, and the trunk has it not yet; once
   * it was reconciled, whether it still has what that was made of.
   */
  boolean stands(Hold hold, HoldParty party) throws GitException {
    Optional<CommitId> tip = tip(party.branch());
    if (tip.isPresent() && hold.isWaiting()) {
      return hold.release()
          .orElseThrow()
          .outdated()
          .contains(store.entry(tip.get(), hold.path()).map(Version::blob));
    }
    return tip.isPresent()
        && has(tip.get(), party.side().path(), party.side().version())
        && !isOnTrunk(hold, party, tip.get());
  }

  private boolean isOnTrunk(Hold hold, HoldParty party, CommitId tip) throws GitException {
    Optional<CommitId> trunk = tip(hold.terms().trunk());
    return trunk.isPresent()
        && (has(trunk.get(), party.side().path(), party.side().version())
            || isMerged(tip, trunk.get()));
  }

  private boolean isMerged(CommitId tip, CommitId trunk) throws GitException {
    return git.attempt(new byte[0], "merge-base", "--is-ancestor", tip.hex(), trunk.hex()).exit()
        == 0;
  }

  private boolean has(CommitId commit, RepoPath path, Optional<Version> version)
      throws GitException {
    return store.entry(commit, path).equals(version);
  }

  private Optional<CommitId> tip(Optional<String> branch) throws GitException {
    if (branch.isEmpty()) {
      return Optional.empty();
    }
    String ref = "refs/heads/" + branch.get() + "^{commit}";
    String said = git.attempt(new byte[0], "rev-parse", "--quiet", "--verify", ref).text();
    return said.isEmpty() ? Optional.empty() : Optional.of(new CommitId(said));
  }
}
