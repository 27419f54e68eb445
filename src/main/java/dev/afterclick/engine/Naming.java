package dev.afterclick.engine;

import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Worktree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls whoever works in a worktree by the name of the one agent that works there. */
final class Naming {

  private Naming() {}

  /** Brings all names up to date; once for each step. */
  static void settle(Turn turn) {
    boolean named = turn.sessions.values().stream().anyMatch(each -> each.agent().isPresent());
    if (named || !turn.agents.isNothing()) {
      turn.agents.forgetOld();
      List.copyOf(turn.sessions.values()).forEach(carrier -> settle(turn, carrier));
      turn.agents.names.removeIf(worktree -> turn.sessionIn(worktree).isEmpty());
    }
  }

  private static void settle(Turn turn, Session carrier) {
    Map<SessionId, String> names = turn.company.names(carrier);
    Session named = named(turn, carrier, names);
    boolean renamed = !named.label().equals(carrier.label());
    if (!named.equals(carrier)) {
      turn.put(named);
      if (named.pictured() && (renamed || !named.agent().equals(carrier.agent()))) {
        turn.keep(new Entry.SessionSeen(turn.at, named, false));
      }
    }
    if (remember(turn, named.worktree(), names) || renamed) {
      Overlaps.changed(turn, named, turn.footprint(named).paths());
    }
  }

  private static boolean remember(Turn turn, Worktree worktree, Map<SessionId, String> names) {
    Map<SessionId, String> before = turn.agents.namesIn(worktree.id());
    if (List.copyOf(before.entrySet()).equals(List.copyOf(names.entrySet()))) {
      return false;
    }
    if (names.isEmpty()) {
      turn.agents.names.remove(worktree.id());
    } else {
      turn.agents.names.put(worktree.id(), names);
    }
    return true;
  }

  private static Session named(Turn turn, Session carrier, Map<SessionId, String> names) {
    List<AgentProcess> processes = turn.agents.processesIn(carrier.worktree().id());
    if (names.isEmpty() && processes.size() == 1) {
      return named(carrier, processes.get(0));
    }
    if (names.size() != 1) {
      return carrier.named(carrier.worktree().label(), Optional.empty(), Optional.empty());
    }
    Map.Entry<SessionId, String> only = names.entrySet().iterator().next();
    Worker worker = turn.agents.workers.get(only.getKey()).orElseThrow();
    return carrier.named(only.getValue(), Optional.of(worker.agent()), Optional.of(worker.state()));
  }

  private static Session named(Session carrier, AgentProcess process) {
    return carrier.named(
        process.title().orElseGet(() -> carrier.worktree().label()),
        Optional.of(process.agent()),
        process.state());
  }
}
