package dev.afterclick.ui.board;

import dev.afterclick.model.Action;
import dev.afterclick.ui.canvas.Area;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.Availability;
import dev.afterclick.ui.view.Dialog;
import dev.afterclick.ui.view.Filter;
import java.util.ArrayList;
import java.util.List;

/** Paints the keys that work right now, or one line that answers the last key. */
public final class Footer {

  /** What is left out where there is no room, the least missed first; the help lists it all. */
  private static final List<Action> GIVING_WAY =
      List.of(
          Action.ZOOM,
          Action.FILTER,
          Action.PREVIOUS_DIFFERENCE,
          Action.QUIT,
          Action.NEXT_PARTNER,
          Action.NEXT_DIFFERENCE,
          Action.OPEN,
          Action.NEXT_OVERLAP);

  private final Scene scene;

  public Footer(Scene scene) {
    this.scene = scene;
  }

  public void paint(Area line) {
    Filter filter = scene.state().filter();
    boolean onBoard = scene.state().dialog() instanceof Dialog.None;
    if (scene.state().notice().isPresent()) {
      String notice = scene.state().notice().get();
      String ellipsis = scene.glyph(Glyph.ELLIPSIS);
      line.put(1, 0, Clip.end(notice, line.width() - 2, ellipsis), Role.NOTICE);
    } else if (filter.typing() && onBoard) {
      typing(line, filter);
    } else {
      keys(line, filter.isOn() && onBoard);
    }
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
      x = line.put(x, 0, scene.glyph(Glyph.PROMPT) + scene.state().filter().text(), Role.NOTICE);
      x = noMatch(line, x + 2, scene.state().filter());
      x = Segment.put(line, x, segments(Action.CLEAR)) + 3;
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
