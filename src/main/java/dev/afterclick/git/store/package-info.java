/**
 * Objects: what git keeps at a path or under a name, and afterclick's own additions to it.
 *
 * <p>{@link dev.afterclick.git.store.ObjectStore} reads the user's objects and writes into a bare
 * repository of afterclick's own, {@code <common dir>/afterclick/store.git}, which borrows the
 * user's objects as its alternates. Nothing is ever written into the user's own store.
 *
 * <p>May use: model, {@code git}. Used by: {@code git} and its other parts, app.
 */
@NullMarked
package dev.afterclick.git.store;

import org.jspecify.annotations.NullMarked;
