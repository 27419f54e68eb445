package dev.afterclick.ui.compare;

import dev.afterclick.model.Hold;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.board.PathText;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.board.Sentence;
import dev.afterclick.ui.board.Signs;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.Comparisons;
import dev.afterclick.ui.view.compare.Comparing;
import dev.afterclick.ui.view.rows.Row;
import java.util.List;
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
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    int name = CellText.widthOf(path().name()) + CellText.widthOf(ellipsis) + 1;
    String verdict = partner() + overlap().map(this::verdict).orElseGet(this::beside);
    boolean all =
        1 + name + 3 + CellText.widthOf(verdict) + 2 + place(true).length() < line.width();
    String place = place(all);
    int end = line.width() - 1 - place.length();
    PathText path = pathText(Math.max(name, end - CellText.widthOf(verdict) - 6));
    int x = line.put(1, 0, path.folder(), Role.FOLDER);
    x = line.put(x, 0, path.name(), Role.TITLE) + 3;
    Role role = overlap().map(Row::rankOf).map(Signs::role).orElse(Role.DIM);
    line.put(x, 0, Clip.end(verdict, end - x - 1, ellipsis), role);
    line.put(end, 0, place, Role.HEADER);
  }

  private String beside() {
    return open.against() instanceof Comparing.Against.Now now
        ? Then.words(now.then(), scene.times()) + ", and now"
        : "since the base";
  }

  private RepoPath path() {
    return open.shown().path();
  }

  private PathText pathText(int width) {
    return PathText.fit(path().value(), width, scene.glyph(Glyph.ELLIPSIS));
  }

  private String place(boolean words) {
    int count = open.differences().size();
    if (open.lines().isEmpty()) {
      return "";
    }
    if (count == 0) {
      return words ? "no difference in the text" : "none";
    }
    int at = Math.min(open.place().difference() + 1, count);
    return words ? "difference " + at + " of " + count : at + "/" + count;
  }

  private String verdict(Overlap overlap) {
    Row.Rank rank = Row.rankOf(overlap);
    String words = overlap.isLanded() ? "landed" : Sentence.verdict(overlap);
    String never = rank == Row.Rank.WARNED_CONFLICT ? ", never held" : "";
    Optional<Hold> hold = scene.board().holdOn(overlap);
    String held = hold.map(it -> ", held (" + it.id() + ")").orElse("");
    String sign = Signs.of(hold.isPresent() ? Row.Rank.HELD : rank, scene);
    return sign + unsettled(overlap) + " " + words + never + held;
  }

  /** Says which of those who changed the path too is shown, where there are several. */
  private String partner() {
    List<Comparing.Against> all = Comparisons.partners(scene.board(), open);
    int at = all.indexOf(open.against()) + 1;
    return all.size() > 1 && at > 0 ? "partner " + at + " of " + all.size() + "  " : "";
  }

  private String unsettled(Overlap overlap) {
    boolean open = !overlap.isLanded() && overlap.verdict() == Verdict.UNSETTLED;
    return open ? scene.glyph(Glyph.UNSETTLED) : "";
  }

  private Optional<Overlap> overlap() {
    return scene.board().overlapsOf(open.session()).stream()
        .filter(overlap -> overlap.own(open.session()).path().equals(open.path()))
        .filter(overlap -> open.isAgainst(overlap.other(open.session())))
        .findFirst();
  }
}
