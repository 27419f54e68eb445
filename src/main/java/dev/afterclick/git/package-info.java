/**
 * All that asks or changes a repository: worktrees, snapshots, the store, verdicts, holds and the
 * hooks that enforce them.
 *
 * <p>The {@code git} program answers whatever it alone gets right on every index, ref and object
 * format; JGit serves the algorithms that must run in process. Nothing here takes {@code
 * index.lock}, and no object or ref goes into the user's own store.
 *
 * <p>May use: model, JGit, java-diff-utils' algorithm interface, the {@code git} program.
 */
@NullMarked
package dev.afterclick.git;

import org.jspecify.annotations.NullMarked;
