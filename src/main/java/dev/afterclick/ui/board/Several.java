package dev.afterclick.ui.board;

import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.ui.view.rows.OverlapGroup;
import dev.afterclick.ui.view.rows.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells in one line what happened to several pairs of sessions on one path. */
final class Several {

  /** More names than these nobody reads in passing. */
  private static final int NAMED = 3;

  private Several() {}

  /** Names who came last first, and goes by the gravest of the overlaps. */
  static Sentence sentence(List<Overlap> overlaps, boolean over, String arrow) {
    List<Overlap> sorted = overlaps.stream().sorted(Comparator.comparing(Row::rankOf)).toList();
    OverlapGroup group = new OverlapGroup(sorted.get(0).path(), sorted);
    List<String> names =
        group.parties().stream()
            .sorted(Comparator.comparing(Party::touched).reversed())
            .map(Party::label)
            .toList();
    if (over) {
      return new Sentence(Row.Rank.NONE, apart(names, sorted), Optional.of(group.path()), "");
    }
    return new Sentence(
        group.rank(),
        names.get(0) + " " + arrow + " ",
        Optional.of(group.path()),
        ": "
            + names(names.subList(1, names.size()))
            + " changed it too, "
            + Sentence.verdict(sorted.get(0)));
  }

  /** Where one of them has left, the others may well overlap as before. */
  private static String apart(List<String> names, List<Overlap> overlaps) {
    Optional<String> left =
        names.stream().filter(name -> overlaps.stream().allMatch(o -> isOf(name, o))).findFirst();
    List<String> others = names.stream().filter(name -> !left.equals(Optional.of(name))).toList();
    return left.map(name -> name + " no longer overlaps with " + names(others) + " on ")
        .orElseGet(() -> names(names) + " no longer overlap on ");
  }

  private static boolean isOf(String name, Overlap overlap) {
    return overlap.parties().stream().anyMatch(party -> party.label().equals(name));
  }

  /** Names some, and counts the others. */
  static String names(List<String> all) {
    int shown = all.size() > NAMED ? NAMED - 1 : all.size() - 1;
    int others = all.size() - shown;
    String last = others > 1 ? others + " others" : all.get(shown);
    return shown == 0 ? last : String.join(", ", all.subList(0, shown)) + " and " + last;
  }
}
