/**
 * Two versions of a file side by side, as they are looked at.
 *
 * <p>{@link dev.afterclick.ui.view.compare.Comparing} is all of it; {@link
 * dev.afterclick.ui.view.compare.CompareRequest} asks for contents, and {@link
 * dev.afterclick.ui.view.compare.Compared} is what comes.
 *
 * <p>May use: model, reconcile, ui.canvas. Used by: ui.view, ui.compare, ui, app.
 */
@NullMarked
package dev.afterclick.ui.view.compare;

import org.jspecify.annotations.NullMarked;
