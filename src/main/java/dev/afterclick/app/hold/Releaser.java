package dev.afterclick.app.hold;

import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
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
  public Hold approve(HoldId id, HoldParty party, String reason) throws GitException {
    folder.approve(id, party.label(), versions(known(id), party), reason);
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

  /** What was there before either is left out of the branch's: it would approve a revert. */
  private Set<Optional<BlobId>> versions(Hold hold, HoldParty party) throws GitException {
    Set<Optional<BlobId>> versions = new HashSet<>();
    versions.add(party.side().version().map(Version::blob));
    Optional<BlobId> base = hold.terms().base().map(Version::blob);
    Optional<CommitId> tip = tip(party);
    if (tip.isPresent()) {
      store
          .entry(tip.get(), party.side().path())
          .map(Version::blob)
          .filter(blob -> !base.equals(Optional.of(blob)))
          .ifPresent(blob -> versions.add(Optional.of(blob)));
    }
    return versions;
  }

  /** Returns where the party's branch is; it may have another one checked out. */
  private Optional<CommitId> tip(HoldParty party) throws GitException {
    if (party.branch().isPresent()) {
      String said =
          repository
              .git()
              .attempt(
                  new byte[0],
                  "rev-parse",
                  "--quiet",
                  "--verify",
                  "refs/heads/" + party.branch().get() + "^{commit}")
              .text();
      return said.isEmpty() ? Optional.empty() : Optional.of(new CommitId(said));
    }
    return new Worktrees(repository)
        .list().stream()
            .filter(worktree -> SessionId.in(worktree.id()).equals(party.session()))
            .findFirst()
            .flatMap(Worktree::head);
  }
}
