package dev.afterclick.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds hunks again in another merge.
 *
 * <p>A hunk is the same if its content on all three sides is. Where several have the same content
 * and their number has changed, nobody knows which is which: then a choice holds only if it was the
 * same for all of them.
 */
final class Matches {

  private final Merge merge;
  private final Map<HunkKey, Integer> found = new HashMap<>();
  private final SortedMap<Integer, String> again = new TreeMap<>();
  private final List<Choices.Made> lost = new ArrayList<>();

  private final boolean sameBase;
  private Set<Integer> chosen = Set.of();

  private Matches(Merge merge, boolean sameBase) {
    this.merge = merge;
    this.sameBase = sameBase;
  }

  /** Looks for the hunks that choices were made for. */
  static Matches of(Choices choices, Merge merge) {
    Matches matches = new Matches(merge, choices.base().equals(merge.keys().base()));
    choices.made().stream()
        .collect(Collectors.groupingBy(made -> made.key().content()))
        .values()
        .forEach(matches::find);
    matches.chosen = Set.copyOf(matches.found.values());
    matches.lost.forEach(
        made -> matches.markInstead(made.from(), made.lines(), Edited.text(made.choice())));
    return matches;
  }

  /** Marks a hunk that needed another look when the texts moved on, or what stands there now. */
  void mark(HunkKey key, Hunk hunk, String written) {
    Optional<String> text = Optional.of(written).filter(it -> !it.isEmpty());
    now(key)
        .ifPresentOrElse(
            there -> mark(there, written),
            () -> markInstead(hunk.base().from(), hunk.base().size(), text));
  }

  private void find(List<Choices.Made> alike) {
    int now = merge.keys().hunksOf(alike.get(0).key().content()).size();
    boolean certain = alike.stream().allMatch(made -> made.key().among() == now);
    boolean agreed =
        alike.size() == alike.get(0).key().among()
            && alike.stream().map(Choices.Made::choice).distinct().count() == 1;
    for (Choices.Made made : alike) {
      if ((certain || agreed) && made.key().nth() < now) {
        found.put(made.key(), merge.keys().hunksOf(made.key().content()).get(made.key().nth()));
      } else if (!agreed || now == 0) {
        lost.add(made);
      }
    }
  }

  /** Marks what stands where a choice was made that does not hold; anything may, on a new base. */
  private void markInstead(int from, int lines, Optional<String> written) {
    List<Integer> there =
        merge.hunks().stream()
            .filter(hunk -> hunk.isChange() && !chosen.contains(hunk.index()))
            .filter(hunk -> !sameBase || touches(hunk, from, lines))
            .map(Hunk::index)
            .toList();
    there.forEach(hunk -> mark(hunk, ""));
    if (written.isPresent()) {
      there.stream()
          .filter(hunk -> touches(merge.hunks().get(hunk), from, lines))
          .findFirst()
          .or(() -> place(from, lines))
          .ifPresent(hunk -> mark(hunk, written.get()));
    }
  }

  /** Finds the place of a text that the person wrote where now nobody changes anything. */
  private Optional<Integer> place(int from, int lines) {
    return merge.hunks().stream()
        .filter(hunk -> touches(hunk, from, lines))
        .findFirst()
        .map(Hunk::index);
  }

  private void mark(int hunk, String written) {
    again.merge(hunk, written, String::concat);
  }

  private static boolean touches(Hunk hunk, int from, int lines) {
    return hunk.base().from() <= from + lines && from <= hunk.base().to();
  }

  /** Returns where a hunk is now, if it is sure which it is. */
  Optional<Integer> now(HunkKey key) {
    return Optional.ofNullable(found.get(key)).or(() -> merge.keys().find(key));
  }

  List<Choices.Made> lost() {
    return List.copyOf(lost);
  }

  /** Returns the hunks that need another look, with what the person had written there. */
  SortedMap<Integer, String> again() {
    return again;
  }
}
