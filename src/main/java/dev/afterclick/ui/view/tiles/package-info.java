/**
 * Where the panes stand on a screen of some size.
 *
 * <p>{@link dev.afterclick.ui.view.tiles.Tiling} cuts it into tiles, and {@link
 * dev.afterclick.ui.view.tiles.ScarceTiling} does where not all have room.
 *
 * <p>May use: ui.canvas. Used by: ui.view, the screens.
 */
@NullMarked
package dev.afterclick.ui.view.tiles;

import org.jspecify.annotations.NullMarked;
