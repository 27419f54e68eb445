package dev.afterclick.ui.log;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import dev.afterclick.ui.board.Footer;
import dev.afterclick.ui.board.NameText;
import dev.afterclick.ui.board.PathText;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.log.LogEnd;
import dev.afterclick.ui.view.log.LogScope;
import dev.afterclick.ui.view.log.Logbook;
import java.util.List;
import java.util.Optional;

/** Paints a log: whose it is, a line a touch, what is not there. */
public final class LogScreen {

  private static final String TITLE = " log of ";

  private final Scene scene;
  private final Logbook log;

  public LogScreen(Scene scene, Logbook log) {
    this.scene = scene;
    this.log = log;
  }

  public void paint(Area area) {
    header(area.row(0));
    Area body = area.sub(0, 1, area.width(), area.height() - 3);
    if (log.shown().isEmpty()) {
      nothing(body);
    } else {
      lines(body);
      note().ifPresent(words -> note(area.row(area.height() - 2), words));
    }
    new Footer(scene).paint(area);
  }

  private void header(Area line) {
    String place = place();
    int end = line.width() - 1 - CellText.widthOf(place);
    line.put(end, 0, place, Role.HEADER);
    int x = line.put(0, 0, TITLE, Role.HEADER);
    int room = end - x - 2;
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    if (log.scope() instanceof LogScope.OfPath file) {
      PathText path = PathText.fit(file.path().value(), room, ellipsis);
      x = line.put(x, 0, path.folder(), Role.FOLDER);
      line.put(x, 0, path.name(), Role.TITLE);
    } else if (log.scope() instanceof LogScope.OfSession session) {
      line.put(x, 0, NameText.fit(session.label(), room, ellipsis), Role.TITLE);
    }
  }

  /** Says which of how many lines the person is on; the plus says that there are more. */
  private String place() {
    if (log.shown().isEmpty()) {
      return "";
    }
    String more = log.end() instanceof LogEnd.More ? "+" : "";
    String all = log.shown().size() + more;
    String place = log.place().index() + 1 + " of " + all;
    boolean words = scene.state().size().width() >= 60;
    String what = log.filter().text().isEmpty() ? " touches" : " matching touches";
    return words ? place + what : place;
  }

  private void lines(Area body) {
    int top = log.place().top();
    List<Entry.Touched> inSight =
        log.shown().subList(top, Math.min(log.shown().size(), top + body.height()));
    LogColumns columns = LogColumns.of(scene, log, inSight, body.width());
    LogLinePainter painter = new LogLinePainter(scene, columns);
    for (int y = 0; y < inSight.size(); y++) {
      painter.paint(body.row(y), inSight.get(y), top + y == log.place().index());
    }
  }

  private void nothing(Area body) {
    int y = 1;
    Role role = log.end() instanceof LogEnd.Failed ? Role.WARNING : Role.DIM;
    for (String line : Clip.lines(whyNothing(), body.width() - 5)) {
      body.put(3, y++, line, role);
    }
    Optional<String> note = log.end() instanceof LogEnd.Failed ? Optional.empty() : note();
    for (String line : note.map(words -> Clip.lines(words, body.width() - 5)).orElse(List.of())) {
      body.put(3, ++y, line, Role.WARNING);
    }
  }

  private String whyNothing() {
    if (log.end() instanceof LogEnd.Failed failed) {
      return "The journal cannot be read: " + failed.why() + ". Press r to try again.";
    }
    if (log.isOpenEnded()) {
      return "reading" + scene.glyph(Glyph.ELLIPSIS);
    }
    if (log.total() > 0) {
      return "nothing matches";
    }
    return log.end() instanceof LogEnd.All all && !all.recorded()
        ? "Nothing was recorded in this repository yet. What happens from now on comes here."
        : "No touch is recorded: nothing happened here while afterclick watched.";
  }

  private void note(Area line, String words) {
    String ellipsis = scene.glyph(Glyph.ELLIPSIS);
    String text = scene.glyph(Glyph.WARNING) + " " + words;
    line.put(1, 0, Clip.end(text, line.width() - 2, ellipsis), Role.WARNING);
  }

  /** Returns what the person must know of what is not listed. */
  private Optional<String> note() {
    Optional<String> unrecorded =
        scene.board().degraded().stream()
            .filter(trouble -> trouble.kind() == Degradation.Kind.RECORD)
            .map(Degradation::sentence)
            .findFirst();
    return unrecorded.or(this::missing);
  }

  private Optional<String> missing() {
    if (log.end() instanceof LogEnd.Failed failed) {
      return Optional.of("older touches cannot be read: " + failed.why());
    }
    if (log.isCut()) {
      return Optional.of("these are the newest; afterclick log lists all");
    }
    int damaged = log.end() instanceof LogEnd.All all ? all.damaged() : 0;
    return damaged == 0
        ? Optional.empty()
        : Optional.of(
            damaged == 1
                ? "a damaged line of the journal is left out"
                : damaged + " damaged lines of the journal are left out");
  }
}
