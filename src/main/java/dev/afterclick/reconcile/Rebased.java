package dev.afterclick.reconcile;

import java.util.List;

/**
 * A reconciliation over texts that have moved on, with the choices that still hold.
 *
 * @param now the reconciliation
 * @param kept how many choices still hold
 * @param of how many there were
 * @param again the indices of the hunks, now, that need another look: a choice was made there, for
 *     something else than what stands there now
 * @param lost the choices that do not hold, with whatever the person wrote
 */
public record Rebased(
    Reconciliation now, int kept, int of, List<Integer> again, List<Choices.Made> lost) {}
