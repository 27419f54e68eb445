/**
 * Arming: having git run the guard as long as there is a hold, and nothing of ours otherwise.
 *
 * <p>{@link dev.afterclick.git.hooks.Consent} is whether a person has agreed to that. {@link
 * dev.afterclick.git.hooks.Arming} arms and disarms, again and again without harm, and tells in
 * which worktrees git would not ask us. {@link dev.afterclick.git.hooks.PlainHooks} puts our files
 * into the repository's own hook folder and has them run what was there.
 *
 * <p>No tracked file is written. Whatever is changed is undone byte for byte, after a crash by
 * whoever arms or disarms next.
 *
 * <p>May use: model, git, {@code git.hold}, {@code git.worktree}. Used by: app.
 */
@NullMarked
package dev.afterclick.git.hooks;

import org.jspecify.annotations.NullMarked;
