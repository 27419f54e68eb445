/**
 * Finds the agents that run on this machine, whether or not their hooks tell of them.
 *
 * <p>{@link dev.afterclick.agents.process.ProcessTree} reads {@code /proc}; {@link
 * dev.afterclick.agents.process.Processes} knows by it which processes are agents, and {@link
 * dev.afterclick.agents.process.ClaudeSessions} what Claude Code notes down of each. {@link
 * dev.afterclick.agents.process.Residents} finds whoever works in a worktree. Where there is no
 * such folder, nothing is found and nothing is said. Nothing here writes anything.
 *
 * <p>May use: model, Gson's streaming reader. Used by: agents.tmux, app.
 */
@NullMarked
package dev.afterclick.agents.process;

import org.jspecify.annotations.NullMarked;
