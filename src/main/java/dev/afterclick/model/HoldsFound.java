package dev.afterclick.model;

import java.util.List;

/**
 * What the files of the holds say.
 *
 * @param holds the holds, released ones too
 * @param troubles what is wrong with them, one line each
 * @param rule which overlaps are to be held
 * @param guarding whether git enforces the holds
 * @param told what the guard has told since the last time
 * @param left what commands have left to be recorded
 */
public record HoldsFound(
    List<Hold> holds,
    List<String> troubles,
    HoldRule rule,
    Guarding guarding,
    List<Told> told,
    List<Entry> left) {}
