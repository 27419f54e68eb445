package dev.afterclick.ui.board;

import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
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
    List<News> latest = Latest.of(scene.board().recent(), area.height());
    for (int i = 0; i < latest.size(); i++) {
      line(area.row(i), latest.get(i));
    }
  }

  private void line(Area line, News news) {
    Entry entry = news.entry();
    Sentence sentence = Sentence.of(news, scene.ages(), scene.glyph(Glyph.ARROW));
    line.putRight(AGE_END, 0, scene.ages().of(entry.at()), Role.AGE);
    String sign = Signs.of(sentence.rank(), scene);
    line.put(AGE_END + 1, 0, sign, Signs.role(sentence.rank()));
    int x = AGE_END + 2 + Math.max(1, CellText.widthOf(sign));
    words(line.sub(x, 0, line.width() - x - 1, 1), sentence);
  }

  /** The folders give way first, then the end of the words; never the name of the file. */
  private void words(Area line, Sentence sentence) {
    Role role = sentence.rank() == Row.Rank.NONE ? Role.DIM : Role.TEXT;
    int x = text(line, 0, sentence.before(), role);
    if (sentence.path().isPresent()) {
      int room = line.width() - x - CellText.widthOf(sentence.after());
      PathText path = path(sentence.path().get(), room);
      x = line.put(x, 0, path.folder() + path.name(), Signs.role(sentence.rank()));
      text(line, x, sentence.after(), role);
    }
  }

  private PathText path(RepoPath path, int room) {
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    int least = CellText.widthOf(path.name()) + CellText.widthOf(ellipsis) + 1;
    return PathText.fit(path.value(), Math.max(least, room), ellipsis);
  }

  private int text(Area line, int x, String words, Role role) {
    return line.put(x, 0, Clip.end(words, line.width() - x, scene.glyph(Glyph.ELLIPSIS)), role);
  }
}
