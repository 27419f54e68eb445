package dev.afterclick.git.hooks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs lines of shell as a person would type them, sealed off from this machine's own git. */
final class Shell {

  private static final Map<String, String> SEALED =
      Map.of(
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "Ada",
          "GIT_AUTHOR_EMAIL", "ada@example.org",
          "GIT_AUTHOR_DATE", "2026-11-22T12:00:00Z",
          "GIT_COMMITTER_NAME", "Ada",
          "GIT_COMMITTER_EMAIL", "ada@example.org",
          "GIT_COMMITTER_DATE", "2026-11-22T12:00:00Z",
          "GIT_EDITOR", "true",
          "LC_ALL", "C.UTF-8");

  /** Makes git run no hook. */
  private static final Map<String, String> UNHOOKED =
      Map.of(
          "GIT_CONFIG_COUNT", "1",
          "GIT_CONFIG_KEY_0", "core.hooksPath",
          "GIT_CONFIG_VALUE_0", "/dev/null");

  private Shell() {}

  /** What was left: the exit status, and both outputs in one. */
  record Result(int exit, String said) {}

  /** Runs {@code lines} in a folder, until the first that fails. */
  static Result run(Path folder, String lines) {
    return run(folder, lines, Map.of());
  }

  /** Prepares something, and fails the test if it cannot. */
  static String prepare(Path folder, String lines) {
    Result result = run(folder, lines, UNHOOKED);
    if (result.exit() != 0) {
      throw new AssertionError(lines + "\n" + result.said());
    }
    return result.said().strip();
  }

  private static Result run(Path folder, String lines, Map<String, String> more) {
    ProcessBuilder builder =
        new ProcessBuilder(List.of("/bin/sh", "-ec", lines))
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(SEALED);
    builder.environment().put("HOME", String.valueOf(folder.getParent()));
    builder.environment().putAll(more);
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
