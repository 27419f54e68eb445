package dev.afterclick.engine;

import dev.afterclick.model.Effect;
import java.util.List;

/**
 * What events led to.
 *
 * @param state what is known now
 * @param effects what to do, in this order
 */
public record Step(State state, List<Effect> effects) {}
