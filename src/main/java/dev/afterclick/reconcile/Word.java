package dev.afterclick.reconcile;

/** A stretch of a line that the other side has too, or has not. */
public record Word(String text, boolean changed) {}
