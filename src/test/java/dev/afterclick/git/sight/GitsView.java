package dev.afterclick.git.sight;

import dev.afterclick.GitFiles;
import dev.afterclick.TempRepo;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What {@code git diff} says of a worktree and its base when everything is added. */
final class GitsView {

  private GitsView() {}

  static Map<RepoPath, Optional<Version>> of(TempRepo repo, Optional<CommitId> base)
      throws Exception {
    Path scratch = Files.createTempDirectory(repo.home(), "index");
    Path objects = GitFiles.commonDir(repo.root()).resolve("objects");
    GitProgram git =
        repo.program()
            .with("GIT_INDEX_FILE", scratch.resolve("index").toString())
            .with("GIT_OBJECT_DIRECTORY", Files.createDirectory(scratch.resolve("o")).toString())
            .with("GIT_ALTERNATE_OBJECT_DIRECTORIES", objects.toString());
    copyIndex(repo, scratch.resolve("index"));
    git.run("add", "-A");
    byte[] diff =
        git.run(
                "diff-index",
                "--cached",
                "--raw",
                "-z",
                "--no-abbrev",
                "--no-renames",
                base.map(CommitId::hex).orElseGet(() -> emptyTree(repo)))
            .out();
    Map<RepoPath, Optional<Version>> view = new TreeMap<>();
    RawDiff.parse(diff).deltas().forEach((path, delta) -> view.put(path, delta.after()));
    return view;
  }

  private static String emptyTree(TempRepo repo) {
    return repo.git("hash-object", "-t", "tree", "--stdin");
  }

  private static void copyIndex(TempRepo repo, Path to) throws IOException {
    Path index = GitFiles.gitDir(repo.root()).resolve("index");
    if (Files.exists(index)) {
      // Its time tells git which files it must not trust by theirs.
      Files.copy(index, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
