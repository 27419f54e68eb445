package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.model.Entry;
import dev.afterclick.model.SessionId;
import dev.afterclick.ui.view.log.LogLines;
import dev.afterclick.ui.view.log.LogPage;
import dev.afterclick.ui.view.log.LogScope;
import dev.afterclick.ui.view.log.Logbook;
import dev.afterclick.ui.view.rows.Click;
import dev.afterclick.ui.view.rows.Filter;
import dev.afterclick.ui.view.rows.Pane;
import dev.afterclick.ui.view.rows.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what a person does in a log. */
final class LogSteps {

  /** The header and the footer; what else is said takes one more line. */
  private static final int CHROME = 3;

  /** How many screens are there before anybody scrolls to them. */
  private static final int AHEAD = 3;

  private LogSteps() {}

  /** Opens the log of the row under the cursor, or else of its session. */
  static View open(View view) {
    Optional<LogScope> scope =
        Availability.row(view)
            .<LogScope>map(row -> new LogScope.OfPath(row.path()))
            .or(() -> session(view).flatMap(id -> ofSession(view.board(), id)));
    return scope
        .map(wanted -> Logbook.open(wanted, view.board().recent()))
        .map(log -> view.with(settle(view.state(), log)))
        .orElse(view);
  }

  /** Returns the session that the cursor is in. */
  static Optional<SessionId> session(View view) {
    return view.state()
        .cursor()
        .session()
        .filter(id -> view.board().sessions().containsKey(id))
        .or(() -> view.layout().focused().map(Pane::id));
  }

  private static Optional<LogScope> ofSession(Board board, SessionId id) {
    return Optional.ofNullable(board.sessions().get(id))
        .map(session -> new LogScope.OfSession(id, session.label()));
  }

  static View act(View view, Logbook log, Action action) {
    ViewState state = view.state();
    int page = page(state);
    return switch (action) {
      case UP -> view.with(by(state, log, -1));
      case DOWN -> view.with(by(state, log, 1));
      case PAGE_UP -> view.with(by(state, log, -page));
      case PAGE_DOWN -> view.with(by(state, log, page));
      case FIRST -> view.with(by(state, log, -log.shown().size()));
      case LAST -> view.with(last(state, log));
      case CLOSE -> view.with(state.withLog(Optional.empty()));
      case STOP_FINDING -> view.with(stopFinding(state, log));
      case FIND -> view.with(state.with(log.filtered(new Filter(log.filter().text(), true))));
      case READ_AGAIN -> view.with(state.with(log.holding(log.held().torn())));
      case OPEN_VERSION -> log.line().map(line -> compare(view, line)).orElse(view);
      case RESTORE -> view.with(state.with(log.asking(log.line())));
      case YES ->
          view.with(
              state.with(log.asking(Optional.empty())).saying("Restoring. It takes a moment."));
      case NO -> view.with(state.with(log.asking(Optional.empty())).saying("Nothing is restored."));
      default -> view;
    };
  }

  /** Goes up or down by some lines, as far as there are any. */
  static ViewState by(ViewState state, Logbook log, int lines) {
    return to(state, log, log.place().index() + lines);
  }

  /** Selects what was clicked on; opens a line that was clicked on twice. */
  static View clicked(View view, Logbook log, int x, int y, Instant now) {
    ViewState state = view.state().silent();
    int index = log.place().top() + y - 1;
    if (log.asked().isPresent() || y < 1 || y > room(state) || index >= log.shown().size()) {
      return view.with(state.withClick(Optional.empty()));
    }
    boolean twice =
        index == log.place().index()
            && state.click().filter(click -> click.isRepeated(x, y, now)).isPresent();
    if (twice) {
      return Steps.act(view.with(state.withClick(Optional.empty())), Action.OPEN_VERSION, now);
    }
    Spot spot = spot(log.shown().get(index));
    Click click = new Click(x, y, spot, now);
    return view.with(to(state, log, index).withClick(Optional.of(click)));
  }

  /** Takes what a newer board tells on top of it. */
  static ViewState boardCame(ViewState state, Logbook log, Board before, Board board) {
    List<Entry> recent = board.recent();
    boolean torn =
        !before.recent().isEmpty() && !recent.isEmpty() && !recent.contains(before.recent().get(0));
    LogLines lines = log.held().with(recent, log.scope());
    return settle(state, log.holding(torn ? lines.torn() : lines));
  }

  /** Takes in what was read, unless something else is wanted by now. */
  static ViewState read(ViewState state, Logbook log, LogPage page) {
    boolean wanted = log.held().request(log.scope()).isFor(page.request());
    return wanted ? settle(state, log.holding(log.held().with(page))) : state;
  }

  static ViewState filtered(ViewState state, Logbook log, Filter filter) {
    return settle(state, log.filtered(filter));
  }

  static ViewState settle(ViewState state, Logbook log) {
    Logbook.Place place = log.place();
    int index = Math.max(0, Math.min(place.index(), log.shown().size() - 1));
    int room = room(state);
    int top = Math.max(Math.min(place.top(), index), index - room + 1);
    int last = Math.max(0, log.shown().size() - room);
    int wanted = Math.max(place.wanted(), index + AHEAD * room);
    boolean toEnd = place.toEnd() && log.isOpenEnded();
    return state.with(
        log.at(new Logbook.Place(index, Math.max(0, Math.min(top, last)), wanted, toEnd)));
  }

  /** Returns how many lines a log shows at once. */
  static int room(ViewState state) {
    return Math.max(1, state.size().height() - CHROME);
  }

  private static int page(ViewState state) {
    return Math.max(1, room(state) - 1);
  }

  private static ViewState last(ViewState state, Logbook log) {
    int last = Math.max(0, log.shown().size() - 1);
    return settle(state, log.at(new Logbook.Place(last, last, LogLines.MOST, true)));
  }

  private static ViewState to(ViewState state, Logbook log, int index) {
    // Whoever leaves the end does not wait for it any more.
    return settle(state, log.at(new Logbook.Place(index, log.place().top(), 1, false)));
  }

  private static ViewState stopFinding(ViewState state, Logbook log) {
    return log.filter().isOn()
        ? filtered(state, log, Filter.NONE)
        : state.withLog(Optional.empty());
  }

  private static View compare(View view, Entry.Touched line) {
    return view.with(Comparisons.open(view.state(), view.board(), line));
  }

  private static Spot spot(Entry.Touched line) {
    return new Spot(line.touch().session(), Optional.of(line.touch().path()));
  }
}
