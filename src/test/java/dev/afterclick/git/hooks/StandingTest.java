package dev.afterclick.git.hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from git's files is what git says. */
final class StandingTest {

  private static final String UNMERGED =
      "git checkout -q edit.txt; git tag light; git tag -a -m Heavy heavy; git merge -q"
          + " auth-refactor; ! git merge billing-fix; git add -N untracked.txt; git pack-refs"
          + " --all; git branch loose; git update-ref refs/heads/charts HEAD";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"sha1, 20", "sha256, 32"})
  void readsRefsAndIndexesAsGitDoes(String format, int idLength) {
    Scene scene = Scene.create(folder, "--object-format=" + format);
    Path main = scene.path("main");
    Standing before = Standing.of(scene);
    Shell.prepare(main, UNMERGED);

    String git = Shell.prepare(main, "git ls-files -s").replace('\t', ' ');
    String read = IndexFile.entries(scene.common().resolve("index"), idLength).strip();
    // Beside what git prints, an entry of git add -N has a mark.
    assertEquals(git, read.replace(" 8192 ", " "));
    assertEquals(
        Shell.prepare(main, "git for-each-ref --format='%(refname) %(objectname)'"),
        RefFiles.in(scene.common()).entrySet().stream()
            .map(ref -> ref.getKey() + " " + ref.getValue())
            .collect(Collectors.joining("\n")));
    assertNotEquals("", Standing.of(scene).since(before));
  }
}
