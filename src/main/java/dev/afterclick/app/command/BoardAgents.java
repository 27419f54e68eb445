package dev.afterclick.app.command;

import dev.afterclick.agents.process.Resident;
import dev.afterclick.agents.tmux.Locator;
import dev.afterclick.agents.tmux.TmuxPane;
import dev.afterclick.agents.tmux.TmuxServer;
import dev.afterclick.agents.tmux.Whereabouts;
import dev.afterclick.model.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes the person to where a session lives, or says where that is. */
final class BoardAgents implements Function<Session, String> {

  private final Locator locator;
  private final Map<String, String> environment;
  private final Supplier<Collection<Session>> sessions;

  BoardAgents(
      Locator locator, Map<String, String> environment, Supplier<Collection<Session>> sessions) {
    this.locator = locator;
    this.environment = environment;
    this.sessions = sessions;
  }

  @Override
  public String apply(Session session) {
    var roots = sessions.get().stream().map(each -> each.worktree().root()).distinct().toList();
    Whereabouts where = locator.of(session, roots);
    if (where instanceof Whereabouts.InPane in) {
      return go(session.label() + ": " + in.resident().name(), in);
    }
    if (where instanceof Whereabouts.Lost lost) {
      return "%s was started in tmux, whose server at %s does not show it: %s"
          .formatted(who(session, lost.resident()), lost.socket(), lost.why());
    }
    if (where instanceof Whereabouts.OutOfTmux out) {
      return who(session, out.resident())
          + out.terminal().map(tty -> " lives on " + tty).orElse(" has no terminal")
          + ", in no tmux: nothing to go to";
    }
    return where instanceof Whereabouts.Nowhere
        ? session.label() + ": no program is seen at work in " + session.worktree().root()
        : "this system does not tell where programs run (it has no /proc): go there by hand";
  }

  private static String who(Session session, Resident resident) {
    return "%s: %s (process %d)".formatted(session.label(), resident.name(), resident.pid());
  }

  private String go(String who, Whereabouts.InPane in) {
    Optional<TmuxServer> around =
        TmuxServer.around(environment).filter(server -> server.isAt(in.socket()));
    try {
      return around.isPresent() ? here(who, around.get(), in) : elsewhere(who, in);
    } catch (IOException e) {
      return who + " is in " + place(in.pane()) + ", but tmux failed: " + e.getMessage();
    }
  }

  private String here(String who, TmuxServer server, Whereabouts.InPane in) throws IOException {
    TmuxPane pane = in.pane();
    if (pane.id().equals(environment.get("TMUX_PANE"))) {
      return who + " lives in this very pane";
    }
    TmuxServer.Answer selected = server.select(pane);
    TmuxServer.Answer went = selected.done() ? server.go(pane) : selected;
    return went.done()
        ? who + " is in " + place(pane)
        : who + " is in " + place(pane) + ", and tmux did not go there: " + went.text();
  }

  /** Brings it to the front there all the same: another terminal may show that server. */
  private String elsewhere(String who, Whereabouts.InPane in) throws IOException {
    TmuxServer.Answer selected = new TmuxServer(in.socket(), environment).select(in.pane());
    String server = environment.containsKey("TMUX") ? "on another tmux server" : "in tmux";
    return selected.done()
        ? "%s is in %s, %s: %s".formatted(who, place(in.pane()), server, attach(in))
        : who + " is in " + place(in.pane()) + ", but tmux failed: " + selected.text();
  }

  private static String place(TmuxPane pane) {
    return "session %s, window %s".formatted(pane.session(), pane.index());
  }

  /** Inside tmux, its variable would have tmux refuse to be shown within itself. */
  private String attach(Whereabouts.InPane in) {
    Path socket = in.socket();
    return (environment.containsKey("TMUX") ? "TMUX= " : "")
        + "tmux -S %s attach -t %s"
            .formatted(ShellWord.of(socket.toString()), ShellWord.of(in.pane().session()));
  }
}
