/**
 * A screen as a value: cells that each hold a grapheme and what it means, not how it looks.
 *
 * <p>{@link dev.afterclick.ui.canvas.Canvas} is painted on through an {@link
 * dev.afterclick.ui.canvas.Area}; {@link dev.afterclick.ui.canvas.CellText} is the only way text
 * becomes cells, and makes it harmless: nothing from a file name or a file reaches the terminal
 * past it.
 *
 * <p>May use: ui.theme, JLine's widths. Used by: the other packages of ui, app.
 */
@NullMarked
package dev.afterclick.ui.canvas;

import org.jspecify.annotations.NullMarked;
