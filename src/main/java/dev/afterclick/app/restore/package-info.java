/**
 * Bringing stored versions back, on the record.
 *
 * <p>{@link dev.afterclick.app.restore.Restorer} brings one version back. What it replaces is on
 * record first, and what it writes afterwards, each told exactly once, whoever tells it:
 *
 * <ul>
 *   <li><b>An engine records.</b> It alone writes touches and moves chains. The last snapshot of a
 *       session's chain holds what the engine has told of, so {@code EnginesRecord} waits until it
 *       holds what stands at the path now, and refuses when that does not come. Then the file is
 *       replaced if it is still the same, and the engine tells of that as of any other write: its
 *       {@code before} is what was replaced.
 *   <li><b>None does.</b> {@code OwnRecord} takes the lock of the engine that records, so that one
 *       which starts stands by until all is done. It tells what stands at the path as a late touch,
 *       unless the last snapshot holds it, replaces it, and tells of that; and adds a snapshot for
 *       each, or the next engine would find both changed while nobody watched, and tell them again.
 *       When it dies in between, that is just what the next engine does.
 * </ul>
 *
 * <p>Nobody records what git ignores, what lies outside of every worktree, or contents that are too
 * large: that is replaced only by force.
 *
 * <p>May use: model, git, journal. Used by: app.command.
 */
@NullMarked
package dev.afterclick.app.restore;

import org.jspecify.annotations.NullMarked;
