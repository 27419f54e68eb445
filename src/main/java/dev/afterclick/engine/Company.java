package dev.afterclick.engine;

import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.WorktreeId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which agents' sessions share a worktree, and how they are called there.
 *
 * <p>A session that another one has sent counts to it where both work in one worktree: to the
 * person at the screen they are one terminal.
 */
final class Company {

  private static final String SENT = " ▸ ";

  /** No agent sends others through more hands; what is told may go round in a circle. */
  private static final int DEEPEST = 8;

  private static final Comparator<Worker> OLDEST_FIRST =
      Comparator.comparing(Worker::since).thenComparing(Worker::id);

  private final Turn turn;
  private final Agents agents;

  Company(Turn turn, Agents agents) {
    this.turn = turn;
    this.agents = agents;
  }

  /** Returns the sessions that work in a worktree now, the oldest first. */
  List<Worker> live(WorktreeId worktree) {
    return heads(
        worktree,
        agents.workers.map().values().stream()
            .filter(worker -> worker.isAt(worktree) && worker.isLive(turn.at))
            .collect(Collectors.toSet()));
  }

  /** Returns the sessions to show for a worktree and their names, the oldest first. */
  Map<SessionId, String> names(Session carrier) {
    WorktreeId worktree = carrier.worktree().id();
    Set<SessionId> authors = agents.authorsIn(worktree);
    Set<Worker> here =
        agents.workers.map().values().stream()
            .filter(
                worker ->
                    authors.contains(worker.id())
                        || (worker.isAt(worktree) && !worker.isGone(turn.at, agents.linger)))
            .collect(Collectors.toSet());
    Map<SessionId, String> names = new LinkedHashMap<>();
    List<Worker> heads = heads(worktree, here);
    Set<String> taken = new HashSet<>();
    if (heads.size() > 1) {
      taken.add(carrier.worktree().label()); // What nobody claims is shown under that name.
    }
    for (Worker head : heads) {
      names.put(head.id(), distinct(name(head, carrier), head.agent(), taken));
    }
    return names;
  }

  /** Returns the session that one counts to in a worktree. */
  Worker head(Worker worker, WorktreeId worktree) {
    Worker head = worker;
    for (int i = 0; i < DEEPEST; i++) {
      Optional<Worker> parent =
          head.parent().flatMap(agents.workers::get).filter(it -> it.isAt(worktree));
      if (parent.isEmpty()) {
        return head;
      }
      head = parent.get();
    }
    return head;
  }

  /** Returns how a session is called where it works in a worktree. */
  String label(SessionId id, Session carrier) {
    WorktreeId worktree = carrier.worktree().id();
    Optional<Worker> worker = agents.workers.get(id);
    if (worker.isEmpty()) {
      return carrier.label();
    }
    Worker head = head(worker.get(), worktree);
    String name =
        agents
            .names
            .get(worktree)
            .map(names -> names.get(head.id()))
            .orElseGet(() -> name(head, carrier));
    return head.id().equals(id) ? name : name + SENT + errand(worker.get());
  }

  private List<Worker> heads(WorktreeId worktree, Set<Worker> some) {
    return some.stream()
        .map(worker -> head(worker, worktree))
        .distinct()
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private String name(Worker worker, Session carrier) {
    Optional<Worker> parent = worker.parent().flatMap(agents.workers::get);
    String own =
        worker
            .title()
            .or(() -> readTitle(worker, carrier))
            .orElseGet(() -> carrier.worktree().label());
    return parent
        .flatMap(it -> it.title().or(() -> labelOfHome(it)))
        .map(sender -> sender + SENT + errand(worker))
        .orElse(own);
  }

  /** Returns the title that can be read of the only agent that runs there, if that is the one. */
  private Optional<String> readTitle(Worker worker, Session carrier) {
    List<AgentProcess> processes = agents.processesIn(carrier.worktree().id());
    return processes.size() == 1 && processes.get(0).agent().equals(worker.agent())
        ? processes.get(0).title()
        : Optional.empty();
  }

  private Optional<String> labelOfHome(Worker worker) {
    return worker.home().flatMap(turn::sessionIn).map(session -> session.worktree().label());
  }

  private static String errand(Worker worker) {
    return worker.title().orElse(worker.agent());
  }

  /** Two of one name are told apart by what they are, and else by number. */
  private static String distinct(String name, String agent, Set<String> taken) {
    String told = name;
    for (int i = 1; !taken.add(told); i++) {
      told = name + " (" + agent + (i > 1 ? " " + i : "") + ")";
    }
    return told;
  }
}
