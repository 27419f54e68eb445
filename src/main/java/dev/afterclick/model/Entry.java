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

  /** A hold began, changed its parties, or ended. */
  record HoldSeen(Instant at, Hold hold, HoldChange change, String reason) implements Entry {}

  /** What became of a hold. */
  enum HoldChange {
    OPENED,
    /** Another session joined it, or left it. */
    PARTIES,
    /** It was released, but a session has written something else since. */
    REOPENED,
    ENDED
  }

  /** A person chose what two versions become. */
  record ChoiceMade(Instant at, Chosen chosen) implements Entry {}

  /** A person released a hold. */
  record Released(Instant at, Hold hold) implements Entry {}

  /** A person let one session's version pass, and no other's. */
  record Approved(Instant at, Hold hold, Hold.Approval approval) implements Entry {}

  /** Git was about to take a held version, and was stopped, or a person bypassed the hold. */
  record GuardTold(Instant at, Told told) implements Entry {}

  /** An agent was told that another session had changed what it was about to write or read. */
  record Warned(Instant at, Warning warning) implements Entry {}

  /** A held version came onto the trunk on a way that no hook sees. */
  record Dodged(Instant at, Hold hold, String label, String trunk) implements Entry {}
}
