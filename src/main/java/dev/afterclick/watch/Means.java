package dev.afterclick.watch;

import dev.afterclick.model.Event;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * What all parts of one watch share.
 *
 * @param registering one permit for each tree that may be registered at the same time: in turn, the
 *     first trees stand long before the last, and together they all stand late
 */
record Means(
    Pace pace,
    Clockwork clockwork,
    InstantSource clock,
    Consumer<Event> events,
    Semaphore registering) {}
