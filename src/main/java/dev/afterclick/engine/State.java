package dev.afterclick.engine;

import dev.afterclick.model.Board;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Guarding;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Recollection;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the engine knows: the board, and what it must remember to keep the board right.
 *
 * @param board everything there is to show
 * @param carriers whoever works in each worktree, with all that the worktree differs in
 * @param agents what is remembered of the agents
 * @param trunk the trunk and its tip
 * @param overlaps the board's overlaps by name
 * @param bases the merge bases of the HEADs that met; a pair that is being asked for maps to
 *     nothing
 * @param asked the questions put to git about each overlap
 * @param gitDirty the worktrees whose HEAD or index moved since the last listing
 * @param doubts the worktrees that could not be looked at, and why, until a listing tells whether
 *     they are still there
 * @param failed what was tried in vain and not made good yet, the first failure first
 * @param missing the worktrees that the last listing had, but not where it said they were
 * @param past how sessions left their paths when they were last watched
 * @param started whether the worktrees were read once
 * @param listing whether a listing of the worktrees is under way, and whether it is outdated
 *     already
 * @param writes what was written a moment ago, by worktree and path, the latest last
 * @param decided the clobbers of which a person has decided a moment ago
 * @param holds the holds between worktrees
 * @param holding what is remembered of the holds
 * @param endings why holds that are being ended are over
 * @param touches how many touches there were, to tell those of one millisecond apart
 */
public record State(
    Board board,
    SortedMap<SessionId, Session> carriers,
    AgentMemory agents,
    Optional<Trunk> trunk,
    Map<OverlapKey, Overlap> overlaps,
    Map<HeadPair, Optional<List<CommitId>>> bases,
    Map<OverlapKey, Asked> asked,
    Set<WorktreeId> gitDirty,
    Map<WorktreeId, String> doubts,
    Map<Attempt, Degradation> failed,
    Set<WorktreeId> missing,
    Map<SessionId, Map<RepoPath, Recollection>> past,
    boolean started,
    Listing listing,
    Map<Place, List<Entry.Touched>> writes,
    Map<OverlapKey, Clobbers.Decided> decided,
    List<Hold> holds,
    HoldMemory holding,
    Map<HoldId, String> endings,
    int touches) {

  private static final Duration LINGER = Duration.ofMinutes(10);

  /** How far the reading of the worktrees is. */
  enum Listing {
    IDLE,
    UNDER_WAY,
    OUTDATED
  }

  /** Returns what is known before anything happened. */
  public static State of(Path repository) {
    return of(repository, LINGER);
  }

  /** Does the same, where sessions that have ended stay on the board for {@code linger}. */
  public static State of(Path repository, Duration linger) {
    Board empty =
        new Board(
            repository,
            Optional.empty(),
            new TreeMap<>(),
            List.of(),
            List.of(),
            Guarding.NONE,
            List.of(),
            List.of(),
            new TreeSet<>());
    return new State(
        empty,
        new TreeMap<>(),
        AgentMemory.nothing(linger),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(),
        Map.of(),
        Map.of(),
        Set.of(),
        Map.of(),
        false,
        Listing.IDLE,
        Map.of(),
        Map.of(),
        List.of(),
        HoldMemory.NOTHING,
        Map.of(),
        0);
  }
}
