/**
 * The real terminal: raw mode, keys, size, and painting only what changed.
 *
 * <p>{@link dev.afterclick.ui.terminal.JlineTerminal} is Lanterna's terminal on JLine's native
 * calls: nothing is forked, nothing is asked of the terminal, and it is given back whatever
 * happens. {@link dev.afterclick.ui.terminal.Display} brings a canvas onto any Lanterna terminal;
 * Lanterna's own screen is not used because it goes by characters, not by graphemes, and breaks on
 * names with combining marks. {@link dev.afterclick.ui.terminal.Keys} names keys as the table of
 * actions does.
 *
 * <p>May use: ui.canvas, ui.theme, Lanterna, JLine. Used by: ui, app.
 */
@NullMarked
package dev.afterclick.ui.terminal;

import org.jspecify.annotations.NullMarked;
