/**
 * Each agent's hook protocol: its JSON in, a note out; our answer in, its JSON out.
 *
 * <p>{@link dev.afterclick.agents.protocol.Agent} is the table of agents. {@link
 * dev.afterclick.agents.protocol.Normaliser} makes an {@link dev.afterclick.model.AgentNote} of
 * what any of them says; {@link dev.afterclick.agents.protocol.Answer} is what may be said to them.
 * Whatever comes in is other people's text: nothing here fails on it.
 *
 * <p>May use: model, Gson's streaming reader and writer. Used by: app.
 */
@NullMarked
package dev.afterclick.agents.protocol;

import org.jspecify.annotations.NullMarked;
