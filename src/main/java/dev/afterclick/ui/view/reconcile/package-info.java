/**
 * The three-way view as it stands: what is open, which hunk, what was chosen.
 *
 * <p>{@link dev.afterclick.ui.view.reconcile.Reconciling} is all of it; {@link
 * dev.afterclick.ui.view.reconcile.ReconcileRequest} asks for two versions and their base, {@link
 * dev.afterclick.ui.view.reconcile.Making} is what comes, and {@link
 * dev.afterclick.ui.view.reconcile.Saved} what is put aside.
 *
 * <p>May use: model, reconcile, ui.canvas. Used by: ui.view, ui.reconcile, ui, app.
 */
@NullMarked
package dev.afterclick.ui.view.reconcile;

import org.jspecify.annotations.NullMarked;
