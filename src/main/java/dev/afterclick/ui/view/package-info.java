/**
 * What a person is looking at: the cursor, the filter and what is open, as immutable values.
 *
 * <p>{@link dev.afterclick.ui.view.ViewState} is all of it; {@link dev.afterclick.ui.view.Steps}
 * makes the next one from a board and an action, and is pure. {@link dev.afterclick.ui.view.Pane}
 * and {@link dev.afterclick.ui.view.Row} are the board put in the order in which it is shown,
 * {@link dev.afterclick.ui.view.Tiling} says where.
 *
 * <p>May use: model, reconcile, ui.canvas (sizes and widths). Used by: the screens, ui, app.
 */
@NullMarked
package dev.afterclick.ui.view;

import org.jspecify.annotations.NullMarked;
