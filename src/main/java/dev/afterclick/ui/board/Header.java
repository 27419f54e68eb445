package dev.afterclick.ui.board;

import dev.afterclick.model.Board;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.rows.Trouble;
import dev.afterclick.ui.view.rows.Warnings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Paints the line that says what this is, how much of it there is, and whether it is current. */
final class Header {

  /** How much is said, from everything to the least. */
  private enum Detail {
    SPACIOUS,
    FULL,
    SHORT_COUNTS,
    NO_TRUNK,
    NO_FILES,
    NO_REPOSITORY,
    NO_WATCHING,
    NO_WORDS,
    LEAST
  }

  private final Scene scene;
  private final Board board;

  Header(Scene scene) {
    this.scene = scene;
    this.board = scene.board();
  }

  void paint(Area area) {
    Area line = area.row(0);
    for (Detail detail : Detail.values()) {
      List<Segment> left = left(detail);
      List<Segment> right = right(detail);
      int width = Segment.widthOf(left) + Segment.widthOf(right) + (right.isEmpty() ? 0 : 2);
      if (width <= line.width() || detail == Detail.LEAST) {
        Segment.put(line, 0, left);
        Segment.put(line, line.width() - Segment.widthOf(right), right);
        return;
      }
    }
  }

  /** Paints what is degraded, in full, on a line of its own. */
  void paintDegraded(Area line) {
    List<String> warnings = Warnings.of(board);
    String first = warnings.get(0);
    int others = warnings.size() - 1;
    String more = others > 0 ? " (+" + others + " more: ?)" : "";
    String text = scene.glyph(Glyph.WARNING) + " " + first + more;
    line.put(1, 0, Clip.end(text, line.width() - 2, scene.glyph(Glyph.ELLIPSIS)), Role.WARNING);
  }

  private List<Segment> left(Detail detail) {
    int gap = detail == Detail.SPACIOUS ? 5 : 2;
    List<Segment> all = new ArrayList<>();
    all.add(new Segment(" afterclick", Role.TITLE));
    if (detail.compareTo(Detail.NO_REPOSITORY) < 0) {
      all.add(new Segment("  " + name(board.repository()), Role.HEADER));
    }
    if (detail.compareTo(Detail.NO_TRUNK) < 0) {
      board.trunk().ifPresent(trunk -> all.add(new Segment("  on " + trunk, Role.DIM)));
    }
    if (detail != Detail.LEAST && !board.sessions().isEmpty()) {
      all.add(Segment.gap(gap));
      all.add(new Segment(amount(detail), Role.HEADER));
    }
    all.add(Segment.gap(gap));
    counts(all, detail);
    return all;
  }

  private List<Segment> right(Detail detail) {
    List<Segment> all = new ArrayList<>();
    int degraded = board.degraded().size();
    boolean unenforced = Warnings.unenforced(board).isPresent();
    if (unenforced) {
      String what = detail.compareTo(Detail.NO_WORDS) < 0 ? " holds" : "";
      String more = degraded > 0 ? "+" + degraded + " " : "";
      String text = scene.glyph(Glyph.WARNING) + what + " not enforced " + more;
      all.add(new Segment(text, Role.WARNING));
    } else if (degraded > 0) {
      all.add(new Segment(scene.glyph(Glyph.WARNING) + " " + degraded + " ", Role.WARNING));
    }
    int watched = board.watched().size();
    int worktrees = board.worktrees();
    boolean missing = board.isComplete() && watched < worktrees;
    boolean told = detail.compareTo(Detail.NO_WATCHING) < 0 && worktrees > 0;
    if (told || (missing && degraded == 0 && !unenforced)) {
      String gap = all.isEmpty() ? "" : " ";
      String armed = isArmed(detail) ? " " + scene.glyph(Glyph.DOT) + " holds armed" : "";
      String text = gap + "watching " + watched + " of " + worktrees + armed + " ";
      all.add(new Segment(text, missing ? Role.WARNING : Role.DIM));
    }
    return all;
  }

  /** All being well is worth saying only where there is room. */
  private boolean isArmed(Detail detail) {
    return detail.compareTo(Detail.NO_FILES) < 0
        && !board.holdsInForce().isEmpty()
        && Warnings.unenforced(board).isEmpty();
  }

  private String amount(Detail detail) {
    int sessions = board.sessions().size();
    int files = scene.view().total();
    int matching = scene.view().matching();
    String part = matching < files ? matching + " of " : "";
    String first = sessions == 1 ? "1 session" : sessions + " sessions";
    return detail.compareTo(Detail.NO_FILES) < 0
        ? first + " " + scene.glyph(Glyph.DOT) + " " + part + PanePainter.files(files)
        : first;
  }

  private void counts(List<Segment> all, Detail detail) {
    Trouble trouble = scene.view().trouble();
    boolean words = detail.compareTo(Detail.SHORT_COUNTS) < 0;
    boolean apart = detail.compareTo(Detail.NO_WORDS) < 0;
    int held = apart ? trouble.held() : 0;
    // Two counts with the same sign need words to be told apart.
    boolean named = words || held > 0;
    int conflicts = trouble.conflicts() + trouble.held() - held;
    int overlaps = trouble.overlapping();
    int landed = trouble.landed();
    if (held > 0) {
      count(all, Glyph.CONFLICT, held, true, "held", "held", Role.CONFLICT);
    }
    if (conflicts > 0) {
      count(all, Glyph.CONFLICT, conflicts, named, "conflict", "conflicts", Role.CONFLICT);
    }
    if (overlaps > 0) {
      count(all, Glyph.OVERLAP, overlaps, words, "overlap", "overlaps", Role.OVERLAP);
    }
    warned(all, trouble, words);
    if (landed > 0 && (detail != Detail.LEAST || Warnings.unenforced(board).isEmpty())) {
      count(all, Glyph.LANDED, landed, words, "landed", "landed", Role.LANDED);
    }
    if (!board.isComplete()) {
      all.add(new Segment("looking" + scene.glyph(Glyph.ELLIPSIS), Role.DIM));
    } else if (held + conflicts + overlaps + trouble.warned() == 0) {
      all.add(new Segment("no overlaps", Role.DIM));
    }
  }

  /** Counts what is never held beside the other overlaps, without a second sign of their kind. */
  private void warned(List<Segment> all, Trouble trouble, boolean words) {
    if (trouble.warned() == 0) {
      return;
    }
    boolean beside = trouble.overlapping() > 0;
    if (beside && !words) {
      all.set(all.size() - 1, Segment.gap(1));
    }
    String sign = beside ? "+" : scene.glyph(Glyph.OVERLAP) + " ";
    all.add(new Segment(sign + trouble.warned() + (words ? " never held" : ""), Role.WARNED));
    all.add(Segment.gap(2));
  }

  /** The gap is no part of the count: a look with a line below or a bar must end with the words. */
  private void count(
      List<Segment> all, Glyph glyph, int n, boolean words, String one, String many, Role role) {
    String word = words ? " " + (n == 1 ? one : many) : "";
    all.add(new Segment(scene.glyph(glyph) + " " + n + word, role));
    all.add(Segment.gap(2));
  }

  /** Names a repository by the folder that people know it by. */
  static String name(Path commonDir) {
    Path parent = commonDir.getParent();
    boolean inside = commonDir.endsWith(".git") && parent != null;
    Path named = inside && parent != null ? parent.getFileName() : commonDir.getFileName();
    return named == null ? commonDir.toString() : named.toString();
  }
}
