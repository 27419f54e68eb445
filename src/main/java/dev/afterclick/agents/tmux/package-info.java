/**
 * Finds the tmux pane that a session lives in, and speaks with tmux.
 *
 * <p>{@link dev.afterclick.agents.tmux.Locator} goes from a process of the session up to the pane
 * that it was started in; which server that is of, the process knows from tmux itself. {@link
 * dev.afterclick.agents.tmux.TmuxServer} is one such server, wherever its socket lies.
 *
 * <p>May use: model, agents.process, the {@code tmux} program. Used by: app.
 */
@NullMarked
package dev.afterclick.agents.tmux;

import org.jspecify.annotations.NullMarked;
