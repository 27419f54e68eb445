/**
 * The log as it stands in place of the board: which lines there are, and which of them are seen.
 *
 * <p>{@link dev.afterclick.ui.view.log.Logbook} is all of it; {@link
 * dev.afterclick.ui.view.log.LogRequest} asks for lines, and {@link
 * dev.afterclick.ui.view.log.LogPage} is what comes.
 *
 * <p>May use: model, ui.view.rows (the filter). Used by: ui.view, ui.log, ui, app.
 */
@NullMarked
package dev.afterclick.ui.view.log;

import org.jspecify.annotations.NullMarked;
