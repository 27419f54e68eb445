package dev.afterclick.app.hold;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.Version;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Releases holds: what a person has looked at may pass, and nothing that comes after it.
 *
 * <p>A session's version is what stands in its working tree and what its branch has committed: the
 * one may still be on its way into the other.
 */
public final class Releaser {

  private final Repository repository;
  private final ObjectStore store;
  private final HoldFolder folder;

  public Releaser(Repository repository, ObjectStore store, HoldFolder folder) {
    this.repository = repository;
    this.store = store;
    this.folder = folder;
  }

  /** Lets every session's version pass, as it stands now. */
  public Hold release(HoldId id, String reason) throws GitException {
    Hold hold = known(id);
    Set<Optional<BlobId>> contents = new HashSet<>();
    for (HoldParty party : hold.terms().parties()) {
      contents.addAll(versions(hold, party));
    }
    folder.release(id, contents, reason);
    return known(id);
  }

  /** Lets only one session's version pass; the hold lasts for the others'. */
  public Hold approve(HoldId id, HoldParty party) throws GitException {
    folder.approve(id, versions(known(id), party));
    return known(id);
  }

  private Hold known(HoldId id) throws GitException {
    return folder
        .read()
        .hold(id)
        .orElseThrow(
            () ->
                new GitException(
                    "there is no hold " + id + " any more",
                    "afterclick holds lists those there are"));
  }

  private Set<Optional<BlobId>> versions(Hold hold, HoldParty party) throws GitException {
    Set<Optional<BlobId>> versions = new HashSet<>();
    versions.add(party.side().version().map(Version::blob));
    Optional<CommitId> tip = tip(party);
    if (tip.isPresent()) {
      versions.add(store.entry(tip.get(), party.side().path()).map(Version::blob));
    }
    // The deletion is only approved where just that is what stands there.
    if (party.side().version().isPresent()) {
      versions.remove(Optional.empty());
    }
    // What was there before either needs no approval, and would let a revert pass for a decision.
    versions.remove(hold.terms().base().map(Version::blob));
    return versions;
  }

  private Optional<CommitId> tip(HoldParty party) {
    String worktree =
        party.session().value().equals("main")
            ? "main-worktree/HEAD"
            : "worktrees/" + party.session().value() + "/HEAD";
    String ref = party.branch().map(name -> "refs/heads/" + name).orElse(worktree);
    try {
      String said =
          repository
              .git()
              .attempt(new byte[0], "rev-parse", "--quiet", "--verify", ref + "^{commit}")
              .text();
      return said.isEmpty() ? Optional.empty() : Optional.of(new CommitId(said));
    } catch (GitException e) {
      return Optional.empty(); // A session that is gone has no branch to be merged either.
    }
  }
}
