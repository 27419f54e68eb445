package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.RepoPath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of the index that git does not look for on disk: left out by a sparse checkout, or
 * marked {@code skip-worktree} or {@code assume-unchanged}.
 *
 * <p>Read once, when the first file is found to differ from the index: at 50,000 files that costs a
 * fifth of a whole look, and the marks hardly ever change. Confined to one thread at a time.
 */
final class Overlooked {

  private final GitProgram git;
  private final boolean sparse;
  private @Nullable Marked marked;

  private record Marked(Set<RepoPath> skipped, Set<RepoPath> assumed) {}

  Overlooked(GitProgram git, boolean sparse) {
    this.git = git;
    this.sparse = sparse;
  }

  /** Tells whether a file that differs from the index is to be taken for what the index holds. */
  boolean covers(RepoPath file, boolean isThere) throws GitException {
    Marked known = marked;
    if (known == null) {
      known = read();
      marked = known;
    }
    // In a sparse checkout git does look at a file that is there all the same.
    boolean skips = !sparse || !isThere;
    return known.assumed().contains(file) || (skips && known.skipped().contains(file));
  }

  /** {@code S path} is skipped; a small letter stands for assumed to be unchanged. */
  private Marked read() throws GitException {
    Marked found = new Marked(new HashSet<>(), new HashSet<>());
    Fields fields = new Fields(git.run("ls-files", "-v", "-z").out());
    while (fields.hasNext()) {
      byte[] record = fields.next();
      if (record[0] == 'S') {
        found.skipped().add(pathOf(record));
      } else if (Character.isLowerCase(record[0])) {
        found.assumed().add(pathOf(record));
      }
    }
    return found;
  }

  private static RepoPath pathOf(byte[] record) {
    return RepoPath.ofBytes(Arrays.copyOfRange(record, 2, record.length));
  }
}
