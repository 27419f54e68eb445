package dev.afterclick.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lock on a path between sessions: no branch may take the other's version until a person releases
 * it.
 *
 * @param id names it
 * @param path what is held
 * @param since when it was opened
 * @param terms what it is about
 * @param approved the contents that may pass all the same, nothing for the deletion of the path
 * @param approvals who said so, where that was said of one session alone; the oldest first
 * @param release when and why it was let go; nothing while it holds
 */
public record Hold(
    HoldId id,
    RepoPath path,
    Instant since,
    HoldTerms terms,
    Set<Optional<BlobId>> approved,
    List<Approval> approvals,
    Optional<Release> release) {

  /**
   * What a person said when letting a hold go.
   *
   * @param by the person's name, where it is known
   */
  public record Release(Instant at, String reason, Optional<String> by) {

    public Release(Instant at, String reason) {
      this(at, reason, Optional.empty());
    }
  }

  /**
   * What a person said when letting one session's version pass, and no other's.
   *
   * @param label whose it is
   * @param contents what may pass, nothing for the deletion of the path
   */
  public record Approval(Instant at, String label, Set<Optional<BlobId>> contents, String reason) {}

  /** Makes one of which nobody's version was let pass alone. */
  public Hold(
      HoldId id,
      RepoPath path,
      Instant since,
      HoldTerms terms,
      Set<Optional<BlobId>> approved,
      Optional<Release> release) {
    this(id, path, since, terms, approved, List.of(), release);
  }

  /** Returns the same, let go: {@code contents} may pass beside what might already. */
  public Hold released(Set<Optional<BlobId>> contents, Release how) {
    Set<Optional<BlobId>> all = new HashSet<>(approved);
    all.addAll(contents);
    return new Hold(id, path, since, terms, Set.copyOf(all), approvals, Optional.of(how));
  }

  /** Tells whether git refuses what it forbids. */
  public boolean isInForce() {
    return release.isEmpty();
  }

  /** Tells whether a person has approved what a session has there now. */
  public boolean isApproved(HoldParty party) {
    return approved.contains(party.side().version().map(Version::blob));
  }
}
