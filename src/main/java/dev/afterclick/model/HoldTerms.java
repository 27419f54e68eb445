package dev.afterclick.model;

import java.time.Instant;
import java.util.Comparator;
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

  /** Returns when one of them last wrote there. */
  public Instant touched() {
    return parties.stream()
        .map(party -> party.side().touched())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
