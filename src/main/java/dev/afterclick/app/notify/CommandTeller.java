package dev.afterclick.app.notify;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs the person's command, once for each overlap, with the facts in its environment: a name of a
 * file or a branch never becomes a piece of what the shell reads.
 */
final class CommandTeller implements Teller {

  private final Path folder;
  private final Path repository;
  private final Duration patience;

  /**
   * Prepares.
   *
   * @param folder where the command runs
   * @param repository the common git directory
   * @param patience how long it may take
   */
  CommandTeller(Path folder, Path repository, Duration patience) {
    this.folder = folder;
    this.repository = repository;
    this.patience = patience;
  }

  @Override
  public Optional<String> tell(List<Alarm> alarms, NotifySettings settings)
      throws InterruptedException {
    Optional<String> trouble = Optional.empty();
    for (Alarm alarm : alarms) {
      Optional<String> failed =
          settings.command().isPresent()
              ? run(settings.command().get(), alarm.variables(repository))
              : Optional.empty();
      trouble = trouble.or(() -> failed);
    }
    return trouble;
  }

  private Optional<String> run(String command, Map<String, String> facts)
      throws InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            // Nothing of it may land on the board, and nothing that is typed there go to it.
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(facts);
    try {
      Process process = builder.start();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return failed("was ended after " + patience.toSeconds() + " seconds");
      }
      int status = process.exitValue();
      return status == 0 ? Optional.empty() : failed("ended with exit status " + status);
    } catch (IOException e) {
      return failed("could not be run: " + e.getMessage());
    }
  }

  private static Optional<String> failed(String how) {
    return Optional.of("the command of git config afterclick.notifyCommand " + how);
  }
}
