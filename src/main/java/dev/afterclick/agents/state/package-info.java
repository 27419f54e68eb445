/**
 * The files under {@code <common dir>/afterclick} through which the agents' hooks and the engine
 * speak, whether the other one runs or not.
 *
 * <p>{@link dev.afterclick.agents.state.Spool} is what hooks have left for the engine; {@link
 * dev.afterclick.agents.state.Watched} is what the engine keeps for hooks: which paths others have
 * changed. {@link dev.afterclick.agents.state.Warned} remembers what each agent was told, {@link
 * dev.afterclick.agents.state.Reread} what a worktree's agent has still to be told. {@link
 * dev.afterclick.agents.state.Place} finds the folder without git.
 *
 * <p>All of it is small, private (0700) and there whole or not at all: by a rename, or by a name
 * that is made last. Losing any of it costs a warning, or brings one twice; nothing else hangs on
 * it.
 *
 * <p>May use: model. Used by: app.
 */
@NullMarked
package dev.afterclick.agents.state;

import org.jspecify.annotations.NullMarked;
