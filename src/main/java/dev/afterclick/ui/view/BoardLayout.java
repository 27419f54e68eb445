package dev.afterclick.ui.view;

import dev.afterclick.model.SessionId;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.view.rows.BoardRows;
import dev.afterclick.ui.view.rows.OverlapGroup;
import dev.afterclick.ui.view.rows.Pane;
import dev.afterclick.ui.view.rows.Row;
import dev.afterclick.ui.view.rows.Spot;
import dev.afterclick.ui.view.rows.SpotList;
import dev.afterclick.ui.view.rows.Warnings;
import dev.afterclick.ui.view.tiles.ScarceTiling;
import dev.afterclick.ui.view.tiles.Tile;
import dev.afterclick.ui.view.tiles.Tiling;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of the board is on a screen, and what the cursor can be on.
 *
 * @param narrow whether the screen is too small for panes, and shows one list
 * @param panes all panes
 * @param focus which pane holds the cursor, as an index
 * @param groups the overlaps, for the narrow list
 * @param headerHeight how many lines the header takes
 * @param stripHeight how many lines the latest entries take
 * @param offerHeight how many lines the offer to arm git takes
 * @param tiling where the panes are; empty when narrow
 * @param spots what the cursor can be on in its list, in order
 * @param room how many lines the list has
 */
public record BoardLayout(
    boolean narrow,
    List<Pane> panes,
    int focus,
    List<OverlapGroup> groups,
    int headerHeight,
    int stripHeight,
    int offerHeight,
    Tiling tiling,
    SpotList spots,
    int room) {

  /** The smallest screen that shows anything but a hint. */
  public static final Size SMALLEST = new Size(40, 10);

  private static final int WIDE = 70;
  private static final int TALL = 15;
  private static final int LOW = 12;

  static BoardLayout of(BoardRows rows, ViewState state) {
    boolean list = !state.size().fits(WIDE, TALL) && !state.zoomed();
    int header = !Warnings.of(rows.board()).isEmpty() && state.size().height() >= TALL ? 2 : 1;
    int strip = list ? 0 : strip(state.size());
    int offer = Offer.isOpen(rows.board()) && state.size().height() >= LOW ? 1 : 0;
    int chrome = header + strip + offer + 1;
    Size body = new Size(state.size().width(), state.size().height() - chrome);
    boolean scarce = list || Tiling.isScarce(rows.sessions().size(), body);
    List<Pane> all = Steady.panes(rows.panes(), state.cursor());
    List<Pane> panes = scarce ? PaneOrder.of(all, state.cursor()) : all;
    List<OverlapGroup> groups = rows.groups();
    int focus = focus(panes, groups, state.cursor());
    Tiling tiling = list ? new Tiling(List.of(), 0, 0) : tiling(panes, focus, header, body, state);
    SpotList spots =
        list
            ? SpotList.Listed.of(groups, panes)
            : new SpotList.Rows(panes.isEmpty() ? List.of() : panes.get(focus).rows());
    int room = list ? roomOf(spots, body) : roomOf(tiling, focus);
    return new BoardLayout(list, panes, focus, groups, header, strip, offer, tiling, spots, room);
  }

  /** Returns the pane that holds the cursor; nothing before there is any session. */
  public Optional<Pane> focused() {
    return panes.isEmpty() ? Optional.empty() : Optional.of(panes.get(focus));
  }

  /** Returns which of the spots the cursor is on. */
  public int index(Cursor cursor) {
    if (cursor.session().isEmpty()) {
      return groups.isEmpty() ? 0 : Math.max(0, spots.indexOf(groups.get(0).spot()));
    }
    int there = spots.indexOf(new Spot(cursor.session().get(), cursor.path()));
    return there >= 0 ? there : narrow ? indexOfSession(cursor) : indexOfOldPlace(cursor);
  }

  /** Returns the first spot to show so that the one at {@code index} can be seen. */
  public int topFor(int top, int index) {
    int first = Math.max(0, Math.min(Math.min(top, index), spots.size() - 1));
    while (first < index && spots.lines(first, index + 1) > room) {
      first++;
    }
    while (first > 0 && spots.lines(first - 1, spots.size()) <= room) {
      first--;
    }
    return first;
  }

  /** Returns how many spots fit from {@code top} on, the last perhaps in part. */
  public int shownFrom(int top) {
    int end = top;
    while (end < spots.size() && spots.lines(top, end) < room) {
      end++;
    }
    return end - top;
  }

  /** Returns the spot on a line of the list. */
  Optional<Spot> spotAt(int line, int top) {
    for (int i = top; i < spots.size(); i++) {
      if (line < spots.lines(top, i + 1)) {
        return Optional.of(spots.get(i));
      }
    }
    return Optional.empty();
  }

  private int indexOfSession(Cursor cursor) {
    for (int i = groups.size(); i < spots.size(); i++) {
      if (cursor.isIn(spots.get(i).session())) {
        return i;
      }
    }
    return 0;
  }

  /** Stays where the row was when it is gone. */
  private int indexOfOldPlace(Cursor cursor) {
    int old = cursor.path().map(path -> Row.indexOf(cursor.order(), path)).orElse(0);
    return Math.max(0, Math.min(old, spots.size() - 1));
  }

  /** Before the person has been anywhere, the cursor is where the gravest overlap is. */
  private static int focus(List<Pane> panes, List<OverlapGroup> groups, Cursor cursor) {
    Optional<SessionId> gravest = groups.stream().findFirst().map(group -> group.spot().session());
    Optional<SessionId> session = cursor.session().or(() -> gravest);
    for (int i = 0; i < panes.size(); i++) {
      if (session.filter(panes.get(i).id()::equals).isPresent()) {
        return i;
      }
    }
    return 0;
  }

  private static int strip(Size size) {
    return size.height() < TALL ? 0 : Math.max(1, Math.min(6, (size.height() - 12) / 6));
  }

  private static Tiling tiling(List<Pane> panes, int focus, int top, Size body, ViewState state) {
    if (panes.isEmpty()) {
      return new Tiling(List.of(), 0, 0);
    }
    if (state.zoomed()) {
      Tile whole = new Tile(focus, 0, top, body.width(), Math.max(0, body.height()));
      return new Tiling(List.of(whole), focus, panes.size() - focus - 1);
    }
    List<Integer> needs = panes.stream().map(pane -> Math.max(1, pane.rows().size())).toList();
    int idle =
        Tiling.isScarce(panes.size(), body) ? (int) panes.stream().filter(Pane::isIdle).count() : 0;
    Tiling all = ScarceTiling.of(needs, idle, body, top, focus);
    boolean paged = all.before() + all.after() > 0;
    Size less = new Size(body.width(), body.height() - 1);
    return paged ? ScarceTiling.of(needs, idle, less, top, focus) : all;
  }

  /** One line says what is not shown. */
  private static int roomOf(SpotList spots, Size body) {
    boolean all = spots.lines(0, spots.size()) <= body.height();
    return all ? body.height() : body.height() - 1;
  }

  private static int roomOf(Tiling tiling, int focus) {
    return tiling.tiles().stream()
        .filter(tile -> tile.pane() == focus)
        .mapToInt(Tile::room)
        .findFirst()
        .orElse(0);
  }
}
