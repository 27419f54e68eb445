/** Reconciling, while somebody else writes the same files. */
@NullMarked
package dev.afterclick.app.reconcile;

import org.jspecify.annotations.NullMarked;
