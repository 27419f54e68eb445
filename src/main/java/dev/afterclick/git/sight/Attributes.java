package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.RepoPath;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks git for the attributes of paths, and remembers the answers until the rules change.
 *
 * <p>Git is not asked about paths that no attributes file can concern. Safe to share between
 * threads.
 */
final class Attributes implements Closeable {

  private static final String FILE = ".gitattributes";
  private static final Path SYSTEM = Path.of("/etc/gitattributes");
  private static final int REMEMBERED = 20_000;

  private final GitProgram git;
  private final Path commonDir;
  private final Map<RepoPath, PathRules> known = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<RepoPath, Boolean> folders = new HashMap<>();
  private final CheckAttr check;
  private Optional<Settings> unread = Optional.empty();
  private boolean general;
  private boolean closed;

  Attributes(GitProgram git, Path commonDir) {
    this.git = git;
    this.commonDir = commonDir;
    this.check = new CheckAttr(git, commonDir);
  }

  /**
   * Forgets everything: a file that holds attributes, or the configuration, may have changed. It is
   * read anew once somebody asks, which nobody does where no file has changed.
   */
  synchronized void forget(Settings settings) {
    known.clear();
    folders.clear();
    unread = Optional.of(settings);
  }

  /**
   * Forgets everything, and reads it anew for somebody who has read the index.
   *
   * @param deleted the files with attributes that stand in the index alone
   */
  synchronized void forget(Settings settings, Set<RepoPath> deleted) {
    forget(settings);
    read(settings, deleted);
  }

  /** Tells whether a file holds attributes. */
  static boolean areIn(RepoPath path) {
    return path.name().equals(FILE);
  }

  private void read() throws GitException {
    if (unread.isPresent()) {
      read(unread.get(), deleted());
    }
  }

  private void read(Settings settings, Set<RepoPath> deleted) {
    unread = Optional.empty();
    check.restart(!deleted.isEmpty());
    deleted.forEach(file -> file.parent().ifPresent(folder -> folders.put(folder, true)));
    general =
        deleted.contains(RepoPath.of(FILE))
            || Files.exists(git.folder().resolve(FILE))
            || Files.exists(commonDir.resolve("info/attributes"))
            || Files.exists(SYSTEM)
            || settings.attributesFile().filter(Files::exists).isPresent();
  }

  /** Git goes by the index where a file with attributes is missing. */
  private Set<RepoPath> deleted() throws GitException {
    Set<RepoPath> deleted = new HashSet<>();
    Fields fields =
        new Fields(git.run("ls-files", "--deleted", "-z", "--", FILE, ":(glob)**/" + FILE).out());
    while (fields.hasNext()) {
      deleted.add(fields.nextPath());
    }
    return deleted;
  }

  PathRules of(RepoPath path) throws GitException {
    return of(List.of(path)).getOrDefault(path, PathRules.NONE);
  }

  /** Returns the rules of each path that has any. */
  synchronized Map<RepoPath, PathRules> of(Collection<RepoPath> paths) throws GitException {
    if (paths.isEmpty()) {
      return Map.of();
    }
    read();
    Map<RepoPath, PathRules> found = new HashMap<>();
    List<RepoPath> unknown = new ArrayList<>();
    for (RepoPath path : paths) {
      PathRules rules = known.get(path);
      if (rules != null) {
        found.put(path, rules);
      } else if (mayHaveAny(path)) {
        unknown.add(path);
      }
    }
    found.putAll(ask(unknown));
    return found;
  }

  private Map<RepoPath, PathRules> ask(List<RepoPath> paths) throws GitException {
    if (paths.isEmpty()) {
      return Map.of();
    }
    if (closed) {
      throw new GitException("nobody looks at " + git.folder() + " any more");
    }
    Map<RepoPath, PathRules> rules = new HashMap<>();
    check.of(paths).forEach((path, of) -> rules.put(path, PathRules.of(of)));
    remember(rules);
    return rules;
  }

  /** Ends git for good: a look that is still under way must not leave another one behind. */
  @Override
  public synchronized void close() {
    closed = true;
    check.close();
  }

  private void remember(Map<RepoPath, PathRules> rules) {
    if (known.size() + rules.size() > REMEMBERED) {
      known.clear();
    }
    known.putAll(rules);
  }

  /** Only the attributes files in the folders above a path can concern it. */
  private boolean mayHaveAny(RepoPath path) {
    if (general) {
      return true;
    }
    Optional<RepoPath> folder = path.parent();
    while (folder.isPresent()) {
      if (folders.computeIfAbsent(folder.get(), this::hasFile)) {
        return true;
      }
      folder = folder.get().parent();
    }
    return false;
  }

  private boolean hasFile(RepoPath folder) {
    return Files.exists(folder.resolve(FILE).in(git.folder()));
  }
}
