/**
 * The holds: the list of them, and what a person does about them.
 *
 * <p>{@link dev.afterclick.ui.holds.HoldsScreen} paints the list. {@link
 * dev.afterclick.ui.holds.Releases} lets a hold go, {@link dev.afterclick.ui.holds.Consenting} lets
 * git's hooks enforce them.
 *
 * <p>May use: model, ui.view, ui.board, ui.canvas, ui.theme. Used by: ui, app.
 */
@NullMarked
package dev.afterclick.ui.holds;

import org.jspecify.annotations.NullMarked;
