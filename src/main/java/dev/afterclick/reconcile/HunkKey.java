package dev.afterclick.reconcile;

/**
 * Knows a hunk again by what stands in it, wherever it stands.
 *
 * @param content a hash of it on all three sides
 * @param nth which of the hunks with that content, counted from 0
 * @param among how many there are
 */
public record HunkKey(String content, int nth, int among) {}
