/**
 * Paints the list of keys and signs, which comes from the table of actions itself.
 *
 * <p>May use: ui.view, ui.board, ui.canvas, ui.theme. Used by: ui.
 */
@NullMarked
package dev.afterclick.ui.help;

import org.jspecify.annotations.NullMarked;
