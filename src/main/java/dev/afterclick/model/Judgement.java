package dev.afterclick.model;

import java.util.Optional;

/**
 * The answer to a {@link Question}.
 *
 * @param question what was asked, with the very versions that were merged
 * @param base what stood at the path before either; nothing if both added it
 * @param overlaps whether both sides differ from the base and from each other
 * @param verdict what the merge says; {@code UNSETTLED} when only git itself can tell and has not
 *     yet
 * @param kind in what way the two meet
 * @param last whether this is git's own word, after which no better answer comes
 */
public record Judgement(
    Question question,
    Optional<Version> base,
    boolean overlaps,
    Verdict verdict,
    OverlapKind kind,
    boolean last) {}
