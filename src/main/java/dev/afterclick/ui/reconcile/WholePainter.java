package dev.afterclick.ui.reconcile;

import dev.afterclick.model.Action;
import dev.afterclick.model.Party;
import dev.afterclick.model.Version;
import dev.afterclick.reconcile.Source;
import dev.afterclick.ui.board.Frame;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.reconcile.Reconciling;
import dev.afterclick.ui.view.reconcile.WholeFile;
import dev.afterclick.ui.view.reconcile.WholeTake;
import java.util.List;
import java.util.Optional;

/** Paints two versions that have no lines to choose from, and what can become of them. */
final class WholePainter {

  private static final int WIDEST = 76;

  /** What it takes to tell more of the sides than their labels. */
  private static final int ROOMY = 14;

  private final Scene scene;
  private final Reconciling open;
  private final WholeFile file;

  WholePainter(Scene scene, Reconciling open, WholeFile file) {
    this.scene = scene;
    this.open = open;
    this.file = file;
  }

  void paint(Area body) {
    String kind = open.shown().kind().word();
    Area inside = new Frame(kind, Role.LABEL, "", "", "", false).paint(body, scene.theme());
    int y = words(inside, 0, file.why(), Role.TEXT);
    int gap = inside.height() >= ROOMY ? 1 : 0;
    if (gap > 0) {
      y = side(inside, y + gap, open.shown().ours(), Source.OURS);
      y = side(inside, y, open.shown().theirs(), Source.THEIRS);
    }
    result(inside, ways(inside, y + gap) + gap);
  }

  private int ways(Area area, int from) {
    int y = way(area, from, Action.TAKE_OURS, WholeTake.OURS, keeps(open.shown().ours()));
    y = way(area, y, Action.TAKE_THEIRS, WholeTake.THEIRS, keeps(open.shown().theirs()));
    if (open.shown().hasBoth()) {
      y = way(area, y, Action.TAKE_BOTH, WholeTake.BOTH, "keep both, under two names");
    }
    return way(area, y, Action.TAKE_NEITHER, WholeTake.NEITHER, "delete it on both sides");
  }

  private static String keeps(Party party) {
    return party.version().isPresent()
        ? "keep what " + party.label() + " has"
        : "keep the deletion of " + party.label();
  }

  private int side(Area area, int y, Party party, Source source) {
    Origins origins = new Origins(scene, open);
    String what = party.version().map(WholePainter::what).orElse("deleted");
    String line = party.label() + ": " + party.path().value() + ", " + what;
    String age = scene.ages().of(party.touched());
    area.put(2, y, origins.glyph(source), Origins.role(source));
    area.put(4, y, fit(line, area.width() - 10), Role.TEXT);
    area.putRight(area.width() - 1, y, age, Role.AGE);
    return y + 1;
  }

  private static String what(Version version) {
    String blob = version.blob().hex().substring(0, 9);
    return switch (version.mode()) {
      case SUBMODULE -> "at commit " + blob;
      case SYMLINK -> "symbolic link " + blob;
      case EXECUTABLE -> "executable " + blob;
      case REGULAR -> "blob " + blob;
    };
  }

  private int way(Area area, int y, Action action, WholeTake take, String words) {
    boolean chosen = file.taken().equals(Optional.of(take));
    if (chosen) {
      area.put(2, y, scene.glyph(Glyph.TAKEN), Role.TAKEN);
    }
    area.put(4, y, action.keys().get(0), Role.FOOTER_KEY);
    area.put(7, y, fit(words, area.width() - 8), chosen ? Role.TAKEN : Role.TEXT);
    return y + 1;
  }

  /** What it becomes is always in sight, as it is with lines. */
  private void result(Area area, int y) {
    String words = file.taken().map(this::becomes).orElse("nothing is chosen yet");
    Role role = file.taken().isPresent() ? Role.TAKEN : Role.CONFLICT;
    int x = area.put(2, y, "result: ", Role.LABEL);
    area.put(x, y, fit(words, area.width() - x - 1), role);
  }

  private String becomes(WholeTake take) {
    Party ours = open.shown().ours();
    Party theirs = open.shown().theirs();
    return switch (take) {
      case OURS -> becomes(ours);
      case THEIRS -> becomes(theirs);
      case BOTH -> becomes(ours) + "; " + becomes(theirs);
      case NEITHER -> "no file";
    };
  }

  private static String becomes(Party party) {
    return party.version().isEmpty()
        ? "no file, as in " + party.label()
        : party.path().value() + " as in " + party.label();
  }

  private int words(Area area, int from, String words, Role role) {
    int y = from;
    List<String> lines = Clip.lines(words, Math.min(WIDEST, area.width() - 4));
    for (String line : lines) {
      area.put(2, y++, line, role);
    }
    return y;
  }

  private String fit(String words, int width) {
    return Clip.end(words, Math.max(1, width), scene.glyph(Glyph.ELLIPSIS));
  }
}
