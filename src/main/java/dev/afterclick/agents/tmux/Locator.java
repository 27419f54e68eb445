package dev.afterclick.agents.tmux;

import dev.afterclick.agents.process.ProcessTree;
import dev.afterclick.agents.process.Resident;
import dev.afterclick.agents.process.Residents;
import dev.afterclick.model.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the pane that a session lives in, whatever server it is of.
 *
 * <p>Tmux leaves in the environment of whatever it starts where its socket is, and that is read
 * from the process or one before it; to go by the default socket would miss every other server.
 */
public final class Locator {

  /** What an editor or a build has started lives where that does. */
  private static final int MOST = 10;

  private final ProcessTree tree;
  private final Residents residents;
  private final Function<Path, TmuxServer> servers;

  /**
   * Prepares to look.
   *
   * @param environment of this process
   */
  public Locator(ProcessTree tree, Residents residents, Map<String, String> environment) {
    this.tree = tree;
    this.residents = residents;
    this.servers = socket -> new TmuxServer(socket, environment);
  }

  /**
   * Returns where a session lives.
   *
   * @param roots the roots of all worktrees
   */
  public Whereabouts of(Session session, Collection<Path> roots) {
    if (tree.all().isEmpty()) {
      return new Whereabouts.Untold();
    }
    Whereabouts first = new Whereabouts.Nowhere();
    for (Resident resident : residents.of(session, roots).stream().limit(MOST).toList()) {
      Whereabouts where = of(resident);
      if (where instanceof Whereabouts.InPane) {
        return where;
      }
      first = first instanceof Whereabouts.Nowhere ? where : first;
    }
    return first;
  }

  private Whereabouts of(Resident resident) {
    List<Long> line = tree.lineOf(resident.pid());
    Optional<Path> socket = variable(line, "TMUX").flatMap(TmuxServer::socketOf);
    return socket
        .map(path -> in(resident, line, path))
        .orElseGet(() -> new Whereabouts.OutOfTmux(resident, tree.terminalOf(resident.pid())));
  }

  private Whereabouts in(Resident resident, List<Long> line, Path socket) {
    try {
      List<TmuxPane> panes = servers.apply(socket).panes();
      return pane(panes, line)
          .<Whereabouts>map(pane -> new Whereabouts.InPane(resident, socket, pane))
          .orElseGet(() -> new Whereabouts.Lost(resident, socket, "its pane is closed"));
    } catch (IOException e) {
      return new Whereabouts.Lost(resident, socket, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Goes by the ancestors, for a pane that was split off knows its own number only; one that has
   * left its shell behind still knows that number.
   */
  private Optional<TmuxPane> pane(List<TmuxPane> panes, List<Long> line) {
    Comparator<TmuxPane> mostSeen = Comparator.comparing(TmuxPane::attached);
    Optional<TmuxPane> above =
        line.stream()
            .flatMap(pid -> panes.stream().filter(pane -> pane.pid() == pid).max(mostSeen).stream())
            .findFirst();
    return above.or(
        () ->
            variable(line, "TMUX_PANE")
                .flatMap(id -> panes.stream().filter(pane -> pane.id().equals(id)).max(mostSeen)));
  }

  private Optional<String> variable(List<Long> line, String name) {
    return line.stream().flatMap(pid -> tree.variable(pid, name).stream()).findFirst();
  }
}
