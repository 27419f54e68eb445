/**
 * The program: main, the commands, the loop and the wiring of everything else.
 *
 * <p>May use: every package. Used by: none.
 */
@NullMarked
package dev.afterclick.app;

import org.jspecify.annotations.NullMarked;
