/**
 * Who touched what, newest first: reading it while a person scrolls, and painting it.
 *
 * <p>{@link dev.afterclick.ui.log.TouchSource} is where recorded touches come from, {@link
 * dev.afterclick.ui.log.LogReader} reads no more of them than somebody is about to see, {@link
 * dev.afterclick.ui.log.LogScreen} paints them. {@link dev.afterclick.ui.log.Restoring} brings a
 * version back.
 *
 * <p>May use: model, ui.view, ui.board, ui.canvas, ui.theme. Used by: ui, app.
 */
@NullMarked
package dev.afterclick.ui.log;

import org.jspecify.annotations.NullMarked;
