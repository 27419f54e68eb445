/**
 * The full-screen board: paints a Board, turns keys into Actions.
 *
 * <p>{@link dev.afterclick.ui.Ui} is the one loop, on one thread with one queue. What a person
 * looks at is a value in {@code ui.view}; {@link dev.afterclick.ui.Screens} paints it, purely, onto
 * a canvas of {@code ui.canvas}; {@code ui.terminal} brings that onto the terminal as {@code
 * ui.theme} says it looks.
 *
 * <p>May use: model, reconcile, Lanterna, JLine, and of java-diff-utils the algorithm's interface.
 * Used by: app.
 */
@NullMarked
package dev.afterclick.ui;

import org.jspecify.annotations.NullMarked;
