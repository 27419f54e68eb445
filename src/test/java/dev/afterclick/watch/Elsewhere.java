package dev.afterclick.watch;

import static org.junit.jupiter.api.Assertions.fail;

import dev.afterclick.model.Worktree;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * A watch in another process, in a user namespace of its own where limits can be set without harm.
 *
 * <p>That process prints each event as a line; a line {@code NAME VALUE} on its input sets a limit.
 */
final class Elsewhere implements AutoCloseable {

  private static final String LIMITS = "/proc/sys/user/";
  private static final String SET_AND_RUN = "echo \"$2\" > \"$1\" && shift 2 && exec \"$@\"";

  private final Process process;
  private final BufferedReader events;
  private final BufferedWriter orders;

  private Elsewhere(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    events = process.inputReader(StandardCharsets.UTF_8);
    orders = process.outputWriter(StandardCharsets.UTF_8);
  }

  static boolean isPossible(String... options) {
    List<String> command = new ArrayList<>(List.of("unshare"));
    command.addAll(List.of(options));
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static Elsewhere limited(Path root, String limit, int value) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("unshare", "-U", "-r", "sh", "-c", SET_AND_RUN, "sh"));
    command.addAll(List.of(LIMITS + limit, Integer.toString(value)));
    command.addAll(java(root));
    return new Elsewhere(command);
  }

  /** Runs as nobody: even root may not read everything then. */
  static Elsewhere unprivileged(Path root) throws IOException {
    List<String> command = new ArrayList<>(List.of("unshare", "-U"));
    command.addAll(java(root));
    return new Elsewhere(command);
  }

  void set(String limit, int value) throws IOException {
    orders.write(limit + " " + value + "\n");
    orders.flush();
  }

  /** Waits for a line that holds all of {@code parts}, and returns it. */
  String await(String... parts) throws IOException {
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (Stream.of(parts).allMatch(line::contains)) {
        return line;
      }
    }
    return fail("it ended before it told of " + String.join(" ", parts));
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static List<String> java(Path root) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        Elsewhere.class.getName(),
        root.toString());
  }

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Pace pace =
        new Pace(
            Duration.ofMillis(8), Duration.ofMillis(25), Duration.ofMillis(100), Duration.ZERO);
    RepositoryWatch watch =
        new RepositoryWatch(
            root.resolve(".git"),
            (worktree, folder) -> false,
            System.out::println,
            InstantSource.system(),
            pace,
            new Semaphore(2));
    watch.watch(List.of(main(root)));
    obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    watch.close();
  }

  private static void obey(BufferedReader orders) throws IOException {
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] words = order.split(" ", 2);
      Files.writeString(Path.of(LIMITS + words[0]), words[1]);
    }
  }

  private static Worktree main(Path root) {
    return new Worktree(
        Watching.MAIN,
        root,
        root.resolve(".git"),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        false);
  }
}
