package dev.afterclick.crash;

import dev.afterclick.TempRepo;
import java.io.IOException;
import java.nio.file.Path;

/** A running {@code afterclick --headless} that may be killed at any moment. */
final class Victim {

  private final Process process;

  private Victim(Process process) {
    this.process = process;
  }

  static Victim start(TempRepo repo) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            "target/afterclick.jar",
            "-C",
            repo.root().toString(),
            "--headless",
            "--json");
    builder.environment().put("HOME", repo.home().toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new Victim(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Ends it in order. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
