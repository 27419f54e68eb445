package dev.afterclick.ui.board;

import dev.afterclick.model.Overlap;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.BoardLayout;
import dev.afterclick.ui.view.rows.OverlapGroup;
import dev.afterclick.ui.view.rows.Pane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Paints the board as one list: the overlaps, then the sessions. */
final class NarrowList {

  private static final int LEAD = 3;
  private static final int AGE = 5;
  private static final int LEAST_LABEL = 8;

  private final Scene scene;
  private final BoardLayout layout;

  NarrowList(Scene scene, BoardLayout layout) {
    this.scene = scene;
    this.layout = layout;
  }

  void paint(Area area) {
    int selected = layout.index(scene.state().cursor());
    int y = 0;
    for (int i = scene.state().cursor().top();
        i < layout.spots().size() && y < layout.room();
        i++) {
      int height = layout.spots().lines(i, i + 1);
      item(area.sub(0, y, area.width(), Math.min(height, layout.room() - y)), i, i == selected);
      y += height;
    }
    if (layout.room() < area.height()) {
      hidden(area.row(area.height() - 1));
    } else if (y < area.height()) {
      Area last = area.row(area.height() - 1);
      OutOfSight.of(scene.board()).ifPresent(hold -> outOfSight(last, hold.words()));
    }
  }

  /** What is held and has no row is named below the list, where that leaves room. */
  private void outOfSight(Area line, Sentence words) {
    line.put(1, 0, Signs.of(words.rank(), scene), Role.CONFLICT);
    String name = words.path().map(RepoPath::name).orElse("");
    String text = words.before() + name + words.after();
    line.put(LEAD, 0, Clip.end(text, line.width() - LEAD, scene.glyph(Glyph.ELLIPSIS)), Role.TEXT);
  }

  private void hidden(Area line) {
    int top = scene.state().cursor().top();
    int end = top + layout.shownFrom(top);
    int below = layout.spots().size() - end;
    int overlaps = Math.max(0, layout.groups().size() - end);
    List<String> hidden = new ArrayList<>();
    if (top > 0) {
      hidden.add(top + " more " + scene.glyph(Glyph.MORE_ABOVE));
    }
    if (overlaps > 0) {
      hidden.add(BoardScreen.more(overlaps, "overlap"));
    }
    if (below > overlaps) {
      String sessions = BoardScreen.more(below - overlaps, "session");
      hidden.add(sessions + " " + scene.glyph(Glyph.MORE_BELOW));
    }
    String all = String.join("  ", hidden);
    boolean fits = CellText.widthOf(all) < line.width();
    line.put(1, 0, fits ? all : all.replace(" more ", " "), Role.DIM);
  }

  private void item(Area area, int index, boolean selected) {
    int groups = layout.groups().size();
    if (index >= groups) {
      select(area, 1, selected);
      session(area, layout.panes().get(index - groups));
      return;
    }
    OverlapGroup group = layout.groups().get(index);
    List<Party> parties = group.parties();
    select(area, parties.size(), selected);
    group(area, group, parties);
    if (index == groups - 1) {
      area.fill(1, parties.size(), area.width() - 2, scene.glyph(Glyph.RULE), Role.BORDER);
    }
  }

  private void select(Area area, int lines, boolean selected) {
    for (int y = 0; selected && y < lines; y++) {
      area.put(0, y, scene.glyph(Glyph.CURSOR), Role.FOCUS);
      area.backdrop(0, y, area.width(), Role.SELECTED);
    }
  }

  private void group(Area area, OverlapGroup group, List<Party> parties) {
    Role role = Signs.role(group.rank());
    area.put(1, 0, Signs.of(group.rank(), scene), role);
    int width = area.width() - LEAD;
    int longest = parties.stream().map(Party::label).mapToInt(CellText::widthOf).max().orElse(0);
    int label = Math.min(longest, roomForLabel(group, width));
    int left = width - label - AGE - 1;
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    PathText path = PathText.fit(group.path().value(), left, ellipsis);
    int x = area.put(LEAD, 0, path.folder(), role);
    area.put(x, 0, path.name(), role);
    Role verdict = group.held() ? Role.CONFLICT : Role.DIM;
    area.put(LEAD, 1, Clip.end(verdict(group), left, ellipsis), verdict);
    for (int y = 0; y < parties.size(); y++) {
      Party party = parties.get(y);
      area.put(LEAD + left + 1, y, NameText.fit(party.label(), label, ellipsis), Role.TEXT);
      age(area, y, party.touched());
    }
  }

  /** A name has half of the row, or what the path leaves of it; the file's own name goes first. */
  private static int roomForLabel(OverlapGroup group, int width) {
    int room = width - AGE - 1;
    int half = width / 2 - AGE;
    int besidePath = room - CellText.widthOf(group.path().value());
    int besideName = room - CellText.widthOf(group.path().name()) - 2;
    return Math.max(LEAST_LABEL, Math.min(Math.max(half, besidePath), besideName));
  }

  private static String verdict(OverlapGroup group) {
    Overlap overlap = group.overlaps().get(0);
    if (group.held()) {
      return overlap.isClobber() ? RowText.HELD + " " + Sentence.verdict(overlap) : RowText.HELD;
    }
    return overlap.isLanded() ? "landed" : Sentence.verdict(overlap);
  }

  private void session(Area area, Pane pane) {
    int end = area.width() - AGE;
    String count = PanePainter.count(pane, scene);
    area.putRight(end, 0, count, Role.AGE);
    pane.touched().ifPresent(at -> age(area, 0, at));
    int room = end - CellText.widthOf(count) - 3;
    String name = NameText.fit(pane.session().label(), room, scene.glyph(Glyph.ELLIPSIS));
    int x = area.put(1, 0, name, Role.LABEL) + 2;
    if (end - CellText.widthOf(count) - x > 8) {
      String detail = detail(pane.session());
      int left = end - CellText.widthOf(count) - x - 2;
      area.put(x, 0, Clip.end(detail, left, scene.glyph(Glyph.ELLIPSIS)), Role.AGENT);
    }
  }

  /** Says with a sign what an agent is at: there is no room for words. */
  private String detail(Session session) {
    if (session.agent().isEmpty() || session.state().isEmpty()) {
      return PanePainter.detail(session);
    }
    Glyph sign =
        switch (session.state().get()) {
          case WORKING -> Glyph.WORKING;
          case WAITING -> Glyph.WAITING;
          case ENDED -> Glyph.RESTING;
        };
    return session.agent().get() + " " + scene.glyph(sign);
  }

  private void age(Area area, int y, Instant then) {
    area.putRight(area.width() - 1, y, scene.ages().of(then), Role.AGE);
  }
}
