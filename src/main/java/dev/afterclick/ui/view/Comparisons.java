package dev.afterclick.ui.view;

import dev.afterclick.model.Board;
import dev.afterclick.model.Change;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.view.compare.CompareRequest;
import dev.afterclick.ui.view.compare.CompareSide;
import dev.afterclick.ui.view.compare.Compared;
import dev.afterclick.ui.view.compare.Comparing;
import dev.afterclick.ui.view.compare.Comparing.Against;
import dev.afterclick.ui.view.compare.ThenAndNow;
import dev.afterclick.ui.view.rows.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Opens comparisons and keeps them up to date with the board. */
public final class Comparisons {

  private Comparisons() {}

  /** Opens the gravest overlap of a row, or the row beside its base. */
  static ViewState open(ViewState state, Board board, Row row) {
    Against against = row.other().map(Comparisons::against).orElse(new Against.Base());
    return open(state, board, row.session(), row.path(), against);
  }

  /** Opens the two versions of an overlap. */
  static ViewState open(ViewState state, Board board, Overlap overlap) {
    Party own = overlap.left();
    return open(state, board, own.session().orElseThrow(), own.path(), against(overlap.right()));
  }

  /** Opens the version that a touch left beside what stands there now. */
  static ViewState open(ViewState state, Board board, Entry.Touched then) {
    Touch touch = then.touch();
    return open(state, board, touch.session(), touch.path(), new Against.Now(then));
  }

  private static ViewState open(
      ViewState state, Board board, SessionId session, RepoPath path, Against against) {
    return request(board, session, path, against)
        .map(r -> Comparing.open(session, path, against, r))
        .map(c -> state.with(new Dialog.Compare(c)))
        .orElse(state);
  }

  /** Compares the same path with the next of those who changed it too, round and round. */
  static ViewState turn(ViewState state, Board board, Comparing open, int steps) {
    List<Against> partners = partners(board, open);
    int next = Math.floorMod(partners.indexOf(open.against()) + steps, partners.size());
    return open(state, board, open.session(), open.path(), partners.get(next));
  }

  /** Returns everybody the path can be compared with, the gravest overlap first. */
  public static List<Against> partners(Board board, Comparing open) {
    if (open.against() instanceof Against.Now) {
      return List.of();
    }
    return board.overlapsOf(open.session()).stream()
        .filter(overlap -> overlap.own(open.session()).path().equals(open.path()))
        .sorted(Comparator.comparing(Row::rankOf))
        .map(overlap -> against(overlap.other(open.session())))
        .distinct()
        .toList();
  }

  /** Asks for newer versions when the board has some; says so in one line. */
  static ViewState follow(ViewState state, Board board, Comparing open) {
    Optional<CompareRequest> now = request(board, open.session(), open.path(), open.against());
    if (now.isEmpty()) {
      return state.saying("This is over: the board no longer has it. What you see is how it was.");
    }
    ViewState next = state.with(new Dialog.Compare(open.wanting(now.get())));
    return now.get()
        .whoMoved(open.wanted())
        .map(side -> next.saying(moved(side, open)))
        .orElse(next);
  }

  private static String moved(CompareSide side, Comparing open) {
    if (!side.remark().isEmpty()) {
      return side.remark() + ": this is what the other side changed since the base.";
    }
    String who =
        open.against() instanceof Against.Now then ? then.then().touch().label() : side.label();
    return who + " wrote this file again: this is the new version.";
  }

  /** Shows what came; the first time from the first difference on, later from the same place. */
  static ViewState show(ViewState state, Comparing open, CompareRequest request, Compared result) {
    Comparing shown = open.showing(request, result);
    int first = shown.differences().stream().findFirst().orElse(0);
    int top = open.result().isPresent() ? open.place().top() : first - Scrolling.CONTEXT;
    return Scrolling.to(state, shown, top, open.place().left());
  }

  private static Against against(Party other) {
    return other.session().<Against>map(Against.Other::new).orElse(new Against.Trunk());
  }

  private static Optional<CompareRequest> request(
      Board board, SessionId session, RepoPath path, Against against) {
    if (against instanceof Against.Now now) {
      return Optional.of(new ThenAndNow(board, now.then()).request());
    }
    if (against instanceof Against.Base) {
      return Optional.ofNullable(board.sessions().get(session))
          .flatMap(owner -> withBase(owner, path));
    }
    return board.overlapsOf(session).stream()
        .filter(overlap -> overlap.own(session).path().equals(path))
        .filter(overlap -> against(overlap.other(session)).equals(against))
        .findFirst()
        .map(overlap -> withOther(overlap, session));
  }

  private static Optional<CompareRequest> withBase(Session owner, RepoPath path) {
    return Optional.ofNullable(owner.changes().get(path)).map(c -> withBase(owner, c));
  }

  private static CompareRequest withBase(Session owner, Change change) {
    RepoPath before = change.origin().orElse(change.path());
    CompareSide base = CompareSide.of("base", before, change.base(), Optional.empty());
    CompareSide now =
        CompareSide.of(
            owner.label(), change.path(), change.result(), Optional.of(change.touched()));
    return new CompareRequest(before, base, now);
  }

  private static CompareRequest withOther(Overlap overlap, SessionId session) {
    if (overlap.isClobber()) {
      return clobber(overlap);
    }
    Party own = overlap.own(session);
    Party other = overlap.other(session);
    return edit(overlap, own, other)
        .or(() -> edit(overlap, other, own))
        .orElseGet(() -> new CompareRequest(overlap.path(), side(own), side(other)));
  }

  /** Where one side deleted the file, what the deletion would lose is the other's edit. */
  private static Optional<CompareRequest> edit(Overlap overlap, Party deleter, Party editor) {
    return overlap
        .base()
        .filter(base -> deleter.version().isEmpty())
        .map(base -> CompareSide.deleted(deleter, overlap.path(), base))
        .map(base -> new CompareRequest(overlap.path(), base, side(editor)));
  }

  private static CompareRequest clobber(Overlap clobber) {
    Party lost = clobber.left();
    CompareSide dropped =
        CompareSide.of(
            lost.label() + ", lost", lost.path(), lost.version(), Optional.of(lost.touched()));
    return new CompareRequest(clobber.path(), dropped, side(clobber.right()));
  }

  private static CompareSide side(Party party) {
    return CompareSide.of(
        party.label(), party.path(), party.version(), Optional.of(party.touched()));
  }
}
