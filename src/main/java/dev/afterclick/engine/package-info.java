/**
 * The pure heart: {@link dev.afterclick.engine.Engine#step} turns what was known and what happened
 * into what is known now and what to do about it.
 *
 * <p>No clock, no files, no threads: an {@link dev.afterclick.model.Event} carries its moment, and
 * slow work is an {@link dev.afterclick.model.Effect} whose result comes back as an event. {@link
 * dev.afterclick.engine.Turn} is the working copy of one step; {@link
 * dev.afterclick.engine.Overlaps} decides what overlaps, {@link dev.afterclick.engine.NoisePolicy}
 * what that may lead to. {@link dev.afterclick.engine.Clobbers} suspects writes within one
 * worktree. {@link dev.afterclick.engine.Holds} keeps what is held in line with both, by what
 * {@link dev.afterclick.engine.Demands} and {@link dev.afterclick.engine.Ends} find; {@link
 * dev.afterclick.engine.Abandoned} is what sessions that are gone have left on their branches.
 * {@link dev.afterclick.engine.Troubles} keeps what cannot be seen or done as it should.
 *
 * <p>Whoever works in a worktree is a session, and all that is worked out goes by worktrees. {@link
 * dev.afterclick.engine.Agents} keeps what the agents have told, {@link
 * dev.afterclick.engine.Credits} says by it who made a touch, {@link dev.afterclick.engine.Naming}
 * calls a worktree's session by its agent, and {@link dev.afterclick.engine.Panes} shows several in
 * one worktree as a session each.
 *
 * <p>May use: model, reconcile. Used by: app.
 */
@NullMarked
package dev.afterclick.engine;

import org.jspecify.annotations.NullMarked;
