package dev.afterclick.ui.view.log;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.view.rows.Filter;
import java.util.List;
import java.util.Optional;

/**
 * A log that is open: who touched what, the newest first.
 *
 * @param scope which touches it lists
 * @param held the touches that are there
 * @param filter which of them are shown
 * @param shown those, the newest first
 * @param place what part of them is shown
 * @param asked the touch whose version the person is asked whether to restore
 */
public record Logbook(
    LogScope scope,
    LogLines held,
    Filter filter,
    List<Entry.Touched> shown,
    Place place,
    Optional<Entry.Touched> asked) {

  /**
   * A part of a log.
   *
   * @param index which of the shown lines the person is on
   * @param top the first line in sight
   * @param wanted how many lines there should be, if there are so many
   * @param toEnd whether the person is on the last line, whatever comes below it
   */
  public record Place(int index, int top, int wanted, boolean toEnd) {

    static final Place START = new Place(0, 0, 1, false);
  }

  public static Logbook open(LogScope scope, List<Entry> recent) {
    return new Logbook(scope, LogLines.NONE, Filter.NONE, List.of(), Place.START, Optional.empty())
        .holding(LogLines.NONE.with(recent, scope));
  }

  /** Returns the line that the person is on. */
  public Optional<Entry.Touched> line() {
    return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(place.index()));
  }

  /** Returns what is known of the touches that are not there. */
  public LogEnd end() {
    return held.end();
  }

  /** Tells whether there are older touches that are never shown here. */
  public boolean isCut() {
    return held.read().size() >= LogLines.MOST && end() instanceof LogEnd.More;
  }

  /** Tells whether older touches are being read, or would be. */
  public boolean isOpenEnded() {
    return end() instanceof LogEnd.More && !isCut();
  }

  /** Counts the touches that are there, whatever the filter. */
  public int total() {
    return held.all().size();
  }

  /** Returns what still has to be read, if anything. */
  public Optional<LogRequest> missing() {
    boolean older = isOpenEnded() && shown.size() < place.wanted();
    boolean unread = held.read().isEmpty() && end() instanceof LogEnd.More;
    return held.gap() || older || unread ? Optional.of(held.request(scope)) : Optional.empty();
  }

  /** Takes other lines, and stays on the one that the person is on. */
  public Logbook holding(LogLines lines) {
    List<Entry.Touched> now = filter.ofTouches(lines.all());
    int index = place.toEnd() ? now.size() - 1 : line().map(l -> indexOf(now, l)).orElse(0);
    int there = Math.max(0, Math.min(index < 0 ? place.index() : index, now.size() - 1));
    // Who has scrolled down sees the same lines; who is at the top sees the new ones come.
    int top = place.top() == 0 ? 0 : place.top() + there - place.index();
    Place moved = new Place(there, Math.max(0, top), place.wanted(), place.toEnd());
    return new Logbook(scope, lines, filter, now, moved, asked);
  }

  public Logbook filtered(Filter wanted) {
    return new Logbook(scope, held, wanted, shown, place, asked).holding(held);
  }

  public Logbook at(Place newPlace) {
    return new Logbook(scope, held, filter, shown, newPlace, asked);
  }

  public Logbook asking(Optional<Entry.Touched> about) {
    return new Logbook(scope, held, filter, shown, place, about);
  }

  private static int indexOf(List<Entry.Touched> lines, Entry.Touched line) {
    Touch wanted = line.touch();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).touch().id().equals(wanted.id())) {
        return i;
      }
    }
    return -1;
  }
}
