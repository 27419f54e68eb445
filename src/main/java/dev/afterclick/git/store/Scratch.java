package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place for objects that git makes on the way to an answer; gone when it is closed.
 *
 * <p>Git run from here sees all objects, the user's and afterclick's, and writes to neither.
 */
public final class Scratch implements Closeable {

  private static final String PREFIX = "scratch-";

  private final Path objects;
  private final String alternates;

  private Scratch(Path objects, String alternates) {
    this.objects = objects;
    this.alternates = alternates;
  }

  static Scratch open(StoreFolder beside, List<Path> alternates) throws GitException {
    try {
      Path objects = beside.freshFolder(PREFIX + ProcessHandle.current().pid() + "-");
      sweep(beside.home());
      return new Scratch(
          objects, alternates.stream().map(Scratch::quoted).collect(Collectors.joining(":")));
    } catch (IOException e) {
      throw new GitException("cannot make a folder to merge in beside " + beside.path(), e);
    }
  }

  /** Deletes what processes left that were killed while they merged. */
  private static void sweep(Path home) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(home, PREFIX + "*")) {
      for (Path folder : folders) {
        if (ProcessHandle.of(ownerOf(folder)).isEmpty()) {
          delete(folder);
        }
      }
    }
  }

  private static long ownerOf(Path folder) {
    return Long.parseLong(folder.toFile().getName().split("-", -1)[1]);
  }

  /** Returns a git that runs in a worktree and writes its objects here. */
  public GitProgram gitIn(Path worktree) {
    return letSee(GitProgram.in(worktree));
  }

  /** Returns the same git, which sees all objects and writes its own here. */
  public GitProgram letSee(GitProgram git) {
    return git.with("GIT_OBJECT_DIRECTORY", objects.toString())
        .with("GIT_ALTERNATE_OBJECT_DIRECTORIES", alternates);
  }

  /** Returns the same git, with an index of its own that is empty yet. */
  public GitProgram withIndex(GitProgram git) {
    return letSee(git).with("GIT_INDEX_FILE", objects.resolve("index").toString());
  }

  /** Returns a folder of its own that is gone with it. */
  public Path folder(String name) throws IOException {
    return Files.createDirectory(objects.resolve(name));
  }

  @Override
  public void close() {
    delete(objects);
  }

  private static void delete(Path folder) {
    try {
      StoreFolder.deleteAll(folder);
    } catch (IOException | UncheckedIOException e) {
      // What is left harms nobody: no repository borrows from it.
    }
  }

  /** Git parts the list at colons, unless a name is quoted as in C. */
  private static String quoted(Path path) {
    String name = path.toString();
    return name.contains(":") ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : name;
  }
}
