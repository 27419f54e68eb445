/**
 * Reconciling: from two versions on the disk to one, and back.
 *
 * <p>{@link dev.afterclick.app.reconcile.Looking} finds what stands where, as a {@link
 * dev.afterclick.app.reconcile.Collision}; {@link dev.afterclick.app.reconcile.Reconciler} writes
 * what a person made of it to a {@link dev.afterclick.app.reconcile.Reach}, if both sides are still
 * what they were. {@code Writing} changes all files or none, {@code Deeds} keep what it takes to
 * undo that, {@code Chronicle} has the choices recorded, {@code Lost} finds in the journal what a
 * clobber has lost, {@code Outdated} finds what branches may still bring of what was there before,
 * and {@code Notices} leaves word for the agents whose files were replaced.
 *
 * <p>May use: model, git, journal, agents.state, app.restore. Used by: app.command, app.output.
 */
@NullMarked
package dev.afterclick.app.reconcile;

import org.jspecify.annotations.NullMarked;
