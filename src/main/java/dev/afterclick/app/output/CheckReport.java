package dev.afterclick.app.output;

import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.ui.board.Ages;
import dev.afterclick.ui.board.Sentence;
import dev.afterclick.ui.canvas.Harmless;
import dev.afterclick.ui.view.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells a person which overlaps there are: a line for each. */
public final class CheckReport {

  private final Ink ink;
  private final Ages ages;

  public CheckReport(Ink ink, Instant now) {
    this.ink = ink;
    this.ages = new Ages(now);
  }

  public List<String> lines(List<Overlap> overlaps) {
    List<String> lines = new ArrayList<>();
    for (Overlap overlap : overlaps) {
      lines.add(line(overlap));
    }
    return lines;
  }

  private String line(Overlap overlap) {
    Row.Rank rank = Row.rankOf(overlap);
    String path = Harmless.of(overlap.path().value());
    return ink.of(rank, sign(rank) + " " + path)
        + "  "
        + party(overlap.left())
        + ", "
        + party(overlap.right())
        + "  "
        + ink.of(rank, Sentence.verdict(overlap));
  }

  private String party(Party party) {
    return Harmless.of(party.label()) + " " + ink.dim(ages.of(party.touched()));
  }

  private static String sign(Row.Rank rank) {
    return switch (rank) {
      case CONFLICT, WARNED_CONFLICT -> "✗";
      case OVERLAP, WARNED -> "⇄";
      case LANDED -> "↓";
      case NONE -> " ";
    };
  }
}
