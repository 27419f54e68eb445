package dev.afterclick.ui.view;

import dev.afterclick.ui.canvas.Size;
import java.util.Optional;

/**
 * Everything a screen shows that is not the board: one person's view of it.
 *
 * @param size how large the screen is
 * @param cursor where the person is
 * @param filter which paths are shown
 * @param zoomed whether one session has the whole screen
 * @param log the log that is open in place of the board, if one is
 * @param dialog what is open over either
 * @param notice one line that answers the last key
 * @param click the last click on a row, for the next may make it a double click
 */
public record ViewState(
    Size size,
    Cursor cursor,
    Filter filter,
    boolean zoomed,
    Optional<Logbook> log,
    Dialog dialog,
    Optional<String> notice,
    Optional<Click> click) {

  /** Returns the view before anything was pressed. */
  public static ViewState first(Size size) {
    return new ViewState(
        size,
        Cursor.NOWHERE,
        Filter.NONE,
        false,
        Optional.empty(),
        Dialog.NONE,
        Optional.empty(),
        Optional.empty());
  }

  public ViewState withSize(Size newSize) {
    return new ViewState(newSize, cursor, filter, zoomed, log, dialog, notice, click);
  }

  public ViewState withCursor(Cursor newCursor) {
    return new ViewState(size, newCursor, filter, zoomed, log, dialog, notice, click);
  }

  public ViewState withFilter(Filter newFilter) {
    return new ViewState(size, cursor, newFilter, zoomed, log, dialog, notice, click);
  }

  public ViewState withZoom(boolean newZoom) {
    return new ViewState(size, cursor, filter, newZoom, log, dialog, notice, click);
  }

  public ViewState with(Dialog newDialog) {
    return new ViewState(size, cursor, filter, zoomed, log, newDialog, notice, click);
  }

  ViewState with(Logbook newLog) {
    return withLog(Optional.of(newLog));
  }

  ViewState withLog(Optional<Logbook> newLog) {
    return new ViewState(size, cursor, filter, zoomed, newLog, dialog, notice, click);
  }

  public ViewState saying(String what) {
    return new ViewState(size, cursor, filter, zoomed, log, dialog, Optional.of(what), click);
  }

  public ViewState silent() {
    return notice.isEmpty()
        ? this
        : new ViewState(size, cursor, filter, zoomed, log, dialog, Optional.empty(), click);
  }

  ViewState withClick(Optional<Click> newClick) {
    return new ViewState(size, cursor, filter, zoomed, log, dialog, notice, newClick);
  }

  /** Returns the log if nothing is open over it. */
  public Optional<Logbook> openLog() {
    return dialog instanceof Dialog.None ? log : Optional.empty();
  }

  /** Tells whether nothing is open in place of the board, or over it. */
  public boolean isOnBoard() {
    return dialog instanceof Dialog.None && log.isEmpty();
  }

  /** Returns the filter of what is open: of the log, or else of the board. */
  public Filter openFilter() {
    return log.map(Logbook::filter).orElse(filter);
  }

  /** Tells whether keys go into a filter. */
  public boolean isTyping() {
    return dialog instanceof Dialog.None && openFilter().typing();
  }

  /** Returns what is being compared, if anything is. */
  public Optional<Comparing> comparing() {
    return dialog instanceof Dialog.Compare open ? Optional.of(open.comparing()) : Optional.empty();
  }
}
