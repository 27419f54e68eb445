/**
 * Pure comparison of versions of a file: lines, and the words in them that differ.
 *
 * <p>{@link dev.afterclick.reconcile.SideBySide} lays two versions beside each other. The algorithm
 * that finds the differences is handed in, so that the one that is fast on hard cases (and lives
 * where JGit is) serves here too.
 *
 * <p>May use: model, java-diff-utils. Used by: engine, ui, app.
 */
@NullMarked
package dev.afterclick.reconcile;

import org.jspecify.annotations.NullMarked;
