package dev.afterclick.app;

import dev.afterclick.TempRepo;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** An agent's session in a worktree: runs the script as the agent does, and hears its answer. */
final class Hooked {

  /** The script as it stands among the resources. */
  static final Path SCRIPT = Path.of("src/main/resources/dev/afterclick/agents/hook");

  private static final long PATIENCE_SECONDS = 30;

  private final TempRepo worktree;
  private final String session;
  private final List<String> shell;
  private final Path java;
  private int calls;

  Hooked(TempRepo worktree, String session) {
    this(worktree, session, List.of("/bin/sh"));
  }

  Hooked(TempRepo worktree, String session, List<String> shell) {
    this(worktree, session, shell, launcher(worktree.home()));
  }

  /** Makes one whose script finds {@code java} in place of the launcher. */
  Hooked(TempRepo worktree, String session, List<String> shell, Path java) {
    this.worktree = worktree;
    this.session = session;
    this.shell = shell;
    this.java = java;
  }

  /** What the script said, and whether that was all right. */
  record Answer(int status, String out, String err) {
    boolean isSilent() {
      return status == 0 && out.isEmpty() && err.isEmpty();
    }
  }

  /** Is about to edit a file, as Claude Code tells it. */
  Answer edits(String path) {
    return claude("PreToolUse", "Edit", path);
  }

  /** Is about to read it. */
  Answer reads(String path) {
    return claude("PreToolUse", "Read", path);
  }

  Answer claude(String event, String tool, String path) {
    String json =
        String.format(
            "{\"session_id\":\"%s\",\"transcript_path\":\"/t.jsonl\",\"cwd\":\"%s\","
                + "\"permission_mode\":\"default\",\"hook_event_name\":\"%s\",\"tool_name\":\"%s\","
                + "\"tool_input\":{\"file_path\":\"%s\",\"old_string\":\"a\",\"new_string\":\"b\"},"
                + "\"tool_use_id\":\"toolu_%s%d\"}",
            session, worktree.root(), event, tool, worktree.path(path), session, ++calls);
    return run(json.getBytes(StandardCharsets.UTF_8), "claude", event);
  }

  /** Runs the script with this input and these words. */
  Answer run(byte[] input, String... words) {
    List<String> command =
        Stream.of(shell.stream(), Stream.of(SCRIPT.toAbsolutePath().toString()), Stream.of(words))
            .flatMap(each -> each)
            .toList();
    try {
      Path in = Files.createTempFile(worktree.home(), "in", "");
      Path out = Files.createTempFile(worktree.home(), "out", "");
      Path err = Files.createTempFile(worktree.home(), "err", "");
      Files.write(in, input);
      ProcessBuilder builder = new ProcessBuilder(command).directory(worktree.root().toFile());
      builder.environment().put("AFTERCLICK", java.toString());
      builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the hook does not end");
      }
      return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until the engine has told the hooks of this worktree that others changed a path. */
  void awaitContested(String name) {
    await(watched("linked-" + worktree.root().getFileName() + ".names"), name);
  }

  /** Waits until the engine has told the hooks that a session was the last to change a path. */
  void awaitClaimed(String other, String path) {
    await(claims(other), path.replace("/", "%2F"));
  }

  /** Tells whether the engine keeps anything for the hooks of what a session did. */
  boolean hasClaims(String other) {
    return Files.exists(claims(other));
  }

  private Path claims(String other) {
    return watched("claude%3A" + other + ".claims");
  }

  private Path watched(String file) {
    Path folder = worktree.path(worktree.git("rev-parse", "--git-common-dir"));
    return folder.resolve("afterclick/watched").resolve(file);
  }

  private static void await(Path file, String text) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!read(file).contains(text)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(file + " never names " + text + ", but: " + read(file));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  /** Stands in for the launcher, with the classes under test. */
  private static Path launcher(Path home) {
    try {
      Path launcher = home.resolve("afterclick");
      Files.writeString(
          launcher,
          "#!/bin/sh\nexec '"
              + Path.of(System.getProperty("java.home"), "bin", "java")
              + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp '"
              + absolute(System.getProperty("java.class.path"))
              + "' dev.afterclick.app.Main \"$@\"\n");
      if (!launcher.toFile().setExecutable(true)) {
        throw new AssertionError("cannot make " + launcher);
      }
      return launcher;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }
}
