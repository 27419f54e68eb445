/**
 * Drives the built program in a real terminal, with real keys and signals.
 *
 * <p>Few and slow: only what no terminal in memory can show. They need the jar and tmux.
 */
@NullMarked
package dev.afterclick.tmux;

import org.jspecify.annotations.NullMarked;
