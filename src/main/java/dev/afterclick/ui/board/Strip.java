package dev.afterclick.ui.board;

import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.rows.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints the latest entries, one line each, newest on top; above them what flashes, and what is
 * held and has no row.
 */
final class Strip {

  private static final int AGE_END = 5;

  private final Scene scene;

  Strip(Scene scene) {
    this.scene = scene;
  }

  void paint(Area area) {
    List<Entry> recent = scene.board().recent();
    Optional<Entry> flash = Flash.of(recent, scene.ages());
    List<News> latest = new ArrayList<>(Latest.of(recent, area.height()));
    if (flash.isPresent()) {
      latest.removeIf(news -> news.entry().equals(flash.get()));
      latest.add(0, new News(flash.get(), List.of()));
    }
    Optional<OutOfSight> hidden = OutOfSight.of(scene.board());
    int hiddenAt = hidden.isEmpty() ? -1 : flash.isPresent() ? 1 : 0;
    int y = 0;
    for (int i = 0; y < area.height() && (i < latest.size() || y == hiddenAt); y++) {
      if (y == hiddenAt) {
        hidden.ifPresent(hold -> line(area.row(hiddenAt), hold.since(), hold.words(), false));
      } else {
        News news = latest.get(i);
        Sentence words = Sentence.of(news, scene.ages(), scene.glyph(Glyph.ARROW));
        line(area.row(y), news.entry().at(), words, i == 0 && flash.isPresent());
        i++;
      }
    }
  }

  private void line(Area line, Instant at, Sentence sentence, boolean flash) {
    line.putRight(AGE_END, 0, scene.ages().of(at), Role.AGE);
    String sign = Signs.of(sentence.rank(), scene);
    line.put(AGE_END + 1, 0, sign, Signs.role(sentence.rank()));
    int x = AGE_END + 2 + Math.max(1, CellText.widthOf(sign));
    Role quiet = sentence.rank() == Row.Rank.NONE ? Role.DIM : Role.TEXT;
    words(line.sub(x, 0, line.width() - x - 1, 1), sentence, flash ? Role.CONFLICT : quiet);
  }

  /** The folders give way first, then the end of the words; never the name of the file. */
  private void words(Area line, Sentence sentence, Role role) {
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
