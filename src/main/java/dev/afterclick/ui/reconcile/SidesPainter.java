package dev.afterclick.ui.reconcile;

import dev.afterclick.reconcile.Choice;
import dev.afterclick.reconcile.Edited;
import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.HunkKind;
import dev.afterclick.reconcile.Line;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.reconcile.Source;
import dev.afterclick.reconcile.Take;
import dev.afterclick.ui.board.Frame;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.compare.LinePainter;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.reconcile.HunkRows;
import dev.afterclick.ui.view.reconcile.Making;
import dev.afterclick.ui.view.reconcile.ReconcileLayout;
import dev.afterclick.ui.view.reconcile.Reconciling;
import java.util.List;
import java.util.Optional;

/** Paints the two versions and their base: beside each other, or below where it is narrow. */
final class SidesPainter {

  private final Scene scene;
  private final Reconciling open;
  private final Origins origins;
  private final Making.Lines lines;
  private final Reconciliation made;
  private final ReconcileLayout layout;
  private final HunkRows rows;
  private final LinePainter painter;

  SidesPainter(Scene scene, Reconciling open) {
    this.scene = scene;
    this.open = open;
    this.origins = new Origins(scene, open);
    this.lines = open.lines().orElseThrow();
    this.made = lines.reconciliation();
    this.layout = open.layout(scene.state().size());
    this.rows = open.rows(scene.state().size());
    this.painter = new LinePainter(scene.theme(), digits(), open.place().left());
  }

  private int digits() {
    Hunk last = made.hunk(made.hunks().size() - 1);
    int most = Math.max(last.base().to(), Math.max(last.ours().to(), last.theirs().to()));
    return String.valueOf(most).length();
  }

  void paint(Area area) {
    if (layout.columns() == 1) {
      stack(area);
      return;
    }
    List<Source> sources = sources();
    int x = 0;
    for (int i = 0; i < sources.size(); i++) {
      int width = (area.width() - x) / (sources.size() - i);
      column(area.sub(x, 0, width, area.height()), sources.get(i));
      x += width;
    }
  }

  private List<Source> sources() {
    return layout.base()
        ? List.of(Source.OURS, Source.BASE, Source.THEIRS)
        : List.of(Source.OURS, Source.THEIRS);
  }

  private void column(Area area, Source source) {
    String glyph = origins.glyph(source) + " ";
    Role role = source == Source.BASE ? Role.LABEL : Origins.role(source);
    Frame frame = new Frame(glyph + origins.label(source), role, "", age(source), "", false);
    Area inside = frame.paint(area, scene.theme());
    for (int y = 0; y < inside.height() && top() + y < rows.total(); y++) {
      int hunk = rows.hunkAt(top() + y);
      line(inside.row(y), made.hunk(hunk), source, top() + y - rows.start(hunk));
    }
  }

  private String age(Source source) {
    return switch (source) {
      case BASE -> base();
      case OURS -> scene.ages().of(open.shown().ours().touched());
      case THEIRS -> scene.ages().of(open.shown().theirs().touched());
    };
  }

  private void stack(Area area) {
    title(area.row(0));
    Area inside = area.sub(0, 1, area.width(), area.height() - 1);
    for (int y = 0; y < inside.height() && top() + y < rows.total(); y++) {
      int hunk = rows.hunkAt(top() + y);
      stacked(inside.row(y), made.hunk(hunk), top() + y - rows.start(hunk));
    }
  }

  private void title(Area line) {
    line.fill(0, 0, line.width(), scene.glyph(Glyph.RULE), Role.BORDER);
    int x = 1;
    for (Source source : List.of(Source.OURS, Source.THEIRS)) {
      String words = " " + origins.glyph(source) + " " + origins.label(source) + " ";
      x = line.put(x, 0, words, Origins.role(source)) + 1;
    }
  }

  /** Paints a row of a hunk whose sides stand below each other. */
  private void stacked(Area row, Hunk hunk, int at) {
    if (!hunk.isChange()) {
      line(row, hunk, Source.OURS, at);
      return;
    }
    int left = at;
    for (Source source : List.of(Source.OURS, Source.BASE, Source.THEIRS)) {
      int size = isStacked(hunk, source) ? hunk.of(source).size() : 0;
      if (left < size) {
        line(row, hunk, source, left);
        return;
      }
      left -= size;
    }
    mark(row, hunk);
    painter.gap(row);
  }

  private boolean isStacked(Hunk hunk, Source source) {
    return switch (source) {
      case OURS -> true;
      case BASE -> layout.base();
      case THEIRS -> hunk.kind() != HunkKind.ALIKE;
    };
  }

  private void line(Area row, Hunk hunk, Source source, int at) {
    mark(row, hunk);
    if (at >= hunk.of(source).size()) {
      painter.gap(row);
      return;
    }
    Line line = lines.words().line(hunk, source, at, made.form().encoding());
    boolean plain = !hunk.isChange() || isLikeBase(hunk, source);
    painter.number(row, line.number());
    if (!plain) {
      row.backdrop(1, 0, row.width() - 1, backdrop(hunk));
    }
    String sign = hunk.isChange() ? sign(hunk, source) : " ";
    boolean conflict = sign.equals(scene.glyph(Glyph.CONFLICT));
    painter.sign(row, sign, conflict ? Role.CONFLICT : Origins.role(source));
    if (layout.columns() == 1 && hunk.isChange()) {
      String fate = fate(hunk, source);
      painter.fate(row, fate, fate.equals(scene.glyph(Glyph.TAKEN)) ? Role.TAKEN : Role.CONFLICT);
    }
    painter.words(row, line, isDropped(hunk, source) ? Role.DIM : Role.TEXT);
  }

  /** Tells whether a side has changed nothing here. */
  private static boolean isLikeBase(Hunk hunk, Source source) {
    return switch (hunk.kind()) {
      case OURS_ONLY -> source != Source.OURS;
      case THEIRS_ONLY -> source != Source.THEIRS;
      default -> source == Source.BASE;
    };
  }

  private Role backdrop(Hunk hunk) {
    return made.isOpen(hunk.index()) ? Role.OPEN_CHANGED : Role.LINE_CHANGED;
  }

  private String base() {
    if (open.shown().base().isEmpty()) {
      return "none: both added it";
    }
    return open.shown().isClobber() ? "before both" : "merge base";
  }

  /** Says on which side a line stands or, where that can be seen, what becomes of it. */
  private String sign(Hunk hunk, Source source) {
    return layout.columns() == 1 ? origins.glyph(source) : fate(hunk, source);
  }

  private String fate(Hunk hunk, Source source) {
    if (made.isOpen(hunk.index())) {
      return source == Source.BASE ? " " : scene.glyph(Glyph.CONFLICT);
    }
    return takes(hunk, source) ? scene.glyph(Glyph.TAKEN) : " ";
  }

  private boolean takes(Hunk hunk, Source source) {
    Optional<Choice> choice = made.choice(hunk.index());
    boolean alike = hunk.kind() == HunkKind.ALIKE && source == Source.THEIRS;
    return choice
        .filter(
            it -> it instanceof Take take && take.sources().contains(alike ? Source.OURS : source))
        .isPresent();
  }

  private boolean isDropped(Hunk hunk, Source source) {
    Optional<Choice> choice = made.choice(hunk.index());
    return hunk.isChange()
        && choice.isPresent()
        && (choice.get() instanceof Edited || !takes(hunk, source));
  }

  /** Marks the hunk that the person is at. */
  private void mark(Area row, Hunk hunk) {
    if (hunk.index() == open.place().hunk()) {
      row.put(0, 0, scene.glyph(Glyph.CURSOR), Role.FOCUS);
    }
  }

  private int top() {
    return open.place().top();
  }
}
