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
   * @param outdated the contents that were reconciled: as long as a branch has one of them, it may
   *     not come in from there; nothing for the deletion of the path
   */
  public record Release(
      Instant at, String reason, Optional<String> by, Set<Optional<BlobId>> outdated) {

    public Release(Instant at, String reason) {
      this(at, reason, Optional.empty());
    }

    public Release(Instant at, String reason, Optional<String> by) {
      this(at, reason, by, Set.of());
    }

    private boolean hasReplaced(Party side) {
      return outdated.contains(side.version().map(Version::blob)) && !side.touched().isAfter(at);
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

  /** Tells whether nobody has let it go. */
  public boolean isInForce() {
    return release.isEmpty();
  }

  /** Tells whether git refuses anything because of it. */
  public boolean isGuarded() {
    return release.isEmpty() || isWaiting();
  }

  /** Tells whether it was reconciled, and the branches may not have the result yet. */
  public boolean isWaiting() {
    return release.filter(how -> !how.outdated().isEmpty()).isPresent();
  }

  /**
   * Tells whether what a session has there needs no hold: it was approved, or it was reconciled,
   * and nobody has seen yet that the result stands there.
   */
  public boolean lets(HoldParty party) {
    return isApproved(party) || release.filter(how -> how.hasReplaced(party.side())).isPresent();
  }

  /** Tells whether a person has approved what a session has there now. */
  public boolean isApproved(HoldParty party) {
    return approved.contains(party.side().version().map(Version::blob));
  }
}
