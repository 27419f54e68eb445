package dev.afterclick.reconcile;

/** What conflict markers call the three texts. */
public record Labels(String ours, String base, String theirs) {}
