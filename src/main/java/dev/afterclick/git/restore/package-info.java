/**
 * Restoring: bringing a stored version back onto the disk, and losing nothing on the way.
 *
 * <p>{@link dev.afterclick.git.restore.Destination} is where a version goes, and refuses every way
 * out of the worktree. {@link dev.afterclick.git.restore.CheckedOut} makes of a content what a
 * checkout would write. {@link dev.afterclick.git.restore.Exchange} puts it in place of what stands
 * there, unless that is no longer what was stored before. {@link
 * dev.afterclick.git.restore.WholeSet} writes a whole snapshot into a folder of its own.
 *
 * <p>May use: model, {@code git}, {@code git.store}. Used by: app.
 */
@NullMarked
package dev.afterclick.git.restore;

import org.jspecify.annotations.NullMarked;
