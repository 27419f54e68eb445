package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.Change;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells when paths were last written, as far as anything tells. */
final class Times {

  private final GitProgram git;
  private final WorkTree files;
  private final InstantSource clock;

  Times(GitProgram git, WorkTree files, InstantSource clock) {
    this.git = git;
    this.files = files;
    this.clock = clock;
  }

  /** The file's own time; for a file that has just gone the clock's. */
  Instant ofEvent(Found found, Optional<Change> before) {
    boolean wasGone = before.isPresent() && before.get().now().isEmpty();
    return found
        .stat()
        .map(Stat::touched)
        .or(() -> wasGone ? before.map(Change::touched) : Optional.empty())
        .orElseGet(clock::instant);
  }

  Instant ofGone(@Nullable Found found) {
    return Optional.ofNullable(found)
        .flatMap(Found::stat)
        .map(Stat::touched)
        .orElseGet(clock::instant);
  }

  Look look(Round round) {
    return new Look(round);
  }

  /** Times for a look at everything; asks git for those of the commits when it must. */
  final class Look {

    private final Round round;
    private @Nullable Map<RepoPath, Instant> commits;

    private Look(Round round) {
      this.round = round;
    }

    /** What was known stays true while the content does. */
    Instant of(Wanted path, Optional<Found> found, Optional<Change> before) throws GitException {
      Optional<Version> now = found.isPresent() ? found.get().version() : path.index();
      if (before.isPresent() && before.get().now().equals(now)) {
        return before.get().touched();
      }
      if (found.isEmpty() && commits().containsKey(path.path())) {
        return commits().get(path.path());
      }
      return onDisk(path.path());
    }

    /** For what is deleted, the folder tells: removing a name writes to it. */
    private Instant onDisk(RepoPath path) {
      Optional<RepoPath> at = Optional.of(path);
      while (at.isPresent()) {
        Optional<Stat> stat = files.stat(at.get());
        if (stat.isPresent()) {
          return stat.get().touched();
        }
        at = at.get().parent();
      }
      return clock.instant();
    }

    private Map<RepoPath, Instant> commits() throws GitException {
      Map<RepoPath, Instant> known = commits;
      if (known == null) {
        Optional<CommitId> base = round.layers().base();
        known =
            round.head().isEmpty() || round.head().equals(base)
                ? Map.of()
                : CommitTimes.between(git, base, round.head().get());
        commits = known;
      }
      return known;
    }
  }
}
