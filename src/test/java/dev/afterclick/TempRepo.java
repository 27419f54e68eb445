package dev.afterclick;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A real repository in a temporary folder, with linked worktrees.
 *
 * <p>One handle stands for one worktree; {@link #worktree} gives the handle of a new linked one.
 * Identity and dates are fixed (each git command is one minute later than the one before), HOME is
 * an empty folder, and no system or global configuration is read. Whatever goes wrong here is a
 * broken test, so nothing throws a checked exception.
 */
public final class TempRepo {

  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

  private final Path home;
  private final Path worktrees;
  private final Path root;
  private final AtomicLong minutes;

  private TempRepo(Path home, Path worktrees, Path root, AtomicLong minutes) {
    this.home = home;
    this.worktrees = worktrees;
    this.root = root;
    this.minutes = minutes;
  }

  /** Makes an empty repository at {@code folder/repo}, with its branch {@code main} unborn. */
  public static TempRepo in(Path folder, String... initOptions) {
    TempRepo repo = under(folder, "repo");
    if (initOptions.length == 0) {
      FreshGitDir.in(repo.makeFolder(repo.root), repo::init);
      repo.minutes.set(1);
    } else {
      repo.init(initOptions);
    }
    return repo;
  }

  private void init(String... options) {
    gitAt(makeFolder(root), with(options, "init", "-q", "-b", "main"));
    neverTidy(root.resolve(".git"));
  }

  /**
   * Makes a repository without a main worktree: {@code folder/proj/.bare}, and {@code
   * folder/proj/main} as its first linked worktree, which is the handle returned.
   */
  public static TempRepo bareIn(Path folder) {
    TempRepo bare = under(folder, "proj/.bare");
    bare.gitAt(bare.makeFolder(bare.root), "init", "-q", "--bare", "-b", "main");
    bare.neverTidy(bare.root);
    String tree = bare.git("hash-object", "-t", "tree", "-w", "--stdin");
    bare.git("update-ref", "refs/heads/main", bare.git("commit-tree", tree, "-m", "Begin"));
    bare.git("worktree", "add", "-q", "../main", "main");
    Path project = real(folder).resolve("proj");
    return new TempRepo(bare.home, project, project.resolve("main"), bare.minutes);
  }

  /** Spares every commit two processes that only find out that there is nothing to pack. */
  private void neverTidy(Path gitDir) {
    if (!Files.isDirectory(gitDir)) {
      return; // It stands elsewhere, and one repository does not matter.
    }
    try {
      String setting = "[maintenance]\n\tauto = false\n";
      Files.writeString(gitDir.resolve("config"), setting, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TempRepo under(Path folder, String name) {
    Path at = real(folder);
    Path home = at.resolve("home");
    TempRepo repo = new TempRepo(home, at, at.resolve(name), new AtomicLong());
    repo.makeFolder(home);
    return repo;
  }

  /** Adds a linked worktree beside this one, on a new branch of that name, and returns it. */
  public TempRepo worktree(String name) {
    return worktreeAt(worktrees.resolve(name), name);
  }

  /** Adds a linked worktree in {@code folder} (which may lie inside this one) on a new branch. */
  public TempRepo worktreeAt(Path folder, String branch) {
    String who = "Ada <ada@example.org> " + time(minutes.get()).getEpochSecond() + " +0000";
    if (LinkedByHand.add(root, folder, branch, who)) {
      at(folder).git("reset", "-q", "--hard");
    } else {
      git("worktree", "add", "-q", "-b", branch, folder.toString());
    }
    return new TempRepo(home, worktrees, folder, minutes);
  }

  /** Returns a handle for another folder, with the same environment. */
  public TempRepo at(Path folder) {
    return new TempRepo(home, worktrees, folder, minutes);
  }

  public Path root() {
    return root;
  }

  /** Returns the empty folder that git takes for the user's home. */
  public Path home() {
    return home;
  }

  public Path path(String path) {
    return root.resolve(path);
  }

  /** Writes a file as UTF-8, making its folders. */
  public TempRepo write(String path, String text) {
    return write(RepoPath.of(path), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of any name and content, making its folders. */
  public TempRepo write(RepoPath path, byte[] content) {
    try {
      Path file = path.in(root);
      path.parent().ifPresent(parent -> makeFolder(parent.in(root)));
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a symlink, replacing what stood there. */
  public TempRepo link(String path, String target) {
    try {
      delete(path);
      RepoPath.of(path).parent().ifPresent(parent -> makeFolder(parent.in(root)));
      Files.createSymbolicLink(path(path), Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets or clears the executable bit. */
  public TempRepo executable(String path, boolean set) {
    if (!path(path).toFile().setExecutable(set)) {
      throw new AssertionError("cannot change the mode of " + path);
    }
    return this;
  }

  /** Deletes a file or a whole folder, if it is there. */
  public TempRepo delete(String path) {
    if (!Files.exists(path(path), LinkOption.NOFOLLOW_LINKS)) {
      return this;
    }
    try (Stream<Path> below = Files.walk(path(path))) {
      for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String read(String path) {
    try {
      return Files.readString(path(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits everything that is there and not ignored. */
  public TempRepo commit(String message) {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return this;
  }

  /** Returns where HEAD is: read from git's files, where they tell. */
  public CommitId head() {
    return new CommitId(GitFiles.head(root).orElseGet(() -> git("rev-parse", "HEAD")));
  }

  /**
   * Runs git here and returns what it printed, without the line end; any failure fails the test.
   */
  public String git(String... arguments) {
    return gitAt(root, arguments);
  }

  /** Runs git here and returns what it left, also when it failed. */
  public GitProgram.Result attempt(String... arguments) {
    try {
      return program().attempt(new byte[0], arguments);
    } catch (GitException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns a git program that runs here, in the same sealed environment. */
  public GitProgram program() {
    return programAt(root);
  }

  private String gitAt(Path folder, String... arguments) {
    try {
      return programAt(folder).run(arguments).text();
    } catch (GitException e) {
      throw new AssertionError(e);
    }
  }

  private GitProgram programAt(Path folder) {
    String now = time(minutes.getAndIncrement()).toString();
    return GitProgram.in(folder)
        .with("HOME", home.toString())
        .with("XDG_CONFIG_HOME", home.resolve(".config").toString())
        .with("GIT_CONFIG_NOSYSTEM", "1")
        .with("GIT_AUTHOR_NAME", "Ada")
        .with("GIT_AUTHOR_EMAIL", "ada@example.org")
        .with("GIT_AUTHOR_DATE", now)
        .with("GIT_COMMITTER_NAME", "Ada")
        .with("GIT_COMMITTER_EMAIL", "ada@example.org")
        .with("GIT_COMMITTER_DATE", now)
        .with("GIT_EDITOR", "true");
  }

  private static Instant time(long minute) {
    return START.plusSeconds(60 * minute);
  }

  private Path makeFolder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] with(String[] more, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }
}
