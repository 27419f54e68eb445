/**
 * Histories: what stood in each session's worktree, moment by moment, as chains of commits.
 *
 * <p>{@link dev.afterclick.git.history.Histories} adds a commit for what was touched; plain git
 * reads the chains under {@code refs/sessions/} of the store. {@link
 * dev.afterclick.git.history.Safekeeping} links what they borrow from the user's objects into the
 * store, where no {@code git gc} of the user's can take it. {@link
 * dev.afterclick.git.history.Housekeeping} packs what piles up, lets go of what is older or more
 * than {@link dev.afterclick.git.history.Limits} allow, and sets aside what is damaged.
 *
 * <p>May use: model, {@code git}, {@code git.store}. Used by: app.
 */
@NullMarked
package dev.afterclick.git.history;

import org.jspecify.annotations.NullMarked;
