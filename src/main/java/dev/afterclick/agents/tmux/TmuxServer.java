package dev.afterclick.agents.tmux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A tmux server, spoken to through its socket.
 *
 * <p>Every word is one argument, never a piece of a shell's line. A server that does not answer is
 * given up after some seconds.
 */
public final class TmuxServer {

  /** What tmux answered. */
  public record Answer(boolean done, String text) {}

  private static final Executor PATIENCE = CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS);

  private final Path socket;
  private final Map<String, String> environment;

  /**
   * Makes a server.
   *
   * @param environment of the process that speaks with it: by it tmux knows which terminal we are
   *     on
   */
  public TmuxServer(Path socket, Map<String, String> environment) {
    this.socket = socket;
    this.environment = environment;
  }

  /** Returns the server whose pane a process with that environment was started in. */
  public static Optional<TmuxServer> around(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("TMUX"))
        .flatMap(TmuxServer::socketOf)
        .map(socket -> new TmuxServer(socket, environment));
  }

  /** Reads what tmux leaves in {@code TMUX}: the socket, the server's process, a session. */
  static Optional<Path> socketOf(String variable) {
    // The path itself may hold commas.
    String path = variable.replaceFirst(",[^,]*,[^,]*$", "");
    return path.startsWith("/") ? Optional.of(Path.of(path)) : Optional.empty();
  }

  public Path socket() {
    return socket;
  }

  /** Tells whether it is the one that listens at that socket too. */
  public boolean isAt(Path other) {
    return real(socket).equals(real(other));
  }

  /** Returns all panes of all sessions. */
  public List<TmuxPane> panes() throws IOException {
    Answer answer = ask("list-panes", "-a", "-F", TmuxPane.FORMAT);
    if (!answer.done()) {
      throw new IOException(answer.text());
    }
    return answer.text().lines().flatMap(line -> TmuxPane.parse(line).stream()).toList();
  }

  /** Brings a pane to the front of its session, for whoever looks at that. */
  public Answer select(TmuxPane pane) throws IOException {
    return ask("select-window", "-t", pane.windowTarget(), ";", "select-pane", "-t", pane.id());
  }

  /** Has the terminal that we are on show a pane. */
  public Answer go(TmuxPane pane) throws IOException {
    return ask("switch-client", "-t", pane.windowTarget() + "." + pane.id());
  }

  /** Has tmux do something. */
  public Answer ask(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    for (String name : List.of("TMUX", "TMUX_PANE")) {
      builder.environment().remove(name);
      Optional.ofNullable(environment.get(name))
          .ifPresent(value -> builder.environment().put(name, value));
    }
    Process process = builder.start();
    PATIENCE.execute(process::destroyForcibly);
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor() == 0, text.strip());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
