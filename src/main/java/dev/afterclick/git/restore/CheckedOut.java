package dev.afterclick.git.restore;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.store.Scratch;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Makes of contents what a checkout would write: with the line ends, filters and encodings that the
 * worktree's attributes ask for at a path.
 *
 * <p>Git does that itself, in the worktree: nobody else can run its filters as it does.
 */
public final class CheckedOut {

  /** There is a hook that tells of each index that is written, of ours too. */
  static final String NO_HOOKS = "core.hooksPath=/dev/null";

  private final ObjectStore store;
  private final Path commonDir;
  private final GitProgram git;

  /** Makes one for the worktree that {@code git} runs in, of the repository at a folder. */
  public CheckedOut(ObjectStore store, Path commonDir, GitProgram git) {
    this.store = store;
    this.commonDir = commonDir;
    this.git = git;
  }

  /** Writes a file's content to a stream, however large it is. */
  public void copy(BlobId blob, RepoPath path, OutputStream to) throws GitException {
    try (Scratch scratch = store.scratch()) {
      Unwrapped content = new Unwrapped(to);
      // By standard input, for an argument could not carry every path.
      scratch.letSee(git).stream(
          question(blob, path), content, "cat-file", "--batch=%(objecttype)", "--filters", "-z");
      if (!content.isWhole()) {
        throw new GitException("git cannot read object " + blob.hex());
      }
    }
  }

  /** Makes a symlink at {@code at} below {@code root}, where nothing stands. */
  void link(BlobId target, Path root, RepoPath at) throws GitException {
    try (Scratch scratch = store.scratch()) {
      // Java cannot write each target as it is: it takes slashes away.
      GitProgram there =
          scratch
              .withIndex(git.at(root))
              .with("GIT_DIR", commonDir.toString())
              .with("GIT_WORK_TREE", ".");
      ByteArrayOutputStream entry = new ByteArrayOutputStream();
      entry.writeBytes(
          (FileMode.SYMLINK.octal() + " " + target.hex() + "\t")
              .getBytes(StandardCharsets.US_ASCII));
      entry.writeBytes(at.toBytes());
      entry.write(0);
      there.run(entry.toByteArray(), "-c", NO_HOOKS, "update-index", "-z", "--index-info");
      there.run(new byte[0], "-c", NO_HOOKS, "checkout-index", "--all");
    }
  }

  private static byte[] question(BlobId blob, RepoPath path) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes((blob.hex() + " ").getBytes(StandardCharsets.US_ASCII));
    line.writeBytes(path.toBytes());
    line.write(0);
    return line.toByteArray();
  }
}
