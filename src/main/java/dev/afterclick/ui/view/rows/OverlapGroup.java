package dev.afterclick.ui.view.rows;

import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All overlaps on one path: one trouble, however many pairs of sessions have it.
 *
 * @param path where
 * @param overlaps the pairs, the gravest first
 * @param held whether git is kept from merging any of them
 */
public record OverlapGroup(RepoPath path, List<Overlap> overlaps, boolean held) {

  public OverlapGroup(RepoPath path, List<Overlap> overlaps) {
    this(path, overlaps, false);
  }

  public Row.Rank rank() {
    return held ? Row.Rank.HELD : Row.rankOf(overlaps.get(0));
  }

  /** Tells whether the path warns only, and is never held. */
  boolean isWarned() {
    return rank() == Row.Rank.WARNED_CONFLICT || rank() == Row.Rank.WARNED;
  }

  /** Returns the row that the group is reached by. */
  public Spot spot() {
    Overlap first = overlaps.get(0);
    // What was lost no longer stands in anybody's row.
    return spot(first.isClobber() ? first.right() : first.left());
  }

  /** Returns everybody who takes part, once each. */
  public List<Party> parties() {
    if (overlaps.get(0).isClobber()) {
      return overlaps.get(0).parties();
    }
    Map<Optional<SessionId>, Party> parties = new LinkedHashMap<>();
    for (Overlap overlap : overlaps) {
      for (Party party : overlap.parties()) {
        parties.putIfAbsent(party.session(), party);
      }
    }
    return List.copyOf(parties.values());
  }

  public boolean involves(Spot spot) {
    return overlaps.stream()
        .flatMap(overlap -> overlap.parties().stream())
        .anyMatch(party -> !party.isTrunk() && spot(party).equals(spot));
  }

  private static Spot spot(Party party) {
    return new Spot(party.session().orElseThrow(), Optional.of(party.path()));
  }
}
