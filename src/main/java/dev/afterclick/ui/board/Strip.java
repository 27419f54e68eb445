package dev.afterclick.ui.board;

import dev.afterclick.model.Entry;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.Row;
import java.util.List;

/** Paints the latest entries, one line each, newest on top. */
final class Strip {

  private static final int AGE_END = 5;

  private final Scene scene;

  Strip(Scene scene) {
    this.scene = scene;
  }

  void paint(Area area) {
    List<Entry> latest = Latest.of(scene.board().recent(), area.height());
    for (int i = 0; i < latest.size(); i++) {
      line(area.row(i), latest.get(i));
    }
  }

  private void line(Area line, Entry entry) {
    Sentence sentence = Sentence.of(entry, scene.ages(), scene.glyph(Glyph.ARROW));
    line.putRight(AGE_END, 0, scene.ages().of(entry.at()), Role.AGE);
    int x = line.put(AGE_END + 1, 0, sign(sentence.rank()), RowPainter.role(sentence.rank()));
    words(line.sub(x, 0, line.width() - x - 1, 1), sentence);
  }

  /** The path gives way, not the words round it. */
  private void words(Area line, Sentence sentence) {
    Role role = sentence.rank() == Row.Rank.NONE ? Role.DIM : Role.TEXT;
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    if (sentence.path().isEmpty()) {
      line.put(0, 0, PathText.shortName(sentence.before(), line.width(), ellipsis), role);
      return;
    }
    int around = CellText.widthOf(sentence.before()) + CellText.widthOf(sentence.after());
    String whole = sentence.path().get().value();
    PathText path = PathText.fit(whole, Math.max(8, line.width() - around), ellipsis);
    int x = line.put(0, 0, sentence.before(), role);
    x = line.put(x, 0, path.folder() + path.name(), RowPainter.role(sentence.rank()));
    line.put(x, 0, sentence.after(), role);
  }

  private String sign(Row.Rank rank) {
    return switch (rank) {
      case CONFLICT -> scene.glyph(Glyph.CONFLICT) + " ";
      case OVERLAP -> scene.glyph(Glyph.OVERLAP) + " ";
      case LANDED -> scene.glyph(Glyph.LANDED) + " ";
      case NONE -> "  ";
    };
  }
}
