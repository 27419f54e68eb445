package dev.afterclick.ui.compare;

import dev.afterclick.model.Overlap;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.board.PathText;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.Comparing;
import java.util.Optional;

/** Paints which path is compared, how its versions meet, and where in them the person is. */
final class CompareHeader {

  private final Scene scene;
  private final Comparing open;

  CompareHeader(Scene scene, Comparing open) {
    this.scene = scene;
    this.open = open;
  }

  void paint(Area line) {
    String place = place();
    Optional<Overlap> overlap = overlap();
    String verdict = overlap.map(this::verdict).orElse("since the base");
    int width = line.width() - CellText.widthOf(place) - CellText.widthOf(verdict) - 7;
    PathText path =
        PathText.fit(open.path().value(), Math.max(12, width), scene.glyph(Glyph.ELLIPSIS));
    int x = line.put(1, 0, path.folder(), Role.FOLDER);
    x = line.put(x, 0, path.name(), Role.TITLE);
    line.put(x + 3, 0, verdict, overlap.map(CompareHeader::role).orElse(Role.DIM));
    line.putRight(line.width() - 1, 0, place, Role.HEADER);
  }

  private String place() {
    int count = open.differences().size();
    if (open.lines().isEmpty()) {
      return "";
    }
    int at = Math.min(open.place().difference() + 1, count);
    return count == 0 ? "no difference in the text" : "difference " + at + " of " + count;
  }

  private String verdict(Overlap overlap) {
    if (overlap.isLanded()) {
      return scene.glyph(Glyph.LANDED) + " landed";
    }
    return switch (overlap.verdict()) {
      case CONFLICT -> scene.glyph(Glyph.CONFLICT) + " conflict (" + overlap.kind().word() + ")";
      case CLEAN -> scene.glyph(Glyph.OVERLAP) + " merges cleanly";
      case UNSETTLED ->
          scene.glyph(Glyph.OVERLAP) + scene.glyph(Glyph.UNSETTLED) + " not judged yet";
    };
  }

  private static Role role(Overlap overlap) {
    if (overlap.isLanded()) {
      return Role.LANDED;
    }
    return overlap.verdict() == Verdict.CONFLICT ? Role.CONFLICT : Role.OVERLAP;
  }

  private Optional<Overlap> overlap() {
    return scene.board().overlapsOf(open.session()).stream()
        .filter(overlap -> overlap.own(open.session()).path().equals(open.path()))
        .filter(overlap -> open.isAgainst(overlap.other(open.session())))
        .findFirst();
  }
}
