package dev.afterclick.ui.view;

import dev.afterclick.model.Board;
import dev.afterclick.model.Change;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a board into panes and rows: overlaps on top, then what was touched last. */
public final class Panes {

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::rank)
          .thenComparing(Row::touched, Comparator.reverseOrder())
          .thenComparing(Row::path);

  private static final Comparator<Session> MAIN_LAST =
      Comparator.comparing(session -> session.worktree().main());

  private Panes() {}

  /** Returns the panes in the board's order of sessions, the main worktree's last. */
  public static List<Pane> of(Board board, ViewState state) {
    return board.sessions().values().stream()
        .sorted(MAIN_LAST)
        .map(session -> pane(board, session, state))
        .toList();
  }

  private static Pane pane(Board board, Session session, ViewState state) {
    List<Row> all = rows(board, session);
    List<Row> shown = new ArrayList<>(filtered(all, state.filter()));
    shown.sort(ORDER);
    if (state.cursor().isIn(session.id())) {
      shown = Steady.keep(shown, state.cursor());
    }
    return new Pane(session, List.copyOf(shown), all.size());
  }

  private static List<Row> rows(Board board, Session session) {
    Map<RepoPath, List<Overlap>> overlaps = overlapsByPath(board, session);
    List<Row> rows = new ArrayList<>(session.changes().size());
    for (Change change : session.changes().values()) {
      List<Overlap> here = overlaps.remove(change.path());
      rows.add(Row.of(session.id(), change, here == null ? List.of() : here));
    }
    overlaps
        .values()
        .forEach(left -> rows.add(Row.of(session.id(), left.get(0).own(session.id()), left)));
    return rows;
  }

  private static Map<RepoPath, List<Overlap>> overlapsByPath(Board board, Session session) {
    Map<RepoPath, List<Overlap>> byPath = new HashMap<>();
    for (Overlap overlap : board.overlapsOf(session.id())) {
      RepoPath own = overlap.own(session.id()).path();
      byPath.computeIfAbsent(own, path -> new ArrayList<>()).add(overlap);
    }
    byPath.values().forEach(list -> list.sort(Comparator.comparing(Row::rankOf)));
    return byPath;
  }

  private static List<Row> filtered(List<Row> rows, Filter filter) {
    if (filter.text().isEmpty()) {
      return rows;
    }
    String wanted = filter.text().toLowerCase(Locale.ROOT);
    return rows.stream().filter(row -> matches(row, wanted)).toList();
  }

  private static boolean matches(Row row, String wanted) {
    return holds(row.path(), wanted)
        || row.origin().filter(origin -> holds(origin, wanted)).isPresent();
  }

  private static boolean holds(RepoPath path, String wanted) {
    return path.escaped().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
