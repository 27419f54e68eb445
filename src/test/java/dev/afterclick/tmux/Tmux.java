package dev.afterclick.tmux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A terminal in which a person works at a shell: one pane of a tmux server of its own.
 *
 * <p>The server knows no settings, the shell no home but an empty one. Whatever a test waits for it
 * waits for by looking at the screen, with a deadline.
 */
final class Tmux implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The first pane of a server, whatever else a test opens there. */
  private static final String PANE = "%0";

  private static final String PROMPT = "ready>";

  private final Path socket;
  private final Map<String, String> environment;

  private Tmux(Path socket, Map<String, String> environment) {
    this.socket = socket;
    this.environment = environment;
  }

  /** Opens a terminal of that size, whose shell stands in {@code folder}. */
  static Tmux open(Path home, Path folder, int columns, int rows) {
    Map<String, String> environment =
        Map.of(
            "PATH",
            System.getenv("PATH"),
            "HOME",
            home.toString(),
            // No head start: it would outlive the test.
            "XDG_CACHE_HOME",
            "/dev/null",
            "GIT_CONFIG_NOSYSTEM",
            "1",
            "LC_ALL",
            "C.UTF-8",
            "PS1",
            PROMPT);
    Tmux tmux = new Tmux(home.resolve("tmux"), environment);
    String size = "-x" + columns;
    tmux.tmux("new-session", "-d", size, "-y" + rows, "-c", folder.toString(), "/bin/sh", "-i");
    tmux.awaitPrompt();
    return tmux;
  }

  /** Types a command line and presses Enter. */
  Tmux run(String line) {
    type(line);
    return press("Enter");
  }

  Tmux type(String text) {
    tmux("send-keys", "-t", PANE, "-l", text);
    return this;
  }

  /** Presses keys, as tmux names them. */
  Tmux press(String... keys) {
    List<String> words = new ArrayList<>(List.of("send-keys", "-t", PANE));
    words.addAll(List.of(keys));
    tmux(words.toArray(String[]::new));
    return this;
  }

  Tmux resize(int columns, int rows) {
    tmux("resize-window", "-t", PANE, "-x", "" + columns, "-y", "" + rows);
    return this;
  }

  /** Returns the rows of the screen as text. */
  List<String> rows() {
    return tmux("capture-pane", "-t", PANE, "-p").lines().toList();
  }

  /** Returns the screen with the escape sequences that colour it. */
  String painted() {
    return tmux("capture-pane", "-t", PANE, "-p", "-e");
  }

  /** Returns what tmux knows of the pane, such as {@code #{alternate_on}}. */
  String tell(String format) {
    return tmux("display-message", "-t", PANE, "-p", format).strip();
  }

  /** Waits until a row of the screen holds {@code text}. */
  Tmux await(String text) {
    return await(text, rows -> rows.stream().anyMatch(row -> row.contains(text)));
  }

  /** Waits until the shell asks for the next command. */
  Tmux awaitPrompt() {
    return await("the prompt", rows -> lastOf(rows).equals(PROMPT));
  }

  /** Waits until the screen is as it should be; {@code what} is said when it never is. */
  Tmux await(String what, Predicate<List<String>> expected) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!expected.test(rows())) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not there: " + what + "\n" + String.join("\n", rows()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return this;
  }

  /** Ends the shell and what runs in it; what that still writes is written when this returns. */
  @Override
  public void close() {
    ProcessHandle shell = ProcessHandle.of(Long.parseLong(tell("#{pane_pid}"))).orElseThrow();
    List<ProcessHandle> running = Stream.concat(Stream.of(shell), shell.descendants()).toList();
    tmux("kill-server");
    running.forEach(Tmux::awaitEnd);
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new AssertionError("still running: " + process.info(), e);
    }
  }

  private static String lastOf(List<String> rows) {
    return rows.stream().filter(row -> !row.isBlank()).reduce("", (before, row) -> row).strip();
  }

  private String tmux(String... words) {
    List<String> command = new ArrayList<>(List.of("tmux", "-f", "/dev/null", "-S"));
    command.add(socket.toString());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + out);
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException("these tests need tmux (Debian: apt install tmux)", e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
