package dev.afterclick.git.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.afterclick.TempRepo;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.Author;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes whole snapshots into folders. */
final class WholeSetTest {

  private static final BlobId LARGE = new BlobId("1".repeat(40));

  @TempDir private Path folder;
  private TempRepo repo;
  private ObjectStore store;

  @BeforeEach
  void begin() {
    repo = TempRepo.in(folder).write("kept", "base\n").write("src/b", "b\n").commit("Begin");
    store = ObjectStore.open(repo.path(".git"), ObjectFormat.SHA1);
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void leavesOutSubmodulesAndWhatWasTooLargeAndSaysSo() throws Exception {
    store.keepSizeOf(LARGE, 20_000_000);
    CommitId snapshot =
        snapshot(
            Map.of(
                RepoPath.of("sub"),
                Optional.of(new Version(FileMode.SUBMODULE, new BlobId("2".repeat(40)))),
                RepoPath.of("large"),
                Optional.of(new Version(FileMode.REGULAR, store.standIn(LARGE))),
                RepoPath.of("near"),
                file("afterclick keeps nothing as large as this text, which is a file's own\n")));
    Path into = folder.resolve("into");

    WholeSet.Written written = write(snapshot, into);

    assertEquals(3, written.files());
    assertEquals(
        List.of(
            new WholeSet.LeftOut(RepoPath.of("large"), false, LARGE, OptionalLong.of(20_000_000)),
            new WholeSet.LeftOut(
                RepoPath.of("sub"), true, new BlobId("2".repeat(40)), OptionalLong.empty())),
        written.leftOut());
    assertFalse(Files.exists(into.resolve("large")));
    assertFalse(Files.exists(into.resolve("sub")));
  }

  @Test
  void runsNoHookAndLeavesTheIndexAlone() throws Exception {
    Path ran = folder.resolve("ran");
    for (String hook : List.of("post-index-change", "post-checkout")) {
      Path script = repo.path(".git/hooks/" + hook);
      Files.createDirectories(script.getParent());
      Files.writeString(script, "#!/bin/sh\necho >" + ran + "\n");
      repo.executable(".git/hooks/" + hook, true);
    }
    byte[] index = Files.readAllBytes(repo.path(".git/index"));
    write(snapshot(Map.of(RepoPath.of("kept"), file("mine\n"))), folder.resolve("into"));
    assertEquals(-1, Arrays.mismatch(index, Files.readAllBytes(repo.path(".git/index"))));
    assertFalse(Files.exists(ran));
  }

  @Test
  void writesWhatASparseCheckoutLeavesOut() throws Exception {
    repo.git("sparse-checkout", "set", "nothing");
    Path into = folder.resolve("into");
    assertEquals(2, write(repo.head(), into).files());
    assertEquals("b\n", Files.readString(into.resolve("src/b")));
  }

  @Test
  void leavesNoHalfOfASetWhenOneContentCannotBeRead() throws Exception {
    Version missing = new Version(FileMode.REGULAR, LARGE);
    CommitId snapshot = snapshot(Map.of(RepoPath.of("z"), Optional.of(missing)));
    Path into = folder.resolve("into");
    assertThrows(Exception.class, () -> write(snapshot, into));
    assertFalse(Files.exists(into));
  }

  @Test
  void refusesAFolderThatIsNotEmpty() throws Exception {
    assertThrows(Refused.class, () -> write(repo.head(), repo.root()));
    assertThrows(Refused.class, () -> write(repo.head(), repo.path("kept")));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(2, write(repo.head(), empty).files());
  }

  private WholeSet.Written write(CommitId snapshot, Path into) throws Exception {
    Path gitDir = repo.path(".git");
    return new WholeSet(store, repo.program(), gitDir).write(snapshot, into);
  }

  private CommitId snapshot(Map<RepoPath, Optional<Version>> edits) throws Exception {
    return store.commit(
        store.edit(Optional.of(repo.head()), edits),
        List.of(),
        Author.AFTERCLICK,
        "made for a test",
        Instant.EPOCH);
  }

  private Optional<Version> file(String content) throws Exception {
    BlobId blob = store.keep(content.getBytes(StandardCharsets.UTF_8));
    return Optional.of(new Version(FileMode.REGULAR, blob));
  }
}
