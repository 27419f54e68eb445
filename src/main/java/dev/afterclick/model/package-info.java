/**
 * The vocabulary: immutable values that every other package speaks in.
 *
 * <p>{@link dev.afterclick.model.Board} is everything there is to show. {@link
 * dev.afterclick.model.Event} is everything that can happen, {@link dev.afterclick.model.Effect}
 * everything that can be asked of the outside, {@link dev.afterclick.model.Entry} everything that
 * is worth keeping. Nothing here reads a clock, a file or the environment.
 *
 * <p>May use: the JDK only. Used by: all.
 */
@NullMarked
package dev.afterclick.model;

import org.jspecify.annotations.NullMarked;
