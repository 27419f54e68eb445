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
 * @param dialog what is open over the board
 * @param notice one line that answers the last key
 * @param click the last click on a row, for the next may make it a double click
 */
public record ViewState(
    Size size,
    Cursor cursor,
    Filter filter,
    boolean zoomed,
    Dialog dialog,
    Optional<String> notice,
    Optional<Click> click) {

  /** Returns the view before anything was pressed. */
  public static ViewState first(Size size) {
    return new ViewState(
        size, Cursor.NOWHERE, Filter.NONE, false, Dialog.NONE, Optional.empty(), Optional.empty());
  }

  public ViewState withSize(Size newSize) {
    return new ViewState(newSize, cursor, filter, zoomed, dialog, notice, click);
  }

  public ViewState withCursor(Cursor newCursor) {
    return new ViewState(size, newCursor, filter, zoomed, dialog, notice, click);
  }

  public ViewState withFilter(Filter newFilter) {
    return new ViewState(size, cursor, newFilter, zoomed, dialog, notice, click);
  }

  public ViewState withZoom(boolean newZoom) {
    return new ViewState(size, cursor, filter, newZoom, dialog, notice, click);
  }

  public ViewState with(Dialog newDialog) {
    return new ViewState(size, cursor, filter, zoomed, newDialog, notice, click);
  }

  public ViewState saying(String what) {
    return new ViewState(size, cursor, filter, zoomed, dialog, Optional.of(what), click);
  }

  public ViewState silent() {
    return notice.isEmpty()
        ? this
        : new ViewState(size, cursor, filter, zoomed, dialog, Optional.empty(), click);
  }

  ViewState withClick(Optional<Click> newClick) {
    return new ViewState(size, cursor, filter, zoomed, dialog, notice, newClick);
  }

  /** Returns what is being compared, if anything is. */
  public Optional<Comparing> comparing() {
    return dialog instanceof Dialog.Compare open ? Optional.of(open.comparing()) : Optional.empty();
  }
}
