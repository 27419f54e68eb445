package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.Fields;
import dev.afterclick.git.GitException;
import dev.afterclick.model.RepoPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that what is ignored in process is what git ignores. */
final class IgnoresTest {

  private static final List<String> NAMES =
      List.of("a", "b", "build", "foo.log", "x y", "foo", "#c");
  private static final List<String> PATTERNS =
      List.of(
          "a",
          "/a",
          "a/",
          "/build/",
          "*.log",
          "!foo.log",
          "**/foo",
          "foo/**",
          "a/*",
          "!a/b",
          "a/**/b",
          "build/*",
          "!build/a",
          "?",
          "[ab]",
          "[!a]",
          "\\#c",
          "# a comment",
          "",
          "x y",
          "x y  ",
          "*",
          "!*/",
          "!b",
          "b/",
          "**/",
          "f*o",
          "a/foo.log",
          "/*/b",
          "!/a",
          "\\!x",
          "foo*",
          "[a-b]/foo");

  @TempDir Path folder;
  private TempRepo repo;
  private Ignores ignores;

  @BeforeEach
  void begin() {
    repo = TempRepo.in(folder);
    ignores = new Ignores(repo.program(), repo.path(".git"));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("afterclick.seeds", 12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithGit(long seed) throws Exception {
    Random random = new Random(seed);
    repo.write("a/first", "x");
    for (int i = 0; i < 60; i++) {
      String path = path(random);
      if (noFileAbove(path) && !Files.exists(repo.path(path))) {
        repo.write(path, "x");
      }
    }
    repo.write(".gitignore", rules(random)).write(".git/info/exclude", rules(random));
    repo.write("a/.gitignore", rules(random));
    Files.createDirectories(repo.home().resolve(".config/git"));
    Files.writeString(repo.home().resolve(".config/git/ignore"), rules(random));
    List<RepoPath> all = new ArrayList<>();
    walk(repo.root(), all);

    Set<RepoPath> ignored = gitIgnores(all);
    for (RepoPath path : all) {
      boolean isFolder = Files.isDirectory(path.in(repo.root()));
      assertEquals(
          ignored.contains(path),
          ignores.isIgnored(path, isFolder),
          () -> "seed " + seed + ": " + path + describe());
    }
  }

  @Test
  void keepsFoldersThatHoldTrackedFiles() throws Exception {
    repo.write("build/deep/kept", "x")
        .write("build/other/out", "x")
        .write(".gitignore", "build/\n");
    repo.git("add", "-f", "build/deep/kept", ".gitignore");

    assertFalse(ignores.isIgnoredFolder(RepoPath.of("build")));
    assertFalse(ignores.isIgnoredFolder(RepoPath.of("build/deep")));
    assertTrue(ignores.isIgnoredFolder(RepoPath.of("build/other")));
  }

  @Test
  void leavesOutGitsFoldersAndOtherWorktrees() throws Exception {
    repo.write("src/a", "x").commit("Begin");
    repo.worktreeAt(repo.path(".claude/worktrees/x"), "x");

    assertTrue(ignores.isIgnoredFolder(RepoPath.of(".git")));
    assertTrue(ignores.isIgnoredFolder(RepoPath.of(".git/refs")));
    assertTrue(ignores.isIgnoredFolder(RepoPath.of(".claude/worktrees/x")));
    assertFalse(ignores.isIgnoredFolder(RepoPath.of(".claude/worktrees")));
    assertFalse(ignores.isIgnoredFolder(RepoPath.of("src")));
  }

  @Test
  void readsTheFileThatTheUserNames() throws Exception {
    Files.writeString(repo.home().resolve("mine"), "secret\n");
    repo.git("config", "core.excludesFile", "~/mine");

    assertTrue(ignores.isIgnored(RepoPath.of("secret"), false));
  }

  @Test
  void readsRulesAnewOnceToldToForget() throws GitException {
    assertFalse(ignores.isIgnored(RepoPath.of("secret"), false));
    repo.write(".gitignore", "\uFEFFsecret\n");
    ignores.forget();

    assertTrue(ignores.isIgnored(RepoPath.of("secret"), false));
  }

  private Set<RepoPath> gitIgnores(List<RepoPath> paths) throws GitException {
    byte[] said =
        repo.program()
            .attempt(Fields.join(paths), "check-ignore", "--no-index", "--stdin", "-z")
            .out();
    Set<RepoPath> ignored = new HashSet<>();
    Fields fields = new Fields(said);
    while (fields.hasNext()) {
      ignored.add(fields.nextPath());
    }
    return ignored;
  }

  private String describe() {
    Set<String> files =
        new TreeSet<>(
            Set.of(
                ".gitignore", ".git/info/exclude", "a/.gitignore", "../home/.config/git/ignore"));
    StringBuilder text = new StringBuilder();
    files.forEach(file -> text.append("\n--- ").append(file).append('\n').append(repo.read(file)));
    return text.toString();
  }

  private static String path(Random random) {
    List<String> parts = new ArrayList<>();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      parts.add(NAMES.get(random.nextInt(NAMES.size())));
    }
    return String.join("/", parts);
  }

  private static String rules(Random random) {
    StringBuilder rules = new StringBuilder();
    for (int n = random.nextInt(4); n > 0; n--) {
      rules.append(PATTERNS.get(random.nextInt(PATTERNS.size()))).append('\n');
    }
    return rules.toString();
  }

  private boolean noFileAbove(String path) {
    for (Path at = repo.path(path).getParent(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at)) {
        return false;
      }
    }
    return true;
  }

  private static void walk(Path root, List<RepoPath> into) throws Exception {
    try (var all = Files.walk(root)) {
      all.filter(p -> !p.equals(root) && !p.startsWith(root.resolve(".git")))
          .forEach(p -> into.add(RepoPath.between(root, p)));
    }
  }
}
