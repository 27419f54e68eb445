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
 * @param last whether no better answer comes: it is git's own word, or needs none
 * @param unchecked why git could not say its word on what it should have confirmed, if it could not
 */
public record Judgement(
    Question question,
    Optional<Version> base,
    boolean overlaps,
    Verdict verdict,
    OverlapKind kind,
    boolean last,
    Optional<String> unchecked) {

  /** Returns this answer as the last, though git itself could not confirm it. */
  public Judgement unchecked(String why) {
    return new Judgement(question, base, overlaps, verdict, kind, true, Optional.of(why));
  }
}
