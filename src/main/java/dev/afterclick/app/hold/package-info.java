/**
 * Letting a hold go, for the command and the board alike.
 *
 * <p>May use: model, git.hold, git.store, git.worktree, journal. Used by: app.command.
 */
@NullMarked
package dev.afterclick.app.hold;

import org.jspecify.annotations.NullMarked;
