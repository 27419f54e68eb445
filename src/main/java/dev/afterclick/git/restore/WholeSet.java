package dev.afterclick.git.restore;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.store.Scratch;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole snapshot into a folder, as a checkout of it would.
 *
 * <p>Git does it all, with an index and a work tree of its own, so that the attributes in the
 * snapshot itself count: neither the user's index nor a worktree is touched, and no hook runs.
 */
public final class WholeSet {

  /** What is left out of the folder: a submodule, or a content that was too large to be kept. */
  public record LeftOut(RepoPath path, boolean submodule, BlobId blob, OptionalLong size) {}

  /** What was written: how many files, and what was not. */
  public record Written(int files, List<LeftOut> leftOut) {}

  private final ObjectStore store;
  private final GitProgram git;
  private final Path gitDir;

  /**
   * Makes one.
   *
   * @param git git for the whole repository
   * @param gitDir the folder whose settings count: a worktree may have some of its own
   */
  public WholeSet(ObjectStore store, GitProgram git, Path gitDir) {
    this.store = store;
    this.git = git;
    this.gitDir = gitDir;
  }

  /** Writes a snapshot into a folder that is empty or not there; on failure it is so again. */
  public Written write(CommitId snapshot, Path folder) throws Refused, GitException, IOException {
    boolean made = !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    if (made) {
      Files.createDirectory(folder);
    } else {
      checkEmpty(folder);
    }
    boolean done = false;
    try (Scratch scratch = store.scratch()) {
      Written written = fill(folder, snapshot, scratch);
      done = true;
      return written;
    } finally {
      if (!done) {
        empty(folder, made);
      }
    }
  }

  private Written fill(Path folder, CommitId snapshot, Scratch scratch) throws GitException {
    GitProgram there =
        scratch
            .withIndex(git.at(folder))
            .with("GIT_DIR", gitDir.toString())
            .with("GIT_WORK_TREE", ".");
    run(there, new byte[0], "read-tree", snapshot.hex());
    List<LeftOut> leftOut = new ArrayList<>();
    int all = list(there, snapshot, leftOut);
    if (!leftOut.isEmpty()) {
      byte[] paths = Fields.join(leftOut.stream().map(LeftOut::path).toList());
      run(there, paths, "update-index", "--force-remove", "-z", "--stdin");
    }
    run(there, new byte[0], "checkout-index", "--all");
    return new Written(all - leftOut.size(), List.copyOf(leftOut));
  }

  private static void run(GitProgram there, byte[] input, String... command) throws GitException {
    List<String> words = new ArrayList<>();
    // What is left out of a sparse worktree is in the snapshot all the same.
    for (String setting :
        List.of(CheckedOut.NO_HOOKS, "core.sparseCheckout=false", "checkout.workers=0")) {
      words.addAll(List.of("-c", setting));
    }
    words.addAll(List.of(command));
    there.run(input, words.toArray(new String[0]));
  }

  /** Counts the files of a snapshot, and finds those that are not to be written. */
  private int list(GitProgram there, CommitId snapshot, List<LeftOut> leftOut) throws GitException {
    Fields records = new Fields(there.run("ls-tree", "-r", "-l", "-z", snapshot.hex()).out());
    int count = 0;
    while (records.hasNext()) {
      leftOut(SizedEntry.parse(records.next())).ifPresent(leftOut::add);
      count++;
    }
    return count;
  }

  private Optional<LeftOut> leftOut(SizedEntry entry) throws GitException {
    if (entry.isSubmodule()) {
      return Optional.of(new LeftOut(entry.path(), true, entry.blob(), OptionalLong.empty()));
    }
    if (!ObjectStore.mayStandIn(entry.size())) {
      return Optional.empty();
    }
    return ObjectStore.standsInFor(store.read(entry.blob()))
        .map(large -> new LeftOut(entry.path(), false, large, store.sizeOfUnkept(large)));
  }

  private static void checkEmpty(Path folder) throws Refused, IOException {
    if (!Files.isDirectory(folder)) {
      throw new Refused(
          folder + " is not a folder", "name one that is empty or not there: --to DIR");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      if (entries.iterator().hasNext()) {
        throw new Refused(
            folder + " is not empty", "name one that is, or that is not there: --to DIR");
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Nobody shall take half of a set for a whole one. */
  private static void empty(Path folder, boolean itself) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path below, @Nullable IOException failure)
              throws IOException {
            if (itself || !below.equals(folder)) {
              Files.delete(below);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
