package dev.afterclick.ui.board;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.view.rows.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a hold.
 *
 * @param id its name
 * @param path what is held
 * @param kind in what way the versions meet
 * @param names the sessions it is between
 * @param latest the one of them that wrote last
 * @param arrow what stands between a session and a path
 */
public record HoldWords(
    String id, RepoPath path, String kind, List<String> names, String latest, String arrow) {

  private static final Comparator<HoldParty> LAST =
      Comparator.comparing(party -> party.side().touched());

  static HoldWords of(Hold hold, String arrow) {
    List<HoldParty> parties = hold.terms().parties();
    return new HoldWords(
        hold.id().value(),
        hold.path(),
        hold.terms().kind().word(),
        parties.stream().map(HoldParty::label).toList(),
        parties.stream().max(LAST).map(HoldParty::label).orElse(""),
        arrow);
  }

  static Sentence of(Entry.HoldSeen seen, String arrow) {
    HoldWords words = of(seen.hold(), arrow);
    return switch (seen.change()) {
      case OPENED -> words.opened();
      case PARTIES -> words.parties();
      case REOPENED -> words.reopened();
      case ENDED -> words.ended(seen.reason());
    };
  }

  static Sentence of(Entry.Released released, String arrow) {
    String reason = released.hold().release().map(Hold.Release::reason).orElse("");
    return of(released.hold(), arrow).released(reason);
  }

  static Sentence of(Entry.Approved approved, String arrow) {
    Hold.Approval approval = approved.approval();
    return of(approved.hold(), arrow).approved(approval.label(), approval.reason());
  }

  static Sentence of(Entry.Dodged dodged, String arrow) {
    return of(dodged.hold(), arrow).dodged(dodged.label(), dodged.trunk());
  }

  public Sentence opened() {
    return grave(": held" + between() + " (" + id + ")");
  }

  public Sentence parties() {
    return grave(": hold " + id + " is now" + between());
  }

  public Sentence reopened() {
    return grave(": held again" + between() + ", written since the release (" + id + ")");
  }

  public Sentence ended(String reason) {
    return over("ended", reason);
  }

  public Sentence released(String reason) {
    return over("released", reason);
  }

  /** Tells that one session's version may pass, and no other's. */
  public Sentence approved(String label, String reason) {
    return over("lets " + label + "'s version pass", reason);
  }

  /** Tells that a version is where it should not be, on a way that no hook sees. */
  public Sentence dodged(String label, String trunk) {
    return new Sentence(
        Row.Rank.HELD,
        label + "'s ",
        Optional.of(path),
        " came onto " + trunk + " past hold " + id);
  }

  private Sentence grave(String after) {
    return new Sentence(Row.Rank.HELD, latest + " " + arrow + " ", Optional.of(path), after);
  }

  private Sentence over(String what, String reason) {
    String why = reason.isEmpty() ? "" : ": " + reason;
    return new Sentence(Row.Rank.NONE, "hold " + id + " " + what + " on ", Optional.of(path), why);
  }

  /** One session alone has dropped what was written in its worktree. */
  private String between() {
    if (names.size() > 1) {
      return " between " + Several.names(names);
    }
    return kind.equals(OverlapKind.CLOBBER.word()) ? " for a CLOBBER" : "";
  }
}
