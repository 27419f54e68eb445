package dev.afterclick.engine;

import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.WorktreeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of the agents.
 *
 * @param workers the agents' sessions
 * @param claims which of them have said to write a path
 * @param authors which of them wrote last what a worktree's changes consist of
 * @param reads when each of them last read a path, or wrote it
 * @param calls what was told a moment ago, so that it counts once when it is told twice
 * @param processes the agents that run, whether or not they tell of themselves
 * @param names how those are called that share a worktree, or have it alone, the oldest first
 * @param linger how long a session that has ended stays on the board
 */
record AgentMemory(
    Map<SessionId, Worker> workers,
    Map<Place, List<Claim>> claims,
    Map<Place, SessionId> authors,
    Map<Place, Map<SessionId, Instant>> reads,
    Map<Agents.Telling, Instant> calls,
    List<AgentProcess> processes,
    Map<WorktreeId, Map<SessionId, String>> names,
    Duration linger) {

  boolean isAnyShared() {
    return names.values().stream().anyMatch(there -> there.size() > 1);
  }

  static AgentMemory nothing(Duration linger) {
    return new AgentMemory(
        Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), linger);
  }
}
