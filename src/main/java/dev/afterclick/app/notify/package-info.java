/**
 * Telling a person who does not look at the board: of a new overlap that needs them, and once.
 *
 * <p>{@link dev.afterclick.app.notify.Alarms} decides, purely, what is worth it; {@link
 * dev.afterclick.app.notify.Notifier} has it told on threads of its own, by the {@code Means} that
 * the person has chosen: the terminal's bell, a message of tmux, a notice of the desktop through
 * the terminal, a command. What cannot be told so is a degradation, for nobody may rely on a bell
 * that never rings.
 *
 * <p>May use: model, git, agents.tmux, ui (the board's words, harmless text). Used by: app.command.
 */
@NullMarked
package dev.afterclick.app.notify;

import org.jspecify.annotations.NullMarked;
