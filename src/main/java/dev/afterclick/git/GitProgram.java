package dev.afterclick.git;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs the {@code git} program in one folder.
 *
 * <p>Every call sets {@code GIT_OPTIONAL_LOCKS=0}, so that no look at a worktree takes a lock from
 * the agent that works there, and {@code GIT_NO_LAZY_FETCH=1}, so that none goes to the network.
 * Variables that would point git elsewhere ({@code GIT_DIR} and its kin, set inside hooks) are
 * taken away. Immutable; safe to share between threads.
 */
public final class GitProgram {

  private static final List<String> MISLEADING =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_COMMON_DIR",
          "GIT_INDEX_FILE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_NAMESPACE",
          "GIT_PREFIX",
          "GIT_LITERAL_PATHSPECS",
          "GIT_TRACE",
          "GIT_EXTERNAL_DIFF");

  private final Path folder;
  private final Map<String, String> environment;
  private final List<String> before;
  private final Consumer<Process> started;

  private GitProgram(
      Path folder,
      Map<String, String> environment,
      List<String> before,
      Consumer<Process> started) {
    this.folder = folder;
    this.environment = environment;
    this.before = before;
    this.started = started;
  }

  /** Makes a program that runs in {@code folder}. */
  public static GitProgram in(Path folder) {
    return new GitProgram(folder, Map.of(), List.of(), process -> {});
  }

  /** Returns the same program, with the same variables, running in {@code another} folder. */
  public GitProgram at(Path another) {
    return new GitProgram(another, environment, before, started);
  }

  /** Returns the same program with one more variable set. */
  public GitProgram with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new GitProgram(folder, Map.copyOf(more), before, started);
  }

  /**
   * Returns the same program for work that is in no hurry: where there is {@code nice}, everything
   * else goes before it.
   *
   * @param started is told of each process, so that somebody else can end it
   */
  public GitProgram inNoHurry(Consumer<Process> started) {
    List<String> nice = isInPath("nice") ? List.of("nice", "-n", "15") : List.of();
    return new GitProgram(folder, environment, nice, started);
  }

  /**
   * Returns the same program.
   *
   * @param told is told of each process, so that somebody else can end it
   */
  public GitProgram telling(Consumer<Process> told) {
    return new GitProgram(folder, environment, before, told);
  }

  /** Returns the value that git sees of a variable, if it is set and not empty. */
  public Optional<String> variable(String name) {
    String value = environment.getOrDefault(name, System.getenv(name));
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  public Path folder() {
    return folder;
  }

  /** What a finished git left: its exit status and both outputs. Never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Result(int exit, byte[] out, String err) {

    /** Returns standard output as text, without the line end. */
    public String text() {
      return new String(out, StandardCharsets.UTF_8).stripTrailing();
    }
  }

  /** Runs git and returns its output, or fails with what git said. */
  public Result run(String... arguments) throws GitException {
    return run(new byte[0], arguments);
  }

  /** Runs git with {@code input} on its standard input; fails unless it exits with 0. */
  public Result run(byte[] input, String... arguments) throws GitException {
    Result result = attempt(input, arguments);
    if (result.exit() != 0) {
      throw failed(result, arguments);
    }
    return result;
  }

  /** Runs git and returns whatever it left, whatever its exit status. */
  public Result attempt(byte[] input, String... arguments) throws GitException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Result result = attempt(input, out, arguments);
    return new Result(result.exit(), out.toByteArray(), result.err());
  }

  /** Runs git and passes its output on, however much it is; fails unless it exits with 0. */
  public void stream(byte[] input, OutputStream out, String... arguments) throws GitException {
    Result result = attempt(input, out, arguments);
    if (result.exit() != 0) {
      throw failed(result, arguments);
    }
  }

  private Result attempt(byte[] input, OutputStream out, String... arguments) throws GitException {
    Process process = start(ProcessBuilder.Redirect.PIPE, arguments);
    // Three pipes, one thread here: errors are drained beside, input is written by a helper only
    // when it could fill the pipe.
    Drain err = Drain.of(process.getErrorStream());
    try {
      Feeder feeder = Feeder.feed(process.getOutputStream(), input);
      process.getInputStream().transferTo(out);
      feeder.join();
      return new Result(process.waitFor(), new byte[0], err.text());
    } catch (IOException e) {
      process.destroy();
      throw new GitException("reading from git " + arguments[0] + " failed", e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new GitException("git " + arguments[0] + " was interrupted", e);
    }
  }

  /** Starts git as a co-process that is spoken to over its pipes. */
  public Process startCoprocess(String... arguments) throws GitException {
    return start(ProcessBuilder.Redirect.DISCARD, arguments);
  }

  private Process start(ProcessBuilder.Redirect err, String... arguments) throws GitException {
    // A file monitor is the repository's own program, and no question of ours may start it.
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of("git", "-c", "core.fsmonitor=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> variables = builder.environment();
    MISLEADING.forEach(variables::remove);
    variables.put("GIT_OPTIONAL_LOCKS", "0");
    variables.put("GIT_NO_LAZY_FETCH", "1");
    variables.put("GIT_TERMINAL_PROMPT", "0");
    variables.put("LC_MESSAGES", "C");
    variables.put("LANGUAGE", "C");
    variables.putAll(environment);
    try {
      Process process = builder.redirectError(err).start();
      started.accept(process);
      return process;
    } catch (IOException e) {
      throw new GitException("cannot run git in " + folder, e);
    }
  }

  private static boolean isInPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private GitException failed(Result result, String... arguments) {
    return new GitException(
        "git " + commandOf(arguments) + " in " + folder + " failed: " + firstLine(result));
  }

  /** Returns the first word that is no setting of this run. */
  private static String commandOf(String... arguments) {
    int at = 0;
    while (arguments[at].equals("-c")) {
      at += 2;
    }
    return arguments[at];
  }

  private static String firstLine(Result result) {
    String said = result.err().strip();
    return said.isEmpty() ? "exit status " + result.exit() : said.lines().findFirst().orElse("");
  }

  /** Writes a process's input without the risk that both sides wait for each other. */
  private static final class Feeder {
    private static final int PIPE = 4096;
    private final Thread thread;

    private Feeder(Thread thread) {
      this.thread = thread;
    }

    static Feeder feed(OutputStream to, byte[] input) {
      Runnable write =
          () -> {
            try (to) {
              to.write(input);
            } catch (IOException e) {
              // Git ended before it read all of it; its exit status tells why.
            }
          };
      if (input.length <= PIPE) {
        write.run();
        return new Feeder(Thread.currentThread());
      }
      Thread thread = new Thread(write, "git-input");
      thread.setDaemon(true);
      thread.start();
      return new Feeder(thread);
    }

    void join() throws InterruptedException {
      if (thread != Thread.currentThread()) {
        thread.join();
      }
    }
  }

  /** Reads a process's errors beside its output. */
  private static final class Drain extends Thread {
    private final InputStream from;
    private volatile String text = "";

    private Drain(InputStream from) {
      super("git-errors");
      this.from = from;
      setDaemon(true);
    }

    static Drain of(InputStream from) {
      Drain drain = new Drain(from);
      drain.start();
      return drain;
    }

    @Override
    public void run() {
      try (from) {
        text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        text = "its errors could not be read";
      }
    }

    String text() throws InterruptedException {
      join();
      return text;
    }
  }
}
