package dev.afterclick.agents.process;

import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Session;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Finds the processes of a session: its agent, else whatever else stands in its worktree. */
public final class Residents {

  private final ProcessTree tree;
  private final Supplier<List<AgentProcess>> agents;
  private final long self;

  /**
   * Prepares to look.
   *
   * @param agents finds the agents that run
   * @param self the process that is no resident, and neither is what it has started
   */
  public Residents(ProcessTree tree, Supplier<List<AgentProcess>> agents, long self) {
    this.tree = tree;
    this.agents = agents;
    this.self = self;
  }

  /**
   * Returns who it may be: the agents that fit best, else all that stands there, the oldest first.
   *
   * @param roots the roots of all worktrees: a folder belongs to the innermost
   */
  public List<Resident> of(Session session, Collection<Path> roots) {
    Path root = session.worktree().root();
    List<AgentProcess> running = agents.get();
    List<AgentProcess> there =
        running.stream().filter(agent -> isIn(agent.folder(), root, roots)).toList();
    return there.isEmpty() ? others(session, running, roots) : likeliest(session, there);
  }

  /** An agent may have sent another one into a worktree below its own, in the same process. */
  private List<Resident> others(
      Session session, List<AgentProcess> running, Collection<Path> roots) {
    Path root = session.worktree().root();
    List<Resident> senders =
        running.stream()
            .filter(agent -> isOfKind(agent, session) && root.startsWith(agent.folder()))
            .sorted(Comparator.comparing(agent -> -agent.folder().getNameCount()))
            .map(Residents::resident)
            .toList();
    return !senders.isEmpty()
        ? senders
        : tree.all().stream()
            .filter(pid -> tree.folderOf(pid).filter(at -> isIn(at, root, roots)).isPresent())
            .filter(pid -> !tree.lineOf(pid).contains(self))
            .map(pid -> new Resident(pid, tree.nameOf(pid)))
            .toList();
  }

  private static List<Resident> likeliest(Session session, List<AgentProcess> there) {
    int least = there.stream().mapToInt(agent -> strangeness(agent, session)).min().orElse(0);
    return there.stream()
        .filter(agent -> strangeness(agent, session) == least)
        .map(Residents::resident)
        .toList();
  }

  /** Several agents may work in one worktree: the name tells them apart best. */
  private static int strangeness(AgentProcess agent, Session session) {
    boolean named = agent.title().filter(session.label()::equals).isPresent();
    return named ? 0 : isOfKind(agent, session) ? 1 : 2;
  }

  private static boolean isOfKind(AgentProcess agent, Session session) {
    return session.agent().filter(agent.agent()::equals).isPresent();
  }

  private static Resident resident(AgentProcess agent) {
    return new Resident(agent.pid(), agent.agent());
  }

  private static boolean isIn(Path folder, Path root, Collection<Path> roots) {
    return folder.startsWith(root)
        && roots.stream()
            .filter(folder::startsWith)
            .allMatch(other -> other.getNameCount() <= root.getNameCount());
  }
}
