package dev.afterclick.reconcile;

import java.util.Optional;

/**
 * What stands beside each other: a line of either side, or of one only.
 *
 * @param left the left line; nothing where only the right side has one
 * @param right the right line; nothing where only the left side has one
 * @param same whether both are the same
 */
public record Pair(Optional<Line> left, Optional<Line> right, boolean same) {}
