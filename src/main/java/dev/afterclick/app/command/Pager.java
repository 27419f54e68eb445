package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where much text goes: through the person's pager when they sit at a terminal, as git's does.
 *
 * <p>The pager starts with the first line: where there is nothing to show, none opens.
 */
final class Pager implements Closeable {

  private static final int BUFFER = 1 << 16;

  /** So many lines fill a screen: what is behind them may wait until more has come together. */
  private static final int SCREEN = 100;

  private static final int MANY = 1_000;

  private final Surroundings here;
  private final boolean wanted;
  private @Nullable Process process;
  private @Nullable PrintStream to;
  private long lines;
  private volatile boolean stopped;

  /** Prepares for text; {@code wanted} is whether the person wants a pager at all. */
  Pager(Surroundings here, boolean wanted) {
    this.here = here;
    this.wanted = wanted;
  }

  void println(String line) throws GitException, IOException {
    write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] text) throws GitException, IOException {
    out().write(text, 0, text.length);
    lines++;
  }

  /** Tells, now and then, whether nobody reads on, or nobody wants to. */
  boolean isClosed() {
    PrintStream open = to;
    boolean due = lines == SCREEN || lines % MANY == 0;
    return stopped || (due && open != null && open.checkError());
  }

  /** Waits until the person has seen enough. */
  @Override
  public void close() {
    PrintStream open = to;
    Process pager = process;
    if (open == null) {
      return;
    }
    if (pager == null) {
      open.flush();
      return;
    }
    open.close();
    try {
      pager.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private PrintStream out() throws GitException, IOException {
    PrintStream open = to;
    if (open == null) {
      open = open();
      to = open;
    }
    return open;
  }

  private PrintStream open() throws GitException, IOException {
    Optional<String> command =
        wanted && here.onTerminal().getAsBoolean() ? command() : Optional.empty();
    if (command.isEmpty() || command.get().isBlank() || command.get().equals("cat")) {
      return here.out();
    }
    Process pager = start(command.get());
    process = pager;
    // Ctrl-C is for the pager too, which stays: so must we, or the shell would take the terminal
    // back under its hands.
    here.onStop().accept(() -> stopped = true);
    return new PrintStream(
        new BufferedOutputStream(pager.getOutputStream(), BUFFER), false, StandardCharsets.UTF_8);
  }

  private Process start(String command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(here.folder().toFile())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    Map<String, String> environment = builder.environment();
    environment.putIfAbsent("LESS", "FRX");
    environment.putIfAbsent("LV", "-c");
    return builder.start();
  }

  /** Returns what the person has set for git, else for everything, else less where it is there. */
  private Optional<String> command() throws GitException {
    Optional<String> gits = variable("GIT_PAGER");
    if (gits.isPresent()) {
      return gits;
    }
    var set = here.git().attempt(new byte[0], "config", "--get", "core.pager");
    if (set.exit() == 0) {
      return Optional.of(set.text());
    }
    return variable("PAGER").or(this::less);
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(here.environment().get(name));
  }

  private Optional<String> less() {
    String path = here.environment().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "less")))
        ? Optional.of("less")
        : Optional.empty();
  }
}
