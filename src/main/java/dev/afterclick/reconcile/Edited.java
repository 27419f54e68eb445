package dev.afterclick.reconcile;

/**
 * The person's own text for a hunk.
 *
 * @param text lines with their ends; empty to drop the hunk
 */
public record Edited(String text) implements Choice {}
