/**
 * The program: main and, below it, the commands, the loop and what is printed.
 *
 * <p>{@link dev.afterclick.app.Main} hands over to {@code app.command}; every command asks {@code
 * app.loop} for a running engine and prints through {@code app.output}; what a command does about
 * files is in {@code app.restore}, about holds in {@code app.hold}, what it examines in {@code
 * app.health}, and how it calls a person who does not look in {@code app.notify}.
 *
 * <p>May use: every package. Used by: none.
 */
@NullMarked
package dev.afterclick.app;

import org.jspecify.annotations.NullMarked;
