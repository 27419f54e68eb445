/**
 * Two versions of a file side by side: reading them, and painting them.
 *
 * <p>{@link dev.afterclick.ui.compare.Contents} is where contents come from, {@link
 * dev.afterclick.ui.compare.Comparer} makes lines of them, {@link
 * dev.afterclick.ui.compare.CompareScreen} paints those.
 *
 * <p>May use: model, reconcile, ui.view, ui.board, ui.canvas, ui.theme. Used by: ui, app.
 */
@NullMarked
package dev.afterclick.ui.compare;

import org.jspecify.annotations.NullMarked;
