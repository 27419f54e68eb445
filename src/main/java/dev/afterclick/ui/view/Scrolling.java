package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.ui.view.compare.Comparing;
import dev.afterclick.ui.view.compare.PairPages;
import java.util.List;

/** Scrolls what is open over the board. */
final class Scrolling {

  /** How many lines stay above a difference that was gone to. */
  static final int CONTEXT = 3;

  /** What the help needs beside its lines: header, footer. */
  private static final int HELP_CHROME = 2;

  private static final int SIDEWAYS = 8;
  private static final int LONGEST_LINE = 100_000;

  private Scrolling() {}

  static ViewState help(ViewState state, Dialog.Help help, int lines, Action action) {
    int page = Math.max(1, helpPage(state));
    int top =
        switch (action) {
          case UP -> help.top() - 1;
          case DOWN -> help.top() + 1;
          case PAGE_UP -> help.top() - page;
          case PAGE_DOWN -> help.top() + page;
          case FIRST -> 0;
          case LAST -> lines;
          default -> help.top();
        };
    return action == Action.CLOSE ? state.with(help.below()) : helpTo(state, help, top, lines);
  }

  static ViewState helpTo(ViewState state, Dialog.Help help, int top, int lines) {
    return state.with(new Dialog.Help(within(top, lines - helpPage(state)), help.below()));
  }

  static ViewState compare(ViewState state, Comparing open, Action action) {
    PairPages pages = PairPages.of(open, state.size());
    int top = open.place().top();
    int left = open.place().left();
    return switch (action) {
      case CLOSE -> state.with(Dialog.NONE);
      case UP -> down(state, open, -1);
      case DOWN -> down(state, open, 1);
      case PAGE_UP -> to(state, open, pages.before(top), left);
      case PAGE_DOWN -> to(state, open, pages.after(top), left);
      case FIRST -> to(state, open.at(open.place().atDifference(0)), 0, 0);
      case LAST -> to(state, atLastDifference(open), open.height(), left);
      case SCROLL_LEFT -> to(state, open, top, left - SIDEWAYS);
      case SCROLL_RIGHT -> to(state, open, top, left + SIDEWAYS);
      case NEXT_DIFFERENCE -> difference(state, open, 1);
      case PREVIOUS_DIFFERENCE -> difference(state, open, -1);
      default -> state;
    };
  }

  static ViewState down(ViewState state, Comparing open, int lines) {
    return to(state, open, open.place().top() + lines, open.place().left());
  }

  /** Scrolls to a line and a column, as far as there are any. */
  static ViewState to(ViewState state, Comparing open, int top, int left) {
    Comparing.Place place =
        open.place()
            .at(
                within(top, PairPages.of(open, state.size()).lastTop()),
                within(left, LONGEST_LINE));
    return state.with(new Dialog.Compare(open.at(place)));
  }

  /** Goes to another difference, and leaves the screen as it is where that can be seen already. */
  private static ViewState difference(ViewState state, Comparing open, int steps) {
    List<Integer> starts = open.differences();
    int difference = within(open.place().difference() + steps, starts.size() - 1);
    if (difference == open.place().difference()) {
      return seen(state, open, difference)
          .saying(steps > 0 ? "This is the last difference." : "This is the first difference.");
    }
    return seen(state, open, difference);
  }

  private static ViewState seen(ViewState state, Comparing open, int difference) {
    int start = open.differences().get(difference);
    int top = open.place().top();
    boolean inSight = PairPages.of(open, state.size()).isInSight(top, start);
    Comparing there = open.at(open.place().atDifference(difference));
    return to(state, there, inSight ? top : start - CONTEXT, there.place().left());
  }

  private static Comparing atLastDifference(Comparing open) {
    return open.at(open.place().atDifference(Math.max(0, open.differences().size() - 1)));
  }

  private static int helpPage(ViewState state) {
    return Math.max(1, state.size().height() - HELP_CHROME);
  }

  private static int within(int value, int last) {
    return Math.max(0, Math.min(value, last));
  }
}
