/**
 * Measures the built program on repositories that it generates; started by {@code scripts/bench}.
 *
 * <p>{@link dev.afterclick.bench.Bench} prints one table and asserts nothing: what a machine needs
 * for a figure says something about that machine too, so every figure stands beside what {@code git
 * status} needs there.
 */
@NullMarked
package dev.afterclick.bench;

import org.jspecify.annotations.NullMarked;
