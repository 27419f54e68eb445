package dev.afterclick.ui.help;

import dev.afterclick.ui.board.Footer;
import dev.afterclick.ui.board.PathText;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.HelpLine;
import java.util.List;

/** Paints the help. */
public final class HelpScreen {

  private static final int TEXT = 21;

  private final Scene scene;
  private final int top;

  public HelpScreen(Scene scene, int top) {
    this.scene = scene;
    this.top = top;
  }

  public void paint(Area area) {
    int x = area.put(0, 0, " afterclick", Role.TITLE);
    area.put(x + 2, 0, "help", Role.HEADER);
    List<HelpLine> lines = HelpLine.all(scene.board());
    Area body = area.sub(0, 1, area.width(), area.height() - 2);
    for (int y = 0; y < body.height() && top + y < lines.size(); y++) {
      line(body.row(y), lines.get(top + y));
    }
    int below = lines.size() - top - body.height();
    if (below > 0) {
      String more = below + " more " + scene.glyph(Glyph.MORE_BELOW);
      area.putRight(area.width() - 1, 0, more, Role.DIM);
    }
    new Footer(scene).paint(area.row(area.height() - 1));
  }

  private void line(Area line, HelpLine help) {
    int text = Math.min(TEXT, line.width() / 3);
    if (help instanceof HelpLine.Heading heading) {
      line.put(1, 0, heading.text(), Role.HEADING);
    } else if (help instanceof HelpLine.Keys keys) {
      line.put(3, 0, keys.keys(), Role.FOOTER_KEY);
      words(line, text, keys.text());
    } else if (help instanceof HelpLine.Sign sign) {
      line.put(3, 0, scene.glyph(sign.glyph()), sign.role());
      words(line, text, sign.text());
    } else if (help instanceof HelpLine.Warning warning) {
      line.put(3, 0, scene.glyph(Glyph.WARNING), Role.WARNING);
      words(line, 5, warning.text());
    }
  }

  private void words(Area line, int x, String text) {
    line.put(x, 0, " ", Role.TEXT);
    int room = line.width() - x - 2;
    line.put(x + 1, 0, PathText.shortName(text, room, scene.glyph(Glyph.ELLIPSIS)), Role.TEXT);
  }
}
