/**
 * What the commands print: lines for people, JSON for programs.
 *
 * <p>Names and branches are other people's text: everything that goes to a terminal passes through
 * {@code Harmless}.
 *
 * <p>May use: model, journal's JSON and lines, git.verdict's diff, ui's words. Used by:
 * app.command.
 */
@NullMarked
package dev.afterclick.app.output;

import org.jspecify.annotations.NullMarked;
