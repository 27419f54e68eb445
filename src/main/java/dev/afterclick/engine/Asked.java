package dev.afterclick.engine;

import dev.afterclick.model.Judgement;
import dev.afterclick.model.Question;
import java.util.Optional;

/**
 * A question that was put, and the best answer so far.
 *
 * @param question the versions that are being merged
 * @param answer what came back; nothing while it is under way
 */
record Asked(Question question, Optional<Judgement> answer) {}
