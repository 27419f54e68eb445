package dev.afterclick.ui.holds;

import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.ui.board.PathText;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.board.Segment;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Paints one hold, on one line or, where there is little room, on two.
 *
 * @param id how wide the names are
 * @param path how wide the paths are
 * @param kind how wide the kinds are
 */
record HoldPainter(Scene scene, int id, int path, int kind) {

  private static final int LEAD = 3;
  private static final int GAP = 2;

  static HoldPainter of(Scene scene, List<Hold> holds, int width) {
    int longest = widest(holds, hold -> CellText.widthOf(hold.path().value()));
    return new HoldPainter(
        scene,
        widest(holds, hold -> CellText.widthOf(hold.id().value())),
        Math.min(longest, width * 2 / 5),
        widest(holds, hold -> CellText.widthOf(hold.terms().kind().word())));
  }

  void paint(Area area, Hold hold) {
    Area first = area.row(0);
    Role grave = hold.isInForce() ? Role.CONFLICT : Role.DIM;
    if (hold.isInForce()) {
      first.put(1, 0, scene.glyph(Glyph.CONFLICT), grave);
    }
    first.put(LEAD, 0, hold.id().value(), grave);
    int end = first.width() - 1 - CellText.widthOf(since(hold)) - GAP;
    first.putRight(first.width() - 1, 0, since(hold), Role.AGE);
    int at = LEAD + id + GAP;
    if (area.height() > 1) {
      path(first, at, end - at, hold, grave);
      about(area.row(1).sub(at, 0, area.width() - at - 1, 1), hold);
      return;
    }
    path(first, at, path, hold, grave);
    int kindAt = at + path + GAP;
    first.put(kindAt, 0, hold.terms().kind().word(), Role.DIM);
    int aboutAt = kindAt + kind + GAP;
    about(first.sub(aboutAt, 0, Math.max(0, end - aboutAt), 1), hold);
  }

  private void path(Area line, int x, int width, Hold hold, Role role) {
    PathText text = PathText.fit(hold.path().value(), width, scene.glyph(Glyph.ELLIPSIS));
    line.put(x, 0, text.folder() + text.name(), role);
  }

  private String since(Hold hold) {
    return hold.release()
        .map(release -> "released " + scene.ages().of(release.at()))
        .orElseGet(() -> "held " + scene.ages().of(hold.since()));
  }

  /** Says who it is between or, when that is over, why. */
  private void about(Area line, Hold hold) {
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    if (hold.release().isPresent()) {
      String reason = hold.release().get().reason();
      String why = hold.isWaiting() ? reason + ", to be committed" : reason;
      line.put(0, 0, Clip.end(why, line.width(), ellipsis), Role.DIM);
      return;
    }
    List<Segment> parties = parties(hold);
    int width = parties.stream().mapToInt(part -> CellText.widthOf(part.text())).sum();
    Segment.put(line, 0, parties);
    if (width > line.width() && line.width() > 0) {
      line.put(line.width() - 1, 0, ellipsis, Role.DIM);
    }
  }

  private List<Segment> parties(Hold hold) {
    List<Segment> parts = new ArrayList<>();
    for (HoldParty party : hold.terms().parties()) {
      String comma = parts.isEmpty() ? "" : ", ";
      parts.add(new Segment(comma + party.label() + " ", Role.TEXT));
      parts.add(new Segment(scene.ages().of(party.side().touched()), Role.AGE));
    }
    return parts;
  }

  private static int widest(List<Hold> holds, ToIntFunction<Hold> column) {
    return holds.stream().mapToInt(column).max().orElse(0);
  }
}
