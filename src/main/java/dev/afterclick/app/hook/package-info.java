/**
 * What an agent is told before it writes: the look that Java takes once the script has found that
 * another session may have changed a path.
 *
 * <p>{@link dev.afterclick.app.hook.HookRun} is one run, from the agent's JSON to the answer.
 * {@code Rivals} finds who has something else at a path, by what stands on the disk; {@code Speech}
 * says it. It needs no engine, and starts git only once there is something to tell.
 *
 * <p>May use: model, agents, git, git.hold, git.verdict, app.output (harmless text), app.loop (no
 * arms). Used by: app.command, app.
 */
@NullMarked
package dev.afterclick.app.hook;

import org.jspecify.annotations.NullMarked;
