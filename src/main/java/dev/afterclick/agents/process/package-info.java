/**
 * Finds the agents that run on this machine, whether or not their hooks tell of them.
 *
 * <p>{@link dev.afterclick.agents.process.Processes} looks through {@code /proc}; {@link
 * dev.afterclick.agents.process.ClaudeSessions} reads what Claude Code notes down of each. Where
 * there is no such folder, nothing is found and nothing is said. Nothing here writes anything.
 *
 * <p>May use: model, Gson's streaming reader. Used by: app.
 */
@NullMarked
package dev.afterclick.agents.process;

import org.jspecify.annotations.NullMarked;
