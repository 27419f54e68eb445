/**
 * The running engine: one thread that steps, and hands that do what it asks.
 *
 * <p>{@link dev.afterclick.app.loop.EngineHost} wires it all. {@code Loop} is the one thread with
 * the one queue; {@code Hands} turns each effect into work on other threads, whose outcome comes
 * back as an event; {@code AllLooks} keeps a lane for each worktree, so that a long look at one
 * never delays a quick look at another. {@code Work} counts what is under way, so that {@code
 * check}, and tests, can wait until nothing is.
 *
 * <p>May use: model, engine, git, watch, journal. Used by: app.command.
 */
@NullMarked
package dev.afterclick.app.loop;

import org.jspecify.annotations.NullMarked;
