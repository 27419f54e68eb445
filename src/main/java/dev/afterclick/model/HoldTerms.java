package dev.afterclick.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a hold is about, as it stands now: it changes while the sessions go on writing.
 *
 * @param kind in what way the versions meet
 * @param trunk the branch that sessions merge into, short
 * @param base what stood there before any of them
 * @param parties the sessions, ordered by id; one alone when it clobbered another's write
 */
public record HoldTerms(
    OverlapKind kind, Optional<String> trunk, Optional<Version> base, List<HoldParty> parties) {

  public boolean involves(SessionId session) {
    return parties.stream().anyMatch(party -> party.session().equals(session));
  }

  /**
   * Tells whether it is the same but for the moments of the touches and the names of the sessions,
   * which two who watch the same repository need not know alike: they would correct each other for
   * ever.
   */
  public boolean isLike(HoldTerms other) {
    return timeless().equals(other.timeless());
  }

  private HoldTerms timeless() {
    return new HoldTerms(kind, trunk, base, parties.stream().map(HoldTerms::timeless).toList());
  }

  private static HoldParty timeless(HoldParty party) {
    Party side = party.side();
    return new HoldParty(
        new Party(side.session(), "", side.path(), side.change(), side.version(), Instant.EPOCH),
        party.branch());
  }
}
