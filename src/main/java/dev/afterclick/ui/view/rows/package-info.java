/**
 * The board put in the order in which it is shown, as immutable values.
 *
 * <p>A {@link dev.afterclick.ui.view.rows.Pane} is a session and a {@link
 * dev.afterclick.ui.view.rows.Row} a line in it, the gravest first; {@link
 * dev.afterclick.ui.view.rows.BoardRows} are all of them, made once for each session and taken over
 * from board to board. {@link dev.afterclick.ui.view.rows.Filter} says which are left.
 *
 * <p>May use: model. Used by: ui.view and its packages, the screens, ui.
 */
@NullMarked
package dev.afterclick.ui.view.rows;

import org.jspecify.annotations.NullMarked;
