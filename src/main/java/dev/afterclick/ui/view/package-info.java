/**
 * What a person is looking at: the cursor, the filter and what is open, as immutable values.
 *
 * <p>{@link dev.afterclick.ui.view.View} is a board together with {@link
 * dev.afterclick.ui.view.ViewState}, all that one person has chosen; {@link
 * dev.afterclick.ui.view.Steps} makes the next one from an action or a newer board, and is pure.
 * {@link dev.afterclick.ui.view.Pane} and {@link dev.afterclick.ui.view.Row} are the board put in
 * the order in which it is shown, made once for each session and taken over from view to view;
 * {@link dev.afterclick.ui.view.Tiling} says where. {@link dev.afterclick.ui.view.Logbook} is the
 * log that stands in place of the board.
 *
 * <p>May use: model, reconcile, ui.canvas (sizes and widths). Used by: the screens, ui, app.
 */
@NullMarked
package dev.afterclick.ui.view;

import org.jspecify.annotations.NullMarked;
