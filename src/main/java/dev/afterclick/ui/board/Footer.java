package dev.afterclick.ui.board;

import dev.afterclick.model.Action;
import dev.afterclick.model.Entry;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.Asking;
import dev.afterclick.ui.view.Availability;
import dev.afterclick.ui.view.Dialog;
import dev.afterclick.ui.view.log.Logbook;
import dev.afterclick.ui.view.reconcile.Reconciling;
import dev.afterclick.ui.view.rows.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paints the keys that work right now, or one line that answers the last key. */
public final class Footer {

  /** What is left out where there is no room, the least missed first; the help lists it all. */
  private static final List<Action> GIVING_WAY =
      List.of(
          Action.COMPARE,
          Action.COMPARE_HOLD,
          Action.NEXT_HUNK,
          Action.ZOOM,
          Action.FILTER,
          Action.FIND,
          Action.GO,
          Action.LOG,
          Action.HOLDS,
          Action.PREVIOUS_DIFFERENCE,
          Action.QUIT,
          Action.NEXT_PARTNER,
          Action.NEXT_DIFFERENCE,
          Action.NEXT_OVERLAP,
          Action.TAKE_BASE,
          Action.TAKE_BOTH_THEIRS_FIRST,
          Action.SAVE,
          Action.UNDO,
          Action.EDIT_HUNK,
          Action.NEXT_OPEN,
          Action.RELEASE,
          Action.OPEN,
          Action.CLOSE);

  private final Scene scene;

  public Footer(Scene scene) {
    this.scene = scene;
  }

  /** Paints it on the last line of a screen, or on some more where what it says is long. */
  public void paint(Area screen) {
    Area line = screen.row(screen.height() - 1);
    Filter filter = scene.state().openFilter();
    Optional<Entry.Touched> asked = scene.state().openLog().flatMap(Logbook::asked);
    if (isAsked(Reconciling.Asked.WHERE)) {
      where(screen);
    } else if (isAsked(Reconciling.Asked.LEAVE)) {
      question(screen, "leave, and forget what you have chosen?");
    } else if (scene.state().notice().isPresent()) {
      say(screen, scene.state().notice().get(), Role.NOTICE);
    } else if (asked.isPresent()) {
      question(screen, words(asked.get()));
    } else if (scene.state().openAsking().isPresent()) {
      asking(screen, scene.state().openAsking().get());
    } else if (scene.state().isTyping()) {
      typing(line, filter);
    } else if (flash().isPresent()) {
      flash(screen, flash().get());
    } else {
      boolean inList = scene.state().holds().isPresent();
      keys(line, filter.isOn() && !inList && scene.state().dialog() instanceof Dialog.None);
    }
  }

  private boolean isAsked(Reconciling.Asked what) {
    Optional<Reconciling> open = scene.state().reconciling();
    return open.flatMap(Reconciling::asked).filter(what::equals).isPresent();
  }

  /** Asks where to write; on a narrow screen, in as few lines as that takes. */
  private void where(Area screen) {
    List<Action> ways =
        Availability.offered(scene.view()).stream()
            .filter(action -> action.group() == Action.Group.WRITE)
            .toList();
    String words = "write into";
    List<List<Action>> lines = lines(ways, screen.width(), 1 + CellText.widthOf(words) + 2);
    Area below = below(screen, lines.size());
    int x = below.put(1, 0, words, Role.NOTICE) + 2;
    for (int y = 0; y < lines.size(); y++) {
      for (Action way : lines.get(y)) {
        x = Segment.put(below.row(y), x, segments(way)) + 3;
      }
      x = 3;
    }
  }

  /** Breaks keys into lines, the first of which begins with something else. */
  private List<List<Action>> lines(List<Action> actions, int width, int begun) {
    List<List<Action>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    int x = begun;
    for (Action action : actions) {
      int wide = widthOf(List.of(action));
      if (x + wide > width) {
        lines.add(new ArrayList<>());
        x = 3;
      }
      lines.get(lines.size() - 1).add(action);
      x += wide + 3;
    }
    return lines;
  }

  /** Where there is no strip, what must be seen takes the last line for a while. */
  private Optional<Entry> flash() {
    boolean strip = scene.view().layout().stripHeight() > 0;
    return strip || !scene.state().isOnBoard()
        ? Optional.empty()
        : Flash.of(scene.board().recent(), scene.ages());
  }

  private void flash(Area screen, Entry entry) {
    Sentence said = Sentence.of(entry);
    String sign = Signs.of(said.rank(), scene) + " ";
    String path = said.path().map(RepoPath::value).orElse("");
    say(screen, sign + said.before() + path + said.after(), Role.CONFLICT);
  }

  private void asking(Area screen, Asking asked) {
    if (asked instanceof Asking.Release release) {
      new AskingFooter(scene, release).paint(below(screen, AskingFooter.LINES));
    } else if (asked instanceof Asking.Undo undo) {
      question(screen, "undo the last reconciliation of " + undo.path().value() + "?");
    } else {
      question(screen, "let holds arm git's hooks here? (undone by: afterclick uninstall)");
    }
  }

  private void say(Area screen, String words, Role role) {
    List<String> lines = Clip.lines(words, screen.width() - 2);
    Area below = below(screen, lines.size());
    for (int y = 0; y < below.height(); y++) {
      String line = Clip.end(lines.get(y), below.width() - 2, scene.glyph(Glyph.ELLIPSIS));
      below.put(1, y, line, role);
    }
  }

  private String words(Entry.Touched asked) {
    Touch touch = asked.touch();
    String as = touch.after().isPresent() ? " as of " : " as before ";
    return "restore "
        + touch.path().value()
        + as
        + scene.times().moment(asked.at())
        + " into "
        + session(touch)
        + "?";
  }

  private void question(Area screen, String words) {
    int room = screen.width() - 2 - Segment.widthOf(answers());
    List<String> lines = Clip.lines(words, Math.max(1, room));
    Area below = below(screen, lines.size());
    int x = 1;
    for (int y = 0; y < below.height(); y++) {
      String line = Clip.end(lines.get(y), room, scene.glyph(Glyph.ELLIPSIS));
      x = below.put(1, y, line, Role.NOTICE);
    }
    Segment.put(below.row(below.height() - 1), x, answers());
  }

  private String session(Touch touch) {
    return scene.board().sessionOf(touch).map(Session::label).orElse(touch.label());
  }

  private static List<Segment> answers() {
    return List.of(
        Segment.gap(2),
        new Segment(Action.YES.keys().get(0), Role.FOOTER_KEY),
        new Segment("/", Role.FOOTER_TEXT),
        new Segment(Action.NO.keys().get(0), Role.FOOTER_KEY));
  }

  /** Clears the last lines of a screen, but never all of it. */
  private static Area below(Area screen, int lines) {
    int height = Math.min(lines, screen.height() / 2);
    Area below = screen.sub(0, screen.height() - height, screen.width(), height);
    for (int y = 0; y < height; y++) {
      below.fill(0, y, below.width(), " ", Role.TEXT);
      below.backdrop(0, y, below.width(), Role.TEXT);
    }
    return below;
  }

  private void typing(Area line, Filter filter) {
    int x = line.put(1, 0, scene.glyph(Glyph.PROMPT), Role.FOOTER_KEY);
    x = line.put(x, 0, filter.text(), Role.TEXT);
    x = line.put(x, 0, scene.glyph(Glyph.CURSOR), Role.FOCUS);
    x = noMatch(line, x + 2, filter);
    Segment.put(
        line,
        x,
        List.of(
            new Segment("enter", Role.FOOTER_KEY),
            new Segment(" keep   ", Role.FOOTER_TEXT),
            new Segment("esc", Role.FOOTER_KEY),
            new Segment(" clear", Role.FOOTER_TEXT)));
  }

  private void keys(Area line, boolean filtered) {
    int x = 1;
    if (filtered) {
      x =
          line.put(
              x, 0, scene.glyph(Glyph.PROMPT) + scene.state().openFilter().text(), Role.NOTICE);
      x = noMatch(line, x + 2, scene.state().openFilter());
      boolean inLog = scene.state().log().isPresent();
      x = Segment.put(line, x, segments(inLog ? Action.STOP_FINDING : Action.CLEAR)) + 3;
    }
    List<Action> actions = new ArrayList<>(Availability.offered(scene.view()));
    actions.removeIf(action -> action == Action.ZOOM && isDoneByEnter(actions));
    for (Action action : GIVING_WAY) {
      if (x + widthOf(actions) > line.width()) {
        actions.remove(action);
      }
    }
    for (Action action : actions) {
      x = Segment.put(line, x, segments(action)) + 3;
    }
  }

  private int noMatch(Area line, int x, Filter filter) {
    return Availability.isNothingShown(scene.view())
        ? line.put(x, 0, "no match for " + filter.text(), Role.NOTICE) + 3
        : x;
  }

  private boolean isDoneByEnter(List<Action> actions) {
    String open = Availability.label(Action.OPEN, scene.view());
    return actions.contains(Action.OPEN) && open.equals(Action.ZOOM.label());
  }

  private int widthOf(List<Action> actions) {
    return actions.stream().mapToInt(action -> Segment.widthOf(segments(action)) + 3).sum() - 3;
  }

  private List<Segment> segments(Action action) {
    String label = Availability.label(action, scene.view());
    return List.of(
        new Segment(action.keys().get(0), Role.FOOTER_KEY),
        new Segment(" " + label, Role.FOOTER_TEXT));
  }
}
