package dev.afterclick.ui.view.rows;

import dev.afterclick.model.Change;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of one session: overlaps on top, then what was touched last.
 *
 * @param overlaps the overlaps it is part of
 * @param held those of them that git is kept from merging
 * @param all all its rows
 * @param filter what the paths of the shown rows hold
 * @param shown what the filter leaves
 */
public record SessionRows(
    List<Overlap> overlaps, Set<Overlap> held, Pane all, Filter filter, Pane shown) {

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::rank)
          .thenComparing(Row::touched, Comparator.reverseOrder())
          .thenComparing(Row::path);

  static SessionRows of(Session session, List<Overlap> overlaps, Set<Overlap> held) {
    List<Row> rows = rows(session, overlaps, held);
    rows.sort(ORDER);
    Pane all = Pane.of(session, List.copyOf(rows), rows.size());
    return new SessionRows(overlaps, held, all, Filter.NONE, all);
  }

  /** Tells whether these are the rows of that very session, meeting the same overlaps. */
  @SuppressWarnings("ReferenceEquality") // To compare thousands of changes would cost the gain.
  boolean isOf(Session session, List<Overlap> others, Set<Overlap> heldOthers) {
    return all.session() == session && overlaps.equals(others) && held.equals(heldOthers);
  }

  /** Leaves those rows that hold the text of a filter. */
  SessionRows filtered(Filter wanted) {
    if (wanted.text().equals(filter.text())) {
      return this;
    }
    // What does not hold a text does not hold a longer one either.
    List<Row> from = wanted.text().contains(filter.text()) ? shown.rows() : all.rows();
    List<Row> left = wanted.text().isEmpty() ? all.rows() : wanted.of(from);
    boolean everything = left.size() == all.rows().size();
    Pane pane = everything ? all : Pane.of(all.session(), left, all.total());
    return new SessionRows(overlaps, held, all, wanted, pane);
  }

  private static List<Row> rows(Session session, List<Overlap> overlaps, Set<Overlap> held) {
    Map<RepoPath, List<Overlap>> byPath = byPath(session, overlaps, held);
    List<Row> rows = new ArrayList<>(session.changes().size());
    for (Change change : session.changes().values()) {
      List<Overlap> here = byPath.remove(change.path());
      rows.add(row(session, change, here == null ? List.of() : here, held));
    }
    byPath.values().forEach(left -> rows.add(row(session, left, held)));
    return rows;
  }

  private static Row row(Session session, Change change, List<Overlap> here, Set<Overlap> held) {
    return Row.of(session.id(), change, here, !here.isEmpty() && held.contains(here.get(0)));
  }

  private static Row row(Session session, List<Overlap> here, Set<Overlap> held) {
    Overlap gravest = here.get(0);
    return Row.of(session.id(), gravest.own(session.id()), here, held.contains(gravest));
  }

  private static Map<RepoPath, List<Overlap>> byPath(
      Session session, List<Overlap> overlaps, Set<Overlap> held) {
    Map<RepoPath, List<Overlap>> byPath = new HashMap<>();
    for (Overlap overlap : overlaps) {
      RepoPath own = overlap.own(session.id()).path();
      byPath.computeIfAbsent(own, path -> new ArrayList<>()).add(overlap);
    }
    byPath.values().forEach(list -> list.sort(Held.gravestFirst(held)));
    return byPath;
  }
}
