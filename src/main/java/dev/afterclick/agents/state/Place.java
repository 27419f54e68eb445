package dev.afterclick.agents.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The worktree that a file or folder lies in, found without starting git.
 *
 * @param root the innermost worktree's folder
 * @param commonDir what all its worktrees share, real
 * @param key names the worktree in the names of files: {@code main}, or {@code linked-} and how git
 *     calls it
 */
public record Place(Path root, Path commonDir, String key) {

  private static final String LINK = "gitdir: ";

  /** Finds where {@code path}, which is absolute, lies; nothing outside of every worktree. */
  public static Optional<Place> of(Path path) {
    for (Path folder = path; folder != null; folder = folder.getParent()) {
      Path sign = folder.resolve(".git");
      if (Files.exists(sign)) {
        return at(folder, sign);
      }
    }
    return Optional.empty();
  }

  /** Returns where all that afterclick keeps of the repository stands. */
  public Path home() {
    return commonDir.resolve("afterclick");
  }

  /** Tells whether afterclick has ever watched here. */
  public boolean isWatched() {
    return Files.isDirectory(home());
  }

  /** Returns what the engine calls whoever works there; the folder's name if it never saw it. */
  public String label() throws IOException {
    return new Watched(home()).labels().getOrDefault(root, String.valueOf(root.getFileName()));
  }

  /** Names a worktree whose git directory is known, as {@link #key} does. */
  public static String key(Path gitDir, boolean main) {
    return main ? "main" : "linked-" + gitDir.getFileName();
  }

  private static Optional<Place> at(Path root, Path sign) {
    try {
      Path gitDir = (Files.isDirectory(sign) ? sign : target(root, sign)).toRealPath();
      Path link = gitDir.resolve("commondir");
      boolean linked = Files.exists(link);
      Path common = linked ? gitDir.resolve(firstLine(link)).toRealPath() : gitDir;
      return Optional.of(new Place(root, common, key(gitDir, !linked)));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Path target(Path root, Path sign) throws IOException {
    String line = firstLine(sign);
    return root.resolve(line.startsWith(LINK) ? line.substring(LINK.length()) : line);
  }

  private static String firstLine(Path file) throws IOException {
    try (var lines = Files.newBufferedReader(file)) {
      @Nullable String line = lines.readLine();
      return line == null ? "" : line;
    }
  }
}
