package dev.afterclick.git.history;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.SessionId;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds snapshots in the chains that the store keeps, whoever adds to them meanwhile. */
public final class Snapshots {

  /** More than a session ever adds within one second. */
  private static final String ENOUGH = "-n5000";

  private final ObjectStore store;
  private final SessionRefs refs;

  public Snapshots(ObjectStore store) {
    this.store = store;
    this.refs = new SessionRefs(store.folder());
  }

  /** Returns the last snapshot of a session. */
  public Optional<CommitId> last(SessionId session) throws GitException {
    return Optional.ofNullable(refs.tips().get(session));
  }

  /** Returns all sessions that have snapshots, and how each was last called. */
  public SortedMap<SessionId, String> sessions() throws GitException {
    SortedMap<SessionId, String> labels = new TreeMap<>();
    for (Map.Entry<SessionId, CommitId> each : refs.tips().entrySet()) {
      String label = git().run("log", "-1", "--format=%an", each.getValue().hex()).text();
      labels.put(each.getKey(), label);
    }
    return labels;
  }

  /**
   * Returns what stood in a session's worktree at {@code moment}; nothing before the first
   * snapshot.
   *
   * <p>Commits tell seconds. Of those within one second the touches in their messages tell more.
   */
  public Optional<CommitId> at(SessionId session, Instant moment) throws GitException {
    Optional<CommitId> last = last(session);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Fields commits =
        new Fields(
            git()
                .run(
                    "log",
                    "-z",
                    "--first-parent",
                    ENOUGH,
                    "--min-age=" + moment.getEpochSecond(),
                    "--format=%H%n%ct%n%B",
                    last.get().hex())
                .out());
    while (commits.hasNext()) {
      List<String> lines = commits.nextText().lines().toList();
      if (!madeAt(lines).isAfter(moment)) {
        return Optional.of(new CommitId(lines.get(0)));
      }
    }
    return Optional.empty();
  }

  /** Returns when the oldest snapshot of a session was made. */
  public Optional<Instant> first(SessionId session) throws GitException {
    Optional<CommitId> last = last(session);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    String seconds =
        git()
            .run("log", "--first-parent", "--max-parents=0", "--format=%ct", last.get().hex())
            .text();
    return seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
  }

  private static Instant madeAt(List<String> lines) {
    Instant second = Instant.ofEpochSecond(Long.parseLong(lines.get(1)));
    return lines.stream()
        .skip(3)
        .flatMap(Snapshots::momentOfTouch)
        .filter(moment -> moment.getEpochSecond() == second.getEpochSecond())
        .max(Instant::compareTo)
        .orElse(second);
  }

  /** A touch's id begins with its moment: eight digits to the base of 36. */
  private static Stream<Instant> momentOfTouch(String line) {
    try {
      String digits = line.substring(0, Math.min(8, line.length()));
      return Stream.of(Instant.ofEpochMilli(Long.parseLong(digits, Character.MAX_RADIX)));
    } catch (NumberFormatException e) {
      return Stream.empty();
    }
  }

  private GitProgram git() throws GitException {
    if (!Files.isDirectory(store.folder())) {
      throw new GitException("nothing was recorded in this repository yet");
    }
    return GitProgram.in(store.folder()).with("GIT_DIR", ".");
  }
}
