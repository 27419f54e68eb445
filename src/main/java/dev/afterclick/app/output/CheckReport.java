package dev.afterclick.app.output;

import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.board.Ages;
import dev.afterclick.ui.board.Sentence;
import dev.afterclick.ui.canvas.Harmless;
import dev.afterclick.ui.view.rows.OverlapGroup;
import dev.afterclick.ui.view.rows.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells a person which overlaps there are: a line for each path, with all who meet there.
 *
 * <p>The gravest first; of two that are equally grave, first what may be held.
 */
public final class CheckReport {

  private static final Comparator<Overlap> GRAVEST_FIRST =
      Comparator.comparing(Row::rankOf)
          .thenComparing(overlap -> overlap.verdict() == Verdict.CLEAN)
          .thenComparing(Overlap::policy);

  private static final Comparator<OverlapGroup> ORDER =
      Comparator.comparing(OverlapGroup::rank)
          .thenComparing(CheckReport::policy)
          .thenComparing(OverlapGroup::path);

  private final Ink ink;
  private final Ages ages;

  public CheckReport(Ink ink, Instant now) {
    this.ink = ink;
    this.ages = new Ages(now);
  }

  public List<String> lines(List<Overlap> overlaps) {
    Map<RepoPath, List<Overlap>> byPath =
        overlaps.stream()
            .sorted(GRAVEST_FIRST)
            .collect(Collectors.groupingBy(Overlap::path, LinkedHashMap::new, Collectors.toList()));
    return byPath.entrySet().stream()
        .map(each -> new OverlapGroup(each.getKey(), each.getValue()))
        .sorted(ORDER)
        .map(this::line)
        .toList();
  }

  private String line(OverlapGroup group) {
    Row.Rank rank = group.rank();
    String path = Harmless.of(group.path().value());
    String parties = group.parties().stream().map(this::party).collect(Collectors.joining(", "));
    return ink.of(rank, sign(rank) + " " + path)
        + "  "
        + parties
        + "  "
        + ink.of(rank, Sentence.verdict(gravest(group)))
        + (policy(group) == Policy.WARN ? "  " + ink.dim(Policy.WARN.word()) : "");
  }

  private static Overlap gravest(OverlapGroup group) {
    return group.overlaps().get(0);
  }

  private static Policy policy(OverlapGroup group) {
    return gravest(group).policy();
  }

  private String party(Party party) {
    return Harmless.of(party.label()) + " " + ink.dim(ages.of(party.touched()));
  }

  private static String sign(Row.Rank rank) {
    return switch (rank) {
      case HELD, CONFLICT, WARNED_CONFLICT -> "✗";
      case OVERLAP, WARNED -> "⇄";
      case LANDED -> "↓";
      case NONE -> " ";
    };
  }
}
