/**
 * Paints the board: panes of rows, or one list where the screen is small.
 *
 * <p>{@link dev.afterclick.ui.board.BoardScreen} paints all of it as a pure function of the board,
 * the view, the theme and the moment. {@link dev.afterclick.ui.board.Ages} also finds when the
 * picture changes by itself.
 *
 * <p>May use: model, ui.view, ui.canvas, ui.theme. Used by: ui, ui.compare, ui.help (header and
 * footer), app (the words and the ages).
 */
@NullMarked
package dev.afterclick.ui.board;

import org.jspecify.annotations.NullMarked;
