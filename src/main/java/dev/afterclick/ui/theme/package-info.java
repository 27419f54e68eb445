/**
 * How things look: roles and glyphs by name, read from plain-text files.
 *
 * <p>Screens say what something means, as a {@link dev.afterclick.ui.theme.Role}; a {@link
 * dev.afterclick.ui.theme.Theme} says which colour, attributes and {@link
 * dev.afterclick.ui.theme.Glyph} text that is, and {@link dev.afterclick.ui.theme.ColourDepth} what
 * the terminal can show of it.
 *
 * <p>May use: Lanterna's colours. Used by: the other packages of ui, app.
 */
@NullMarked
package dev.afterclick.ui.theme;

import org.jspecify.annotations.NullMarked;
