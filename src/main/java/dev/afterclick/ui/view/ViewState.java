package dev.afterclick.ui.view;

import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.view.compare.Comparing;
import dev.afterclick.ui.view.log.Logbook;
import dev.afterclick.ui.view.reconcile.Reconciling;
import dev.afterclick.ui.view.rows.Click;
import dev.afterclick.ui.view.rows.Filter;
import java.util.Optional;

/**
 * Everything a screen shows that is not the board: one person's view of it.
 *
 * @param size how large the screen is
 * @param cursor where the person is
 * @param filter which paths are shown
 * @param zoomed whether one session has the whole screen
 * @param log the log that is open in place of the board, if one is
 * @param holds the list of holds that is open in place of the board, if it is
 * @param asking what the person is asked, on either or on the board
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
    Optional<HoldList> holds,
    Optional<Asking> asking,
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
        Optional.empty(),
        Optional.empty(),
        Dialog.NONE,
        Optional.empty(),
        Optional.empty());
  }

  public ViewState withSize(Size newSize) {
    return new ViewState(
        newSize, cursor, filter, zoomed, log, holds, asking, dialog, notice, click);
  }

  public ViewState withCursor(Cursor newCursor) {
    return new ViewState(
        size, newCursor, filter, zoomed, log, holds, asking, dialog, notice, click);
  }

  public ViewState withFilter(Filter newFilter) {
    return new ViewState(
        size, cursor, newFilter, zoomed, log, holds, asking, dialog, notice, click);
  }

  public ViewState withZoom(boolean newZoom) {
    return new ViewState(size, cursor, filter, newZoom, log, holds, asking, dialog, notice, click);
  }

  public ViewState with(Dialog newDialog) {
    return new ViewState(
        size, cursor, filter, zoomed, log, holds, asking, newDialog, notice, click);
  }

  ViewState with(Logbook newLog) {
    return withLog(Optional.of(newLog));
  }

  ViewState withLog(Optional<Logbook> newLog) {
    return new ViewState(
        size, cursor, filter, zoomed, newLog, holds, asking, dialog, notice, click);
  }

  ViewState withHolds(Optional<HoldList> newHolds) {
    return new ViewState(
        size, cursor, filter, zoomed, log, newHolds, asking, dialog, notice, click);
  }

  ViewState asking(Asking about) {
    return withAsking(Optional.of(about));
  }

  ViewState askingNothing() {
    return withAsking(Optional.empty());
  }

  private ViewState withAsking(Optional<Asking> about) {
    return new ViewState(size, cursor, filter, zoomed, log, holds, about, dialog, notice, click);
  }

  public ViewState saying(String what) {
    return new ViewState(
        size, cursor, filter, zoomed, log, holds, asking, dialog, Optional.of(what), click);
  }

  public ViewState silent() {
    return notice.isEmpty()
        ? this
        : new ViewState(
            size, cursor, filter, zoomed, log, holds, asking, dialog, Optional.empty(), click);
  }

  ViewState withClick(Optional<Click> newClick) {
    return new ViewState(
        size, cursor, filter, zoomed, log, holds, asking, dialog, notice, newClick);
  }

  /** Returns the log if nothing is open over it. */
  public Optional<Logbook> openLog() {
    return dialog instanceof Dialog.None ? log : Optional.empty();
  }

  /** Returns the list of holds if nothing is open over it. */
  public Optional<HoldList> openHolds() {
    return dialog instanceof Dialog.None ? holds : Optional.empty();
  }

  /** Returns what the person is asked, if nothing is open over it. */
  public Optional<Asking> openAsking() {
    return dialog instanceof Dialog.None ? asking : Optional.empty();
  }

  /** Returns the hold that the person is asked about, where keys go into the reason. */
  public Optional<Asking.Release> releasing() {
    return openAsking().map(asked -> asked instanceof Asking.Release release ? release : null);
  }

  /** Tells whether nothing is open in place of the board, or over it. */
  public boolean isOnBoard() {
    return dialog instanceof Dialog.None && log.isEmpty() && holds.isEmpty();
  }

  /** Returns the filter of what is open: of the log, or else of the board. */
  public Filter openFilter() {
    return log.map(Logbook::filter).orElse(filter);
  }

  /** Tells whether keys go into a filter or a reason. */
  public boolean isTyping() {
    boolean filtering = dialog instanceof Dialog.None && openFilter().typing();
    return filtering || releasing().isPresent();
  }

  /** Tells whether two versions are open with no board below them. */
  public boolean isAlone() {
    return dialog instanceof Dialog.Reconcile open && open.alone();
  }

  /** Returns what is being reconciled, if anything is. */
  public Optional<Reconciling> reconciling() {
    return dialog instanceof Dialog.Reconcile open
        ? Optional.of(open.reconciling())
        : Optional.empty();
  }

  /** Tells whether the next key is meant for what is not there any more, or not yet. */
  public boolean isDeaf() {
    return reconciling()
        .flatMap(Reconciling::asked)
        .filter(it -> it == Reconciling.Asked.NOTHING || it == Reconciling.Asked.WRITING)
        .isPresent();
  }

  /** Returns what is being compared, if anything is. */
  public Optional<Comparing> comparing() {
    return dialog instanceof Dialog.Compare open ? Optional.of(open.comparing()) : Optional.empty();
  }
}
