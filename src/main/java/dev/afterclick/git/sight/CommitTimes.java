package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells when the paths that a branch changed were last committed. */
final class CommitTimes {

  private static final int COMMITS = 1_000;

  private CommitTimes() {}

  /** Reads the commits after {@code base}, the latest thousand at most. */
  static Map<RepoPath, Instant> between(GitProgram git, Optional<CommitId> base, CommitId head)
      throws GitException {
    String range = base.map(from -> from.hex() + ".." + head.hex()).orElse(head.hex());
    byte[] log =
        git.run(
                "log",
                "-z",
                "--name-only",
                "--no-renames",
                "--no-ext-diff",
                "--format=tformat:%x01%ct",
                "--max-count=" + COMMITS,
                range)
            .out();
    return parse(new Fields(log));
  }

  /** The newest commit comes first, so the first time that a path is named counts. */
  private static Map<RepoPath, Instant> parse(Fields fields) {
    Map<RepoPath, Instant> times = new HashMap<>();
    Instant at = Instant.EPOCH;
    while (fields.hasNext()) {
      byte[] field = fields.next();
      if (field.length > 1 && field[0] == 1 && isNumber(field)) {
        at = time(field);
      } else if (field.length > 0) {
        times.putIfAbsent(RepoPath.ofBytes(withoutLineEnd(field)), at);
      }
    }
    return times;
  }

  private static Instant time(byte[] field) {
    String text = new String(field, 1, field.length - 1, StandardCharsets.US_ASCII);
    return Instant.ofEpochSecond(Long.parseLong(text));
  }

  private static boolean isNumber(byte[] field) {
    for (int i = 1; i < field.length; i++) {
      if (field[i] < '0' || field[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** Git puts a line end before the first name of each commit. */
  private static byte[] withoutLineEnd(byte[] field) {
    return field[0] == '\n' ? Arrays.copyOfRange(field, 1, field.length) : field;
  }
}
