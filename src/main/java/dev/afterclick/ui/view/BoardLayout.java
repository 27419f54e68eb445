package dev.afterclick.ui.view;

import dev.afterclick.model.Board;
import dev.afterclick.model.SessionId;
import dev.afterclick.ui.canvas.Size;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param tiling where the panes are; empty when narrow
 * @param spots what the cursor can be on in its list, in order
 * @param heights how many lines each of them takes
 * @param room how many lines the list has
 */
public record BoardLayout(
    boolean narrow,
    List<Pane> panes,
    int focus,
    List<OverlapGroup> groups,
    int headerHeight,
    int stripHeight,
    Tiling tiling,
    List<Spot> spots,
    List<Integer> heights,
    int room) {

  /** The smallest screen that shows anything but a hint. */
  public static final Size SMALLEST = new Size(40, 10);

  private static final int WIDE = 70;
  private static final int TALL = 15;

  public static BoardLayout of(Board board, ViewState state) {
    boolean list = !state.size().fits(WIDE, TALL) && !state.zoomed();
    int header = !board.degraded().isEmpty() && state.size().height() >= TALL ? 2 : 1;
    int strip = list ? 0 : strip(state.size());
    Size body = new Size(state.size().width(), state.size().height() - header - strip - 1);
    boolean scarce = list || Tiling.isScarce(board.sessions().size(), body);
    List<Pane> all = Panes.of(board, state);
    List<Pane> panes = scarce ? PaneOrder.of(all, state.cursor()) : all;
    List<OverlapGroup> groups = OverlapGroup.of(board, panes);
    int focus = focus(panes, groups, state.cursor());
    Tiling tiling = list ? new Tiling(List.of(), 0, 0) : tiling(panes, focus, header, body, state);
    List<Spot> spots = list ? listed(groups, panes) : rowsOf(panes, focus);
    List<Integer> heights = list ? heights(groups, panes) : Collections.nCopies(spots.size(), 1);
    int room = list ? roomOf(heights, body) : roomOf(tiling, focus);
    return new BoardLayout(list, panes, focus, groups, header, strip, tiling, spots, heights, room);
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
    for (int i = 0; i < spots.size(); i++) {
      if (cursor.isOn(spots.get(i))) {
        return i;
      }
    }
    return narrow ? indexOfSession(cursor) : indexOfOldPlace(cursor);
  }

  /** Returns the first spot to show so that the one at {@code index} can be seen. */
  public int topFor(int top, int index) {
    int first = Math.max(0, Math.min(Math.min(top, index), spots.size() - 1));
    while (first < index && linesOf(first, index + 1) > room) {
      first++;
    }
    while (first > 0 && linesOf(first - 1, spots.size()) <= room) {
      first--;
    }
    return first;
  }

  /** Returns how many spots fit from {@code top} on, the last perhaps in part. */
  public int shownFrom(int top) {
    int end = top;
    while (end < spots.size() && linesOf(top, end) < room) {
      end++;
    }
    return end - top;
  }

  /** Returns the spot on a line of the list. */
  Optional<Spot> spotAt(int line, int top) {
    int at = 0;
    for (int i = top; i < spots.size(); i++) {
      at += heights.get(i);
      if (line < at) {
        return Optional.of(spots.get(i));
      }
    }
    return Optional.empty();
  }

  private int linesOf(int from, int to) {
    return heights.subList(from, to).stream().mapToInt(Integer::intValue).sum();
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
    int old = cursor.path().map(cursor.order()::indexOf).orElse(0);
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
  private static int roomOf(List<Integer> heights, Size body) {
    int lines = heights.stream().mapToInt(Integer::intValue).sum();
    return lines > body.height() ? body.height() - 1 : body.height();
  }

  private static int roomOf(Tiling tiling, int focus) {
    return tiling.tiles().stream()
        .filter(tile -> tile.pane() == focus)
        .mapToInt(Tile::room)
        .findFirst()
        .orElse(0);
  }

  private static List<Spot> rowsOf(List<Pane> panes, int focus) {
    return panes.isEmpty() ? List.of() : panes.get(focus).rows().stream().map(Spot::of).toList();
  }

  private static List<Spot> listed(List<OverlapGroup> groups, List<Pane> panes) {
    List<Spot> spots = new ArrayList<>();
    groups.forEach(group -> spots.add(group.spot()));
    panes.forEach(pane -> spots.add(Spot.whole(pane)));
    return List.copyOf(spots);
  }

  /** A group has a line for each party; the last one also the rule below it. */
  private static List<Integer> heights(List<OverlapGroup> groups, List<Pane> panes) {
    List<Integer> heights = new ArrayList<>();
    for (OverlapGroup group : groups) {
      heights.add(group.parties().size() + (heights.size() == groups.size() - 1 ? 1 : 0));
    }
    panes.forEach(pane -> heights.add(1));
    return List.copyOf(heights);
  }
}
