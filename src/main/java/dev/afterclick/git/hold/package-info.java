/**
 * The holds on disk: what the engine, the commands and git's hooks all go by.
 *
 * <p>{@link dev.afterclick.git.hold.HoldFolder} is where they stand and who may change them, {@link
 * dev.afterclick.git.hold.HoldText} how one is written, {@link dev.afterclick.git.hold.ToldFiles}
 * what the guard leaves there about the operations that met one.
 *
 * <p>May use: model, git. Used by: app.
 */
@NullMarked
package dev.afterclick.git.hold;

import org.jspecify.annotations.NullMarked;
