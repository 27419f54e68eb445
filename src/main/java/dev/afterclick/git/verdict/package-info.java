/**
 * How two versions of a path merge: at once in process, and then in git's own word.
 *
 * <p>{@link dev.afterclick.git.verdict.Verdicts} is the judge between worktrees, {@link
 * dev.afterclick.git.verdict.ClobberJudge} the one within a worktree. {@link
 * dev.afterclick.git.verdict.LineCounts} tells how much a change adds and removes, and {@link
 * dev.afterclick.git.verdict.Hunks} finds where two contents differ, and {@link
 * dev.afterclick.git.verdict.HistogramDiff} lends git's way of diffing to others.
 *
 * <p>May use: model, {@code git}, {@code git.store}, JGit's diff and merge algorithms,
 * java-diff-utils' algorithm interface. Used by: app.
 */
@NullMarked
package dev.afterclick.git.verdict;

import org.jspecify.annotations.NullMarked;
