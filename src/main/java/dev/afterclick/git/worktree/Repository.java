package dev.afterclick.git.worktree;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ObjectFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A git common directory: what all worktrees of a repository share.
 *
 * <p>Immutable; safe to share between threads.
 */
public final class Repository {

  private final GitProgram program;
  private final Path commonDir;
  private final ObjectFormat objectFormat;
  private final Optional<Path> foundAt;

  private Repository(
      GitProgram program, Path commonDir, ObjectFormat objectFormat, Optional<Path> foundAt) {
    this.program = program;
    this.commonDir = commonDir;
    this.objectFormat = objectFormat;
    this.foundAt = foundAt;
  }

  /**
   * Finds the repository that the folder of {@code program} belongs to.
   *
   * <p>The folder may be anywhere inside a worktree or inside the git directory. A submodule is a
   * repository of its own.
   *
   * @throws GitException also when git is missing or older than 2.38
   */
  public static Repository find(GitProgram program) throws GitException {
    if (!Files.isDirectory(program.folder())) {
      throw new GitException(
          "there is no folder " + program.folder(), "name one that is there: afterclick -C DIR");
    }
    GitVersion.check(program);
    byte[] said =
        program
            .run("rev-parse", "--show-object-format", "--path-format=absolute", "--git-common-dir")
            .out();
    int lineEnd = indexOf(said, '\n');
    Path common = readDirectory(Arrays.copyOfRange(said, lineEnd + 1, said.length));
    String format = new String(said, 0, lineEnd, StandardCharsets.US_ASCII);
    return new Repository(program, common, ObjectFormat.ofWord(format), findMain(program, common));
  }

  /** Returns the common directory, absolute, without symlinks. */
  public Path commonDir() {
    return commonDir;
  }

  /** Returns how objects are named. */
  public ObjectFormat objectFormat() {
    return objectFormat;
  }

  /**
   * Returns git for what concerns the whole repository: refs, configuration, objects.
   *
   * <p>The directory is named outright, because {@code safe.bareRepository} forbids to find it; as
   * a dot, because the locale may not be able to write its name.
   */
  public GitProgram git() {
    return program.at(commonDir).with("GIT_DIR", ".");
  }

  /** Returns git for the worktree at {@code root}. */
  public GitProgram gitIn(Path root) {
    return program.at(root);
  }

  /** Returns the root of the main worktree where only the worktree itself could tell it. */
  Optional<Path> foundAt() {
    return foundAt;
  }

  /**
   * Asks for the root of the main worktree when its place does not follow from the common directory
   * ({@code --separate-git-dir}, submodules): git then knows it only inside that worktree.
   */
  private static Optional<Path> findMain(GitProgram program, Path common) throws GitException {
    if (common.endsWith(".git")) {
      return Optional.empty();
    }
    GitProgram.Result gitDir =
        program.run("rev-parse", "--path-format=absolute", "--absolute-git-dir");
    GitProgram.Result top = program.attempt(new byte[0], "rev-parse", "--show-toplevel");
    boolean inMain = top.exit() == 0 && readDirectory(gitDir.out()).equals(common);
    return inMain ? Optional.of(readDirectory(top.out())) : Optional.empty();
  }

  private static Path readDirectory(byte[] printed) throws GitException {
    Path path = RawPaths.read(RawPaths.withoutLineEnd(printed), Path.of("/"));
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new GitException("cannot enter " + path, e);
    }
  }

  private static int indexOf(byte[] bytes, char wanted) throws GitException {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    throw new GitException("git rev-parse answered in a way that afterclick does not know");
  }
}
