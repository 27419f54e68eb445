package dev.afterclick.agents.state;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each agent's session has been told, in a file for each: path, the other one's version, and
 * the call that was denied.
 */
public final class Warned {

  private static final Duration KEPT = Duration.ofDays(14);
  private static final int MOST = 500;
  private static final String NONE = "-";

  private final Path folder;
  private final Path file;

  /** Makes it for one session; touches nothing yet. */
  public Warned(Path home, SessionId session) {
    this.folder = home.resolve("warned");
    this.file = folder.resolve(Word.of(session.value()));
  }

  /**
   * Tells whether the session has been told of that version, and now goes on.
   *
   * <p>The very call that was denied does not go on: an agent that runs two hooks of ours for it
   * (Cursor runs Claude's too) still denies it.
   */
  public boolean knows(RepoPath path, String version, Optional<String> call) {
    String start = start(path, version);
    return SmallFile.lines(file).stream()
        .filter(line -> line.startsWith(start))
        .anyMatch(line -> call.isEmpty() || !line.equals(start + call.get()));
  }

  /** Notes that the session is being told. */
  public void add(RepoPath path, String version, Optional<String> call, Instant now)
      throws IOException {
    List<String> before = SmallFile.lines(file);
    if (before.isEmpty()) {
      forgetOld(now);
    }
    List<String> lines = new ArrayList<>(before);
    lines.add(start(path, version) + call.orElse(NONE));
    List<String> last = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
    SmallFile.write(file, String.join("\n", last) + "\n");
  }

  private static String start(RepoPath path, String version) {
    return Word.of(path) + " " + version + " ";
  }

  private void forgetOld(Instant now) throws IOException {
    for (Path each : SmallFile.in(folder)) {
      if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(KEPT))) {
        Files.deleteIfExists(each);
      }
    }
  }
}
