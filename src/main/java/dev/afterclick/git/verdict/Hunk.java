package dev.afterclick.git.verdict;

import java.util.List;

/**
 * A place where two texts differ, with some lines around it, as a patch has it.
 *
 * @param oldStart the number of its first line before, counted from 1; of the line above if it has
 *     none
 * @param oldCount how many lines it has before
 * @param newStart the same since
 * @param newCount the same since
 * @param lines its lines, each with a sign before it (a blank, {@code -} or {@code +}) and its line
 *     end, one char for a byte
 */
public record Hunk(int oldStart, int oldCount, int newStart, int newCount, List<String> lines) {}
