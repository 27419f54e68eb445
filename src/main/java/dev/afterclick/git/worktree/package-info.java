/**
 * The repository: where it is, which worktrees it has, and which branch is its trunk.
 *
 * <p>{@link dev.afterclick.git.worktree.Repository} is found once, from any folder. {@link
 * dev.afterclick.git.worktree.Worktrees} and {@link dev.afterclick.git.worktree.TrunkFinder} are
 * asked again after every move of a ref, so together they start three git processes and no more.
 *
 * <p>May use: model, git. Used by: git.sight, git.hooks, app.
 */
@NullMarked
package dev.afterclick.git.worktree;

import org.jspecify.annotations.NullMarked;
