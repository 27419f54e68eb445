/**
 * Arming: having git run the guard as long as there is a hold, and nothing of ours otherwise.
 *
 * <p>{@link dev.afterclick.git.hooks.Consent} is whether a person has agreed to that. {@link
 * dev.afterclick.git.hooks.Arming} arms and disarms, again and again without harm, and tells in
 * which worktrees git would not ask us. Three ways lead there: {@link
 * dev.afterclick.git.hooks.PlainHooks} puts our files into the repository's own hook folder, {@link
 * dev.afterclick.git.hooks.OwnFolder} has git look into another one where {@code core.hooksPath} is
 * set, and {@link dev.afterclick.git.hooks.ConfiguredHooks} names the hooks in the configuration,
 * which git knows since 2.54. {@code Lull} is the moment in which hooks may go. The last two speak
 * through {@link dev.afterclick.git.hooks.Include}, the only lines of ours in the user's own
 * configuration.
 *
 * <p>No tracked file is written. Whatever is changed is undone byte for byte, after a crash by
 * whoever arms or disarms next.
 *
 * <p>May use: model, git, {@code git.hold}, {@code git.worktree}. Used by: app.
 */
@NullMarked
package dev.afterclick.git.hooks;

import org.jspecify.annotations.NullMarked;
