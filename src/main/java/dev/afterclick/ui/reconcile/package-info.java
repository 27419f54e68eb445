/**
 * The screen on which a person makes one of two versions.
 *
 * <p>{@link dev.afterclick.ui.reconcile.Maker} reads them, on a thread of its own; what was chosen
 * is a value in {@code ui.view}; {@link dev.afterclick.ui.reconcile.ReconcileScreen} paints it, and
 * {@link dev.afterclick.ui.reconcile.Reconciles} carries it out.
 *
 * <p>May use: model, reconcile, ui.view, ui.board, ui.canvas, ui.compare, ui.theme. Used by: ui.
 */
@NullMarked
package dev.afterclick.ui.reconcile;

import org.jspecify.annotations.NullMarked;
