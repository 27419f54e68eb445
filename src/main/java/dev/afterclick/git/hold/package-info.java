/**
 * The holds on disk: what the engine, the commands and git's hooks all go by.
 *
 * <p>{@link dev.afterclick.git.hold.HoldFolder} opens, changes, releases and ends them; {@code
 * HoldFiles} and {@code HoldText} are how they are written. {@link
 * dev.afterclick.git.hold.ToldFiles} is what the guard leaves there about the operations that met
 * one, {@link dev.afterclick.git.hold.Arms} what has git ask.
 *
 * <p>May use: model, git. Used by: git.hooks, app.
 */
@NullMarked
package dev.afterclick.git.hold;

import org.jspecify.annotations.NullMarked;
