/**
 * What one worktree looks like: which paths differ from its base, and how.
 *
 * <p>A picture has three layers: the base (the merge base of HEAD and the trunk), the index and the
 * disk. {@link dev.afterclick.git.sight.Eyes} keeps only where a layer deviates from the one below,
 * so its size follows the changes and not the repository. Git is asked about whole layers ({@code
 * status}, {@code diff-index}); single files are read, converted and hashed in process, because
 * that is what happens at every write.
 *
 * <p>{@link dev.afterclick.git.sight.Ignores} is what watchers prune by.
 *
 * <p>May use: model, git, git.worktree, git.ancestry, git.store, git.verdict, JGit's ignore rules.
 * Used by: app.
 */
@NullMarked
package dev.afterclick.git.sight;

import org.jspecify.annotations.NullMarked;
