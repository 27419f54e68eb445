package dev.afterclick.ui.holds;

import dev.afterclick.model.Hold;
import dev.afterclick.ui.board.Footer;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.HoldList;
import dev.afterclick.ui.view.rows.Warnings;
import java.util.List;

/** Paints the list of holds: what is held, between whom, since when. */
public final class HoldsScreen {

  private static final int ROOMY = 60;

  private static final String NOTHING =
      "Nothing is held. A hold opens by itself where git cannot merge what two sessions made of"
          + " one file. Until a person releases it and says why, git takes neither version over the"
          + " other: it refuses the merge, rebase, cherry-pick or push, and leaves all as it was.";

  private final Scene scene;
  private final HoldList list;
  private final List<Hold> holds;

  public HoldsScreen(Scene scene, HoldList list) {
    this.scene = scene;
    this.list = list;
    this.holds = HoldList.all(scene.board());
  }

  public void paint(Area area) {
    header(area.row(0));
    Area body = area.sub(0, 1, area.width(), area.height() - 3);
    if (holds.isEmpty()) {
      nothing(body);
    } else {
      lines(body);
    }
    Warnings.unenforced(scene.board()).ifPresent(words -> note(area.row(area.height() - 2), words));
    new Footer(scene).paint(area);
  }

  private void header(Area line) {
    int x = line.put(0, 0, " holds", Role.TITLE) + 2;
    long inForce = holds.stream().filter(Hold::isInForce).count();
    long released = holds.size() - inForce;
    if (inForce > 0) {
      String held = scene.glyph(Glyph.CONFLICT) + " " + inForce + " held";
      x = line.put(x, 0, held, Role.CONFLICT) + 2;
    }
    if (released > 0) {
      line.put(x, 0, released + " released", Role.HEADER);
    }
    if (!holds.isEmpty()) {
      String place = list.index() + 1 + " of " + holds.size();
      boolean words = line.width() >= ROOMY;
      String all = words ? place + (holds.size() == 1 ? " hold" : " holds") : place;
      line.put(line.width() - 1 - CellText.widthOf(all), 0, all, Role.HEADER);
    }
  }

  private void lines(Area body) {
    int each = HoldList.linesEach(body.width());
    HoldPainter painter = HoldPainter.of(scene, holds, body.width());
    for (int i = list.top();
        i < holds.size() && (i - list.top() + 1) * each <= body.height();
        i++) {
      int y = (i - list.top()) * each;
      Area area = body.sub(0, y, body.width(), each);
      if (i == list.index()) {
        select(area);
      }
      painter.paint(area, holds.get(i));
    }
  }

  private void select(Area area) {
    for (int y = 0; y < area.height(); y++) {
      area.put(0, y, scene.glyph(Glyph.CURSOR), Role.FOCUS);
      area.backdrop(0, y, area.width(), Role.SELECTED);
    }
  }

  private void nothing(Area body) {
    int y = 1;
    for (String line : Clip.lines(NOTHING, Math.min(76, body.width() - 5))) {
      body.put(3, y++, line, Role.DIM);
    }
  }

  private void note(Area line, String words) {
    String text = scene.glyph(Glyph.WARNING) + " " + words;
    line.put(1, 0, Clip.end(text, line.width() - 2, scene.glyph(Glyph.ELLIPSIS)), Role.WARNING);
  }
}
