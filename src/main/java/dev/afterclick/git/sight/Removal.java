package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the removal of a whole worktree from deletions in it.
 *
 * <p>Git removes a worktree file by file, in whatever order its folder lists them, {@code .git}
 * anywhere among them and its own records last. What a look finds meanwhile are deletions of
 * everything, and nobody did those.
 */
final class Removal {

  /** So many files gone at once are worth a question to git. */
  private static final int MASS = 8;

  private final GitProgram git;

  Removal(GitProgram git) {
    this.git = git;
  }

  /**
   * Fails if the worktree is not there any more.
   *
   * <p>To be asked after the files were read: before, it would not vouch for what was found. Nor
   * does git itself fail, for it looks for a repository further up.
   */
  static void check(Worktree worktree) throws GitException {
    Path sign = worktree.main() ? worktree.root() : worktree.root().resolve(".git");
    if (!isThere(sign) || !isThere(worktree.gitDir().resolve("HEAD"))) {
      throw new GitException("there is no worktree at " + worktree.root() + " any more");
    }
  }

  /**
   * Tells whether files keep vanishing: many are gone that were there {@code before}, and more than
   * {@code now} knows of. Fails if the worktree has gone with them.
   */
  boolean goesOn(Optional<Picture> before, Picture now) throws GitException {
    check(now.round().worktree());
    if (before.isEmpty()) {
      return false;
    }
    Set<RepoPath> gone = gone(now);
    return gone.size() >= gone(before.get()).size() + MASS && !gone.containsAll(goneByNow());
  }

  /** Only files that the index holds can deviate from it by not being there. */
  private static Set<RepoPath> gone(Picture picture) {
    Set<RepoPath> gone = new HashSet<>();
    picture
        .disk()
        .forEach(
            (path, found) -> {
              if (found.version().isEmpty()) {
                gone.add(path);
              }
            });
    return gone;
  }

  /** {@code R path} is one that git misses; {@code r path} one that it was told not to miss. */
  private Set<RepoPath> goneByNow() throws GitException {
    Set<RepoPath> gone = new HashSet<>();
    Fields fields = new Fields(git.run("ls-files", "--deleted", "-v", "-z").out());
    while (fields.hasNext()) {
      byte[] record = fields.next();
      if (record[0] == 'R') {
        gone.add(RepoPath.ofBytes(Arrays.copyOfRange(record, 2, record.length)));
      }
    }
    return gone;
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }
}
