/**
 * What a person is looking at, and what each key makes of that: pure, as immutable values.
 *
 * <p>{@link dev.afterclick.ui.view.View} is a board together with {@link
 * dev.afterclick.ui.view.ViewState}, all that one person has chosen: the cursor, the filter and
 * what is open. {@link dev.afterclick.ui.view.Steps} makes the next one from an action or a newer
 * board, {@link dev.afterclick.ui.view.Availability} says which actions there are. What is open
 * stands in the packages below: the board's rows and tiles, the log, the comparison, the three-way
 * view.
 *
 * <p>May use: model, reconcile, ui.canvas (sizes and widths). Used by: the screens, ui, app.
 */
@NullMarked
package dev.afterclick.ui.view;

import org.jspecify.annotations.NullMarked;
