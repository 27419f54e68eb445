package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a glance at one path sees what git would add. */
final class GlanceTest {

  @TempDir Path folder;

  @Test
  void goesByTheIndexWhereAFileWithAttributesIsMissing() throws Exception {
    TempRepo repo = TempRepo.in(folder).write("src/.gitattributes", "*.txt text\n");
    repo.write("src/a.txt", "a\n").commit("Begin");
    repo.delete("src/.gitattributes").write("src/a.txt", "a\r\nb\r\n");

    Optional<Version> seen = look(repo, "src/a.txt");

    repo.git("add", "src/a.txt");
    String added = repo.git("rev-parse", ":src/a.txt");
    assertEquals(Optional.of(added), seen.map(version -> version.blob().hex()));
    assertEquals("a\nb", repo.git("cat-file", "blob", added));
  }

  private static Optional<Version> look(TempRepo repo, String path) throws Exception {
    Repository found = Repository.find(repo.program());
    try (ObjectStore store = ObjectStore.open(found.commonDir(), found.objectFormat());
        Glance glance = Glance.at(found, store, repo.root(), InstantSource.system())) {
      return glance.look(RepoPath.of(path)).version();
    }
  }
}
