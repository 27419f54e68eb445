package dev.afterclick.ui.view.rows;

import dev.afterclick.model.Board;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A board with the rows of its sessions.
 *
 * <p>To make and sort rows is what costs most of a picture, and most boards differ from the one
 * before in a single session. So a newer board takes over what it shares with the older one.
 *
 * @param board what there is to show
 * @param filter which rows are shown
 * @param sessions the rows in the board's order of sessions, the main worktree's last
 * @param trouble all overlaps by path, the gravest first
 * @param groups those of them that have a row to go to
 */
public record BoardRows(
    Board board,
    Filter filter,
    List<SessionRows> sessions,
    Trouble trouble,
    List<OverlapGroup> groups) {

  private static final Comparator<Session> MAIN_LAST =
      Comparator.comparing(session -> session.worktree().main());

  public static BoardRows of(Board board) {
    return of(board, Map.of(), Trouble.of(board), Filter.NONE);
  }

  public BoardRows with(Board newer) {
    Map<SessionId, SessionRows> known = new HashMap<>();
    sessions.forEach(rows -> known.put(rows.all().id(), rows));
    return of(newer, known, trouble.with(newer), filter);
  }

  public BoardRows with(Filter wanted) {
    return wanted.text().equals(filter.text())
        ? this
        : of(board, sessions.stream().map(rows -> rows.filtered(wanted)).toList(), trouble, wanted);
  }

  /** Returns what the filter leaves, a pane for each session. */
  public List<Pane> panes() {
    return sessions.stream().map(SessionRows::shown).toList();
  }

  private static BoardRows of(
      Board board, Map<SessionId, SessionRows> known, Trouble trouble, Filter filter) {
    Map<SessionId, List<Overlap>> overlaps = overlapsBySession(board);
    Held held = Held.of(board);
    List<SessionRows> sessions = new ArrayList<>();
    for (Session session : board.sessions().values().stream().sorted(MAIN_LAST).toList()) {
      List<Overlap> own = overlaps.getOrDefault(session.id(), List.of());
      Set<Overlap> heldHere = held.among(own);
      SessionRows rows =
          Optional.ofNullable(known.get(session.id()))
              .filter(old -> old.isOf(session, own, heldHere))
              .orElseGet(() -> SessionRows.of(session, own, heldHere).filtered(filter));
      sessions.add(rows);
    }
    return of(board, List.copyOf(sessions), trouble, filter);
  }

  private static BoardRows of(
      Board board, List<SessionRows> sessions, Trouble trouble, Filter filter) {
    Set<Spot> red = new HashSet<>();
    for (SessionRows rows : sessions) {
      rows.shown().rows().stream()
          .takeWhile(row -> row.rank() != Row.Rank.NONE)
          .forEach(row -> red.add(Spot.of(row)));
    }
    List<OverlapGroup> groups =
        trouble.groups().stream().filter(group -> red.contains(group.spot())).toList();
    return new BoardRows(board, filter, sessions, trouble, groups);
  }

  private static Map<SessionId, List<Overlap>> overlapsBySession(Board board) {
    Map<SessionId, List<Overlap>> bySession = new HashMap<>();
    for (Overlap overlap : board.overlaps()) {
      overlap.parties().stream()
          .flatMap(party -> party.session().stream())
          .distinct()
          .forEach(id -> bySession.computeIfAbsent(id, one -> new ArrayList<>()).add(overlap));
    }
    return bySession;
  }
}
