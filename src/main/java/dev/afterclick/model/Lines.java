package dev.afterclick.model;

/** How many lines a change adds and removes, counted against its base. */
public record Lines(int added, int removed) {}
