package dev.afterclick.ui.board;

import dev.afterclick.model.AgentState;
import dev.afterclick.model.ObjectId;
import dev.afterclick.model.Session;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.rows.Pane;
import java.util.List;
import java.util.Optional;

/** Paints a session's pane: its border and its rows. */
final class PanePainter {

  private final Scene scene;

  PanePainter(Scene scene) {
    this.scene = scene;
  }

  /** Paints it with row {@code top} first; {@code selected} is -1 when the cursor is elsewhere. */
  void paint(Area area, Pane pane, int top, int selected, boolean focused) {
    if (area.height() == 1) {
      line(area, pane, focused);
      return;
    }
    int room = area.height() - 2;
    Frame frame =
        new Frame(
            pane.session().label(),
            Role.LABEL,
            detail(pane.session()),
            count(pane, scene),
            more(pane, top, room),
            focused);
    Area inside = frame.paint(area, scene.theme());
    if (pane.rows().isEmpty()) {
      empty(inside, pane, focused);
      return;
    }
    int end = Math.min(pane.rows().size(), top + Math.max(0, room));
    List<RowText> shown =
        pane.rows().subList(Math.min(top, end), end).stream()
            .map(r -> RowText.of(r, scene))
            .toList();
    RowPainter rows = new RowPainter(scene, columns(shown, inside.width()));
    for (int i = 0; i < shown.size(); i++) {
      rows.paint(inside.row(i), shown.get(i), focused && top + i == selected);
    }
  }

  /** Paints what is left of a pane that has no rows where room is scarce: its title. */
  private void line(Area area, Pane pane, boolean focused) {
    Role role = focused ? Role.BORDER_FOCUS : Role.BORDER;
    area.fill(0, 0, area.width(), scene.glyph(Glyph.HORIZONTAL), role);
    String why = whyEmpty(pane);
    int room = area.width() - CellText.widthOf(why) - 8;
    String name = NameText.fit(pane.session().label(), room, scene.glyph(Glyph.ELLIPSIS));
    int x = area.put(2, 0, name, Role.LABEL);
    area.put(x, 0, " ", Role.TEXT);
    area.putRight(area.width() - 1, 0, " " + why + " ", Role.DIM);
    area.put(1, 0, " ", Role.TEXT);
    if (focused) {
      area.put(0, 0, scene.glyph(Glyph.CURSOR), Role.FOCUS);
      area.backdrop(1, 0, CellText.widthOf(name) + 2, Role.SELECTED);
    }
  }

  private Columns columns(List<RowText> rows, int width) {
    return Columns.of(rows, width, scene.glyph(Glyph.ELLIPSIS));
  }

  /** Returns who works there, else on what branch. */
  static String detail(Session session) {
    Optional<String> branch = session.worktree().branch();
    if (session.agent().isPresent()) {
      String where = session.worktree().label();
      return session.agent().get()
          + session.state().map(PanePainter::doing).orElse("")
          + (where.equals(session.label()) ? "" : " in " + where);
    }
    if (branch.isEmpty()) {
      return session
          .worktree()
          .head()
          .map(ObjectId::abbreviated)
          .map(head -> "detached at " + head)
          .orElse("");
    }
    boolean told = branch.get().equals(session.label());
    return told ? (session.worktree().main() ? "main worktree" : "") : "on " + branch.get();
  }

  private static String doing(AgentState state) {
    return switch (state) {
      case WORKING -> ", working";
      case WAITING -> ", waiting for you";
      case ENDED -> ", ended";
    };
  }

  static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }

  /** Says how many changes there are, and how many of them the filter shows. */
  static String count(Pane pane, Scene scene) {
    if (!pane.session().pictured()) {
      return "looking" + scene.glyph(Glyph.ELLIPSIS);
    }
    boolean filtered = pane.rows().size() != pane.total();
    return (filtered ? pane.rows().size() + " of " : "") + files(pane.total());
  }

  private String more(Pane pane, int top, int room) {
    int below = pane.rows().size() - top - Math.max(0, room);
    String up = top > 0 ? top + " " + scene.glyph(Glyph.MORE_ABOVE) : "";
    String down = below > 0 ? below + " more " + scene.glyph(Glyph.MORE_BELOW) : "";
    return up + (up.isEmpty() || down.isEmpty() ? "" : "  ") + down;
  }

  private void empty(Area inside, Pane pane, boolean focused) {
    if (focused) {
      inside.put(0, 0, scene.glyph(Glyph.CURSOR), Role.FOCUS);
    }
    inside.put(3, 0, whyEmpty(pane), Role.DIM);
  }

  private String whyEmpty(Pane pane) {
    if (pane.session().worktree().missing()) {
      return "its folder is gone";
    }
    if (!pane.session().pictured()) {
      return "looking" + scene.glyph(Glyph.ELLIPSIS);
    }
    return pane.total() == 0 ? "no changes" : "nothing matches";
  }
}
