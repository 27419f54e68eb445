package dev.afterclick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What git's files tell of a worktree: a process would take a hundred times as long. */
public final class GitFiles {

  private static final String GIT_DIR = "gitdir: ";
  private static final String BRANCH = "ref: ";

  private GitFiles() {}

  /** Returns the folder of git that is this worktree's own. */
  public static Path gitDir(Path root) {
    Path git = root.resolve(".git");
    return Files.isRegularFile(git)
        ? root.resolve(line(git).substring(GIT_DIR.length())).normalize()
        : Files.isDirectory(git) ? git : root;
  }

  /** Returns the folder of git that all worktrees share. */
  public static Path commonDir(Path root) {
    Path gitDir = gitDir(root);
    Path pointer = gitDir.resolve("commondir");
    return Files.exists(pointer) ? gitDir.resolve(line(pointer)).normalize() : gitDir;
  }

  /** Returns the commit that is checked out; nothing where only git can tell. */
  public static Optional<String> head(Path root) {
    Path head = gitDir(root).resolve("HEAD");
    if (!Files.exists(head)) {
      return Optional.empty();
    }
    String line = line(head);
    if (line.startsWith(BRANCH)) {
      Path branch = commonDir(root).resolve(line.substring(BRANCH.length()));
      line = Files.isRegularFile(branch) ? line(branch) : "";
    }
    return Optional.of(line).filter(id -> id.matches("[0-9a-f]{40,64}"));
  }

  private static String line(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
