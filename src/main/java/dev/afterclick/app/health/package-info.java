/**
 * What is healthy in a repository and what is not, one finding each.
 *
 * <p>{@link dev.afterclick.app.health.Checkup} looks and changes nothing.
 *
 * <p>May use: model, git.hold, git.hooks, git.worktree. Used by: app.command, app.output.
 */
@NullMarked
package dev.afterclick.app.health;

import org.jspecify.annotations.NullMarked;
