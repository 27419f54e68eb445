package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.RepoPath;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells, in process, what git ignores in one worktree.
 *
 * <p>In git's order: the {@code .gitignore} files from the path's own folder upwards, {@code
 * info/exclude}, the user's own file; and nothing below an ignored folder is looked at. Rules are
 * read once and kept until {@link #forget}. Safe to share between threads: watchers prune by it.
 */
public final class Ignores {

  private static final String FILE = ".gitignore";

  /** Folders are asked about in the order of a walk, so few need to be remembered at a time. */
  private static final int REMEMBERED = 2_000;

  private final GitProgram git;
  private final Path commonDir;

  /** All that is remembered, replaced as one when it may be stale. */
  private record Known(
      Map<String, IgnoreRules> rules,
      Map<RepoPath, Boolean> folders,
      IgnoreRules repositorys,
      IgnoreRules users,
      Set<RepoPath> foldersWithTracked) {}

  private volatile Optional<Known> known = Optional.empty();

  /** What the last look through the worktree has read, unless it may have changed since. */
  private volatile Optional<Settings> settings = Optional.empty();

  Ignores(GitProgram git, Path commonDir) {
    this.git = git;
    this.commonDir = commonDir;
  }

  /** Reads everything anew at the next question. */
  public void forget() {
    settings = Optional.empty();
    known = Optional.empty();
  }

  /** Reads everything else anew at the next question. */
  void forget(Settings read) {
    settings = Optional.of(read);
    known = Optional.empty();
  }

  /**
   * Tells whether a watcher may leave a folder out, with all below it.
   *
   * <p>So it is for git's own folders, for other repositories and worktrees inside this one, and
   * for ignored folders, unless the index holds a file in there all the same.
   */
  public boolean isIgnoredFolder(RepoPath folder) throws GitException {
    if (isGits(folder)) {
      return true;
    }
    Known now = known();
    if (now.foldersWithTracked().contains(folder)) {
      return false;
    }
    return isIgnored(folder, true, now) || isAnotherRepository(folder);
  }

  /** Tells whether git ignores a file or folder that the index does not hold. */
  boolean isIgnored(RepoPath path, boolean folder) throws GitException {
    return isIgnored(path, folder, known());
  }

  /** Tells whether the index may hold this path, or one below it, although it is ignored. */
  boolean mayBeTracked(RepoPath path) throws GitException {
    Set<RepoPath> folders = known().foldersWithTracked();
    return folders.contains(path) || path.parent().map(folders::contains).orElse(true);
  }

  /** Tells whether any part of the path is one that git keeps for itself. */
  static boolean isGits(RepoPath path) {
    String value = path.value();
    return value.equals(".git")
        || value.startsWith(".git/")
        || value.endsWith("/.git")
        || value.contains("/.git/");
  }

  private boolean isIgnored(RepoPath path, boolean folder, Known now) {
    Optional<RepoPath> parent = path.parent();
    if (parent.isPresent() && isIgnoredBelow(parent.get(), now)) {
      return true;
    }
    return matches(path, folder, now);
  }

  private boolean isIgnoredBelow(RepoPath folder, Known now) {
    Boolean remembered = now.folders().get(folder);
    if (remembered == null) {
      remembered = isIgnored(folder, true, now);
      remember(now.folders(), folder, remembered);
    }
    return remembered;
  }

  private boolean matches(RepoPath path, boolean folder, Known now) {
    String value = path.value();
    for (int slash = value.lastIndexOf('/'); ; slash = value.lastIndexOf('/', slash - 1)) {
      String in = slash < 0 ? "" : value.substring(0, slash);
      Boolean says = check(rulesIn(in, now), value.substring(slash + 1), folder);
      if (says != null) {
        return says;
      }
      if (slash < 0) {
        break;
      }
    }
    Boolean says = check(now.repositorys(), value, folder);
    if (says == null) {
      says = check(now.users(), value, folder);
    }
    return Boolean.TRUE.equals(says);
  }

  private static @Nullable Boolean check(IgnoreRules rules, String path, boolean folder) {
    return rules.isEmpty() ? null : rules.rules().checkIgnored(path, folder);
  }

  private IgnoreRules rulesIn(String folder, Known now) {
    IgnoreRules rules = now.rules().get(folder);
    if (rules == null) {
      Path root = git.folder();
      rules =
          IgnoreRules.inWorktree(
              folder.isEmpty() ? root.resolve(FILE) : RepoPath.of(folder).resolve(FILE).in(root));
      remember(now.rules(), folder, rules);
    }
    return rules;
  }

  private static <K, V> void remember(Map<K, V> map, K key, V value) {
    if (map.size() >= REMEMBERED) {
      map.clear();
    }
    map.put(key, value);
  }

  private boolean isAnotherRepository(RepoPath folder) {
    return Files.exists(folder.resolve(".git").in(git.folder()), LinkOption.NOFOLLOW_LINKS);
  }

  private Known known() throws GitException {
    Optional<Known> now = known;
    if (now.isEmpty()) {
      now = Optional.of(read());
      known = now;
    }
    return now.get();
  }

  private Known read() throws GitException {
    Optional<Settings> fresh = settings;
    Settings now = fresh.isPresent() ? fresh.get() : Settings.read(git);
    return new Known(
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        IgnoreRules.outside(commonDir.resolve("info/exclude")),
        now.excludesFile().map(IgnoreRules::outside).orElse(IgnoreRules.ABSENT),
        foldersWithTracked());
  }

  private Set<RepoPath> foldersWithTracked() throws GitException {
    Set<RepoPath> folders = new HashSet<>();
    Fields fields = new Fields(git.run("ls-files", "-c", "-i", "--exclude-standard", "-z").out());
    while (fields.hasNext()) {
      Optional<RepoPath> folder = fields.nextPath().parent();
      while (folder.isPresent() && folders.add(folder.get())) {
        folder = folder.get().parent();
      }
    }
    return folders;
  }
}
