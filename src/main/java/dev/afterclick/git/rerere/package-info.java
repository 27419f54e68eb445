/**
 * Rerere: handing git a resolution that it applies when the conflict comes.
 *
 * <p>{@link dev.afterclick.git.rerere.Rerere} lets git itself record what becomes of a conflict
 * that is nowhere yet, in its own {@code rr-cache}: the only place in the user's repository that it
 * writes to, and only because a person chose that.
 *
 * <p>May use: model, {@code git}, {@code git.restore}, {@code git.store}. Used by: app.
 */
@NullMarked
package dev.afterclick.git.rerere;

import org.jspecify.annotations.NullMarked;
