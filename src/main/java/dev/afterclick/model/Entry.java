package dev.afterclick.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing worth keeping: a line of the journal, of {@code --headless} and of the board's strip.
 */
public sealed interface Entry {

  /** When it happened. */
  Instant at();

  /** afterclick began to watch. */
  record Started(Instant at, Path repository, Optional<String> trunk) implements Entry {}

  /** afterclick ended in order. */
  record Stopped(Instant at) implements Entry {}

  /** A session came, went, or got another name, branch or HEAD. */
  record SessionSeen(Instant at, Session session, boolean ended) implements Entry {}

  /** A session touched a path. */
  record Touched(Instant at, Touch touch) implements Entry {}

  /** Two sessions began, or ceased, to overlap on a path. */
  record OverlapSeen(Instant at, Overlap overlap, boolean ended) implements Entry {}

  /** The verdict on an overlap changed. */
  record VerdictGiven(Instant at, Overlap overlap) implements Entry {}

  /** Something cannot be seen as it should, or can again. */
  record DegradedSeen(Instant at, Degradation degradation, boolean ended) implements Entry {}
}
