package dev.afterclick.ui.help;

import dev.afterclick.ui.board.Footer;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.HelpLine;
import java.util.List;

/** Paints the help. */
public final class HelpScreen {

  private final Scene scene;
  private final int top;

  public HelpScreen(Scene scene, int top) {
    this.scene = scene;
    this.top = top;
  }

  public void paint(Area area) {
    int x = area.put(0, 0, " afterclick", Role.TITLE);
    area.put(x + 2, 0, "help", Role.HEADER);
    List<HelpLine> lines = HelpLine.all(scene.board(), area.width());
    Area body = area.sub(0, 1, area.width(), area.height() - 2);
    for (int y = 0; y < body.height() && top + y < lines.size(); y++) {
      line(body.row(y), lines.get(top + y));
    }
    int below = lines.size() - top - body.height();
    if (below > 0) {
      String more = below + " more " + scene.glyph(Glyph.MORE_BELOW);
      area.putRight(area.width() - 1, 0, more, Role.DIM);
    }
    new Footer(scene).paint(area);
  }

  private void line(Area line, HelpLine help) {
    if (help instanceof HelpLine.Heading heading) {
      line.put(1, 0, heading.text(), Role.HEADING);
    } else if (help instanceof HelpLine.Keys keys) {
      line.put(HelpLine.LEAD, 0, keys.keys(), Role.FOOTER_KEY);
      words(line, keys.text());
    } else if (help instanceof HelpLine.Sign sign) {
      line.put(HelpLine.LEAD, 0, scene.glyph(sign.glyph()), sign.role());
      words(line, sign.text());
    } else if (help instanceof HelpLine.Letter letter) {
      line.put(HelpLine.LEAD, 0, letter.letter(), Role.KIND);
      words(line, letter.text());
    }
  }

  private void words(Area line, String text) {
    int x = HelpLine.textColumn(line.width());
    line.put(x, 0, Clip.end(text, line.width() - x - 1, scene.glyph(Glyph.ELLIPSIS)), Role.TEXT);
  }
}
