package dev.afterclick.ui.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A shell in a tmux server of its own: a real terminal, with a test at the keys. */
final class Tmux implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String socket;

  private Tmux(Path socket) {
    this.socket = socket.toString();
  }

  /** Starts a shell on a screen of {@code columns} by {@code rows}; its socket is in a folder. */
  static Tmux in(Path folder, int columns, int rows) {
    Tmux tmux = new Tmux(folder.resolve("tmux"));
    List<String> start = new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d"));
    start.addAll(List.of("-x", "" + columns, "-y", "" + rows));
    // Not sh: it has no job control without being told.
    start.addAll(List.of("env", "-u", "NO_COLOR", "PS1=ready> ", "LC_ALL=C.UTF-8"));
    start.addAll(List.of("bash", "--norc", "-i"));
    tmux.run(start);
    tmux.run(List.of("set", "-s", "escape-time", "0"));
    tmux.awaitText("ready>");
    return tmux;
  }

  /** Tells whether there is any tmux to start. */
  static boolean isThere() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** Presses keys, named as tmux names them. */
  Tmux press(String... keys) {
    List<String> send = new ArrayList<>(List.of("send-keys"));
    send.addAll(List.of(keys));
    run(send);
    return this;
  }

  /** Sends text as it is. */
  Tmux type(String text) {
    run(List.of("send-keys", "-l", text));
    return this;
  }

  void resize(int columns, int rows) {
    run(List.of("resize-window", "-x", "" + columns, "-y", "" + rows));
  }

  /** Returns what tmux knows of the terminal. */
  String tell(String format) {
    return run(List.of("display-message", "-p", format)).strip();
  }

  String awaitText(String text) {
    return await("\"" + text + "\"", screen -> screen.contains(text));
  }

  String await(String what, Predicate<String> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String screen = screen();
    while (!wanted.test(screen)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never came: " + what + "; the screen shows\n" + screen);
      }
      screen = screen();
    }
    return screen;
  }

  /** Returns what runs in the shell. */
  List<ProcessHandle> programs() {
    return ProcessHandle.of(Long.parseLong(tell("#{pane_pid}")))
        .orElseThrow()
        .descendants()
        .toList();
  }

  /** Closes the window, and waits until nothing in it writes to the folder any more. */
  @Override
  public void close() {
    List<ProcessHandle> programs = programs();
    run(List.of("kill-server"));
    programs.forEach(program -> program.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }

  private String screen() {
    return run(List.of("capture-pane", "-p"));
  }

  private String run(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", socket));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("running tmux", e);
    }
  }
}
