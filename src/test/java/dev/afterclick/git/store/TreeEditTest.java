package dev.afterclick.git.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that an edited tree is the very tree that git makes of the same edits. */
final class TreeEditTest {

  /** Names that sort in another place as a folder than as a file. */
  private static final List<String> NAMES = List.of("a", "a.b", "a0", "a-b", "\u00e4", "b c", "A");

  @TempDir private Path folder;
  private TempRepo repo;
  private ObjectStore store;
  private List<Version> versions = List.of();

  @BeforeEach
  void open() {
    repo = TempRepo.in(folder);
    repo.write("1", "one\n").write("2", "two\n").commit("Begin");
    store = ObjectStore.open(repo.path(".git"), ObjectFormat.SHA1);
    BlobId one = new BlobId(repo.git("rev-parse", "HEAD:1"));
    BlobId two = new BlobId(repo.git("rev-parse", "HEAD:2"));
    versions =
        List.of(
            new Version(FileMode.REGULAR, one),
            new Version(FileMode.REGULAR, two),
            new Version(FileMode.EXECUTABLE, two),
            new Version(FileMode.SYMLINK, one),
            new Version(FileMode.SUBMODULE, new BlobId(repo.head().hex())));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void makesTheTreesThatGitMakes(long seed) throws GitException {
    Random random = new Random(seed);
    Optional<TreeId> base = Optional.empty();
    for (int round = 0; round < 25; round++) {
      Map<RepoPath, Optional<Version>> edits = edits(random);
      TreeId ours = store.edit(base, edits);
      TreeId gits = byGit(base, edits);
      String what = "seed " + seed + ", round " + round + ": " + edits;
      assertEquals(gits, ours, what);
      base = random.nextInt(8) == 0 ? Optional.empty() : Optional.of(ours);
    }
    own().git("fsck", "--strict");
  }

  @Test
  void leavesAnEmptyTreeWhenAllIsRemoved() throws GitException {
    Map<RepoPath, Optional<Version>> edits =
        Map.of(RepoPath.of("1"), Optional.empty(), RepoPath.of("2"), Optional.empty());

    TreeId empty = store.edit(Optional.of(repo.head()), edits);

    assertEquals("4b825dc642cb6eb9a060e54bf8d69288fbee4904", empty.hex());
  }

  @Test
  void keepsTheBaseWhenNothingIsEdited() throws GitException {
    assertEquals(store.treeOf(repo.head()), store.edit(Optional.of(repo.head()), Map.of()));
  }

  /** Edits that do not contradict each other: nothing is set below a path that is set too. */
  private Map<RepoPath, Optional<Version>> edits(Random random) {
    Map<RepoPath, Optional<Version>> edits = new TreeMap<>();
    for (int n = random.nextInt(12); n >= 0; n--) {
      RepoPath path = path(random);
      boolean remove = random.nextInt(3) == 0;
      if (edits.entrySet().stream().noneMatch(other -> contradicts(other, path, remove))) {
        edits.put(path, remove ? Optional.empty() : Optional.of(any(random, versions)));
      }
    }
    return edits;
  }

  private static boolean contradicts(
      Map.Entry<RepoPath, Optional<Version>> other, RepoPath path, boolean remove) {
    boolean related = path.isBelow(other.getKey()) || other.getKey().isBelow(path);
    return related && !remove && other.getValue().isPresent();
  }

  private static RepoPath path(Random random) {
    StringBuilder path = new StringBuilder(any(random, NAMES));
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      path.append('/').append(any(random, NAMES));
    }
    return RepoPath.of(path.toString());
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Removes first, so that what is set is not hindered by what shall go. */
  private TreeId byGit(Optional<TreeId> base, Map<RepoPath, Optional<Version>> edits)
      throws GitException {
    StringBuilder removed = new StringBuilder();
    StringBuilder set = new StringBuilder();
    edits.forEach(
        (path, version) ->
            (version.isPresent() ? set : removed)
                .append(line(version))
                .append(path.value())
                .append('\0'));
    // Git reads the base from our store, so it must be one that git can read.
    var git =
        own()
            .program()
            .with("GIT_INDEX_FILE", folder.resolve("index").toString())
            .with("GIT_OBJECT_DIRECTORY", repo.path(".git/objects").toString())
            .with("GIT_ALTERNATE_OBJECT_DIRECTORIES", own().path("objects").toString());
    git.run("read-tree", base.map(TreeId::hex).orElse("--empty"));
    byte[] lines = (removed.toString() + set).getBytes(StandardCharsets.UTF_8);
    git.run(lines, "update-index", "-z", "--index-info");
    return new TreeId(git.run("write-tree").text());
  }

  private static String line(Optional<Version> version) {
    return version
        .map(v -> v.mode().octal() + " " + v.blob().hex() + "\t")
        .orElse("0 " + "0".repeat(40) + "\t");
  }

  private TempRepo own() {
    return repo.at(repo.path(".git/afterclick/store.git"));
  }
}
