/**
 * What commits have in common.
 *
 * <p>{@link dev.afterclick.git.ancestry.MergeBases} asks git once, and goes on from what it said as
 * branches grow.
 *
 * <p>May use: model, git, git.store. Used by: git.sight, app.
 */
@NullMarked
package dev.afterclick.git.ancestry;

import org.jspecify.annotations.NullMarked;
