/**
 * Everything that is an agent's own: what its hooks say and want to hear, and the files through
 * which a hook and the engine speak.
 *
 * <p>The packages below split it by job: {@code agents.protocol} reads and writes each agent's
 * JSON, {@code agents.state} the files under {@code <common dir>/afterclick}, {@code
 * agents.install} the settings through which they run our hook at all; {@code agents.process} finds
 * those that run, and {@code agents.tmux} the pane that one lives in. The script {@code hook} among
 * the resources is what the agents run; it asks Java only about a path that another session has
 * changed.
 *
 * <p>May use: model, Gson's streaming reader and writer. Used by: app.
 */
@NullMarked
package dev.afterclick.agents;

import org.jspecify.annotations.NullMarked;
