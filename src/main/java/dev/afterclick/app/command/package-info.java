/**
 * The commands: what a person types, and what comes of it.
 *
 * <p>{@link dev.afterclick.app.command.CommandLines} reads the words and turns every failure into a
 * line, a hint and an {@link dev.afterclick.app.command.ExitStatus}. What a command needs of the
 * process it gets as {@link dev.afterclick.app.command.Surroundings}, so that tests can run it.
 *
 * <p>May use: every package. Used by: app.
 */
@NullMarked
package dev.afterclick.app.command;

import org.jspecify.annotations.NullMarked;
