package dev.afterclick.ui.board;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Overlap;
import java.util.List;

/**
 * What one line of the strip tells.
 *
 * @param entry the newest entry of it
 * @param overlaps all overlaps it speaks of: a pair of sessions each, on one path
 */
record News(Entry entry, List<Overlap> overlaps) {}
