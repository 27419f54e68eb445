/**
 * Letting a hold go, for the command and the board alike.
 *
 * <p>{@link dev.afterclick.app.hold.Releaser} finds what a release approves.
 *
 * <p>May use: model, git, git.hold, git.store, git.worktree. Used by: app.command.
 */
@NullMarked
package dev.afterclick.app.hold;

import org.jspecify.annotations.NullMarked;
