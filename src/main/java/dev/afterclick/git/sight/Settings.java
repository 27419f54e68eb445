package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.FileMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says about how a worktree is read.
 *
 * @param fileMode whether the executable bit on disk means anything
 * @param symlinks whether the disk has symlinks; else they are small files
 * @param autoCrlf whether files that look like text lose their CRs
 * @param sparse whether files of the index may be left out on disk
 * @param filters the filters that have a program to clean with
 * @param maxStoredSize how large a file may be to be kept, in bytes
 * @param excludesFile the user's ignore rules
 * @param attributesFile the user's attributes
 */
record Settings(
    boolean fileMode,
    boolean symlinks,
    boolean autoCrlf,
    boolean sparse,
    Set<String> filters,
    long maxStoredSize,
    Optional<Path> excludesFile,
    Optional<Path> attributesFile) {

  private static final long DEFAULT_STORED_SIZE = 10L << 20;

  /** Reads them with one git process, in the worktree, which may have settings of its own. */
  static Settings read(GitProgram git) throws GitException {
    Map<String, String> all = list(git);
    return new Settings(
        isOn(all, "core.filemode", true),
        isOn(all, "core.symlinks", true),
        all.getOrDefault("core.autocrlf", "").equals("input") || isOn(all, "core.autocrlf", false),
        isOn(all, "core.sparsecheckout", false),
        filters(all),
        size(all.get("afterclick.maxstoredsize")),
        file(git, all.get("core.excludesfile"), "ignore"),
        file(git, all.get("core.attributesfile"), "attributes"));
  }

  /** Tells which mode a file has for git. */
  FileMode modeOf(Wanted file, Optional<Stat> stat) {
    if (!symlinks && file.indexHas(FileMode.SYMLINK)) {
      return FileMode.SYMLINK;
    }
    boolean executable =
        fileMode
            ? stat.isPresent() && stat.get().isExecutable()
            : file.indexHas(FileMode.EXECUTABLE);
    return executable ? FileMode.EXECUTABLE : FileMode.REGULAR;
  }

  /** Tells whether a file is too large to be kept. */
  boolean isLarge(Optional<Stat> stat) {
    return stat.isPresent() && stat.get().size() > maxStoredSize;
  }

  private static Map<String, String> list(GitProgram git) throws GitException {
    Map<String, String> all = new HashMap<>();
    Fields fields = new Fields(git.run("config", "-z", "--list").out());
    while (fields.hasNext()) {
      String field = fields.nextText();
      int end = field.indexOf('\n');
      // A key without any value is a switch that is on.
      all.put(
          end < 0 ? field : field.substring(0, end), end < 0 ? "true" : field.substring(end + 1));
    }
    return all;
  }

  private static boolean isOn(Map<String, String> all, String key, boolean otherwise) {
    String value = all.get(key);
    return value == null ? otherwise : Set.of("true", "yes", "on", "1").contains(lower(value));
  }

  private static Set<String> filters(Map<String, String> all) {
    Set<String> names = new HashSet<>();
    for (String key : all.keySet()) {
      boolean cleans = key.endsWith(".clean") || key.endsWith(".process");
      if (key.startsWith("filter.") && cleans) {
        names.add(key.substring("filter.".length(), key.lastIndexOf('.')));
      }
    }
    return names;
  }

  private static long size(@Nullable String value) {
    if (value == null || !value.matches("\\d{1,9}[kKmMgG]?")) {
      return DEFAULT_STORED_SIZE;
    }
    int shift = "kmg".indexOf(lower(value).charAt(value.length() - 1));
    String digits = shift < 0 ? value : value.substring(0, value.length() - 1);
    return Long.parseLong(digits) << (10 * (shift + 1));
  }

  private static Optional<Path> file(GitProgram git, @Nullable String set, String name) {
    Optional<String> home = git.variable("HOME");
    if (set == null) {
      return git.variable("XDG_CONFIG_HOME")
          .or(() -> home.map(at -> at + "/.config"))
          .map(config -> Path.of(config, "git", name));
    }
    if (set.startsWith("~/")) {
      return home.map(at -> Path.of(at, set.substring(2)));
    }
    return set.isEmpty() ? Optional.empty() : Optional.of(git.folder().resolve(set));
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
