/**
 * What is healthy in a repository and what is not, one finding each.
 *
 * <p>{@link dev.afterclick.app.health.Checkup} looks and changes nothing; a {@code Check} each for
 * the parts.
 *
 * <p>May use: model, git, git.hold, git.hooks, git.worktree, journal, agents.install. Used by:
 * app.command, app.output.
 */
@NullMarked
package dev.afterclick.app.health;

import org.jspecify.annotations.NullMarked;
