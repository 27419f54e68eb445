/**
 * Pure comparison and merging of versions of a file: lines, hunks, and the words that differ.
 *
 * <p>{@link dev.afterclick.reconcile.SideBySide} lays two versions beside each other. {@link
 * dev.afterclick.reconcile.Reconciliation} makes one of three: it holds {@link
 * dev.afterclick.reconcile.Sides} cut into {@link dev.afterclick.reconcile.Hunk}s, and the {@link
 * dev.afterclick.reconcile.Choice} a person has made for each. Nothing here knows where the
 * contents come from or go to.
 *
 * <p>Line ends, a missing last one, a byte-order mark, and bytes of whatever encoding come out as
 * they went in: lines keep their ends, and {@link dev.afterclick.reconcile.Form} the rest.
 *
 * <p>The algorithm that finds the differences is handed in, so that the one that is fast on hard
 * cases (and lives where JGit is) serves here too.
 *
 * <p>May use: model, java-diff-utils. Used by: engine, ui, app.
 */
@NullMarked
package dev.afterclick.reconcile;

import org.jspecify.annotations.NullMarked;
