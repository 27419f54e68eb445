package dev.afterclick.git.worktree;

import dev.afterclick.model.CommitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells where a worktree's HEAD is, from git's own files: to ask git takes longer than a look at a
 * file.
 *
 * <p>Not where the branch stands in none of its own, as after {@code git pack-refs} or in a
 * reftable.
 */
public final class HeadFile {

  private static final String SYMBOLIC = "ref: ";
  private static final Pattern OBJECT_NAME = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  private final Path gitDir;
  private final Path commonDir;

  public HeadFile(Path gitDir, Path commonDir) {
    this.gitDir = gitDir;
    this.commonDir = commonDir;
  }

  /** Returns nothing when these files do not tell. */
  public Optional<CommitId> commit() {
    return place().map(Place::commit);
  }

  /**
   * Where a HEAD is.
   *
   * @param branch the branch that is checked out, in full; nothing when HEAD is detached
   * @param commit where it is
   */
  record Place(Optional<String> branch, CommitId commit) {}

  /** Returns nothing when these files do not tell. */
  Optional<Place> place() {
    Optional<String> head = line(gitDir.resolve("HEAD"));
    Optional<Path> branch = branch(head);
    Optional<String> name = head.filter(line -> line.startsWith(SYMBOLIC));
    return (branch.isPresent() ? line(branch.get()) : head)
        .filter(HeadFile::isObjectName)
        .map(id -> new Place(name.map(ref -> ref.substring(SYMBOLIC.length())), new CommitId(id)));
  }

  /** Tells whether git is about to move it. */
  boolean isLocked() {
    return isThere(gitDir.resolve("HEAD.lock"))
        || branch(line(gitDir.resolve("HEAD")))
            .filter(file -> isThere(file.resolveSibling(file.getFileName() + ".lock")))
            .isPresent();
  }

  private Optional<Path> branch(Optional<String> head) {
    return head.filter(line -> line.startsWith(SYMBOLIC))
        .map(line -> commonDir.resolve(line.substring(SYMBOLIC.length())));
  }

  private static boolean isObjectName(String line) {
    return OBJECT_NAME.matcher(line).matches();
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static Optional<String> line(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
