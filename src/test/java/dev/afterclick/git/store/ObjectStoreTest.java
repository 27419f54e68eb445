package dev.afterclick.git.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the store reads what git holds, and keeps its own things to itself. */
final class ObjectStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:14:59Z");
  private static final RepoPath SESSION = RepoPath.of("src/lib/session.ts");

  @TempDir private Path folder;
  private TempRepo repo;
  private ObjectStore store;

  @BeforeEach
  void open() {
    repo = TempRepo.in(folder);
    repo.write("src/lib/session.ts", "one\n").write("README.md", "read me\n");
    repo.write("run.sh", "#!/bin/sh\n").executable("run.sh", true).link("link", "README.md");
    repo.commit("Begin");
    store = ObjectStore.open(repo.path(".git"), ObjectFormat.SHA1);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void findsWhatStandsAtAPath() throws GitException {
    Version session = new Version(FileMode.REGULAR, store.idOf(bytes("one\n")));
    Version script = new Version(FileMode.EXECUTABLE, store.idOf(bytes("#!/bin/sh\n")));
    Version link = new Version(FileMode.SYMLINK, store.idOf(bytes("README.md")));

    assertEquals(Optional.of(session), store.entry(repo.head(), SESSION));
    assertEquals(
        Map.of(SESSION, session, RepoPath.of("run.sh"), script, RepoPath.of("link"), link),
        store.entries(
            new TreeId(repo.git("rev-parse", "HEAD^{tree}")),
            List.of(
                SESSION,
                RepoPath.of("run.sh"),
                RepoPath.of("link"),
                RepoPath.of("src/lib"),
                RepoPath.of("README.md/below"),
                RepoPath.of("none"))));
  }

  @Test
  void findsPathsThatAreNotUtf8() throws GitException {
    RepoPath latin =
        RepoPath.ofBytes("d\u00e9p\u00f4t/\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    repo.write(latin, bytes("x")).commit("Add");

    assertEquals(store.idOf(bytes("x")), store.entry(repo.head(), latin).orElseThrow().blob());
  }

  @Test
  void listsTheFilesBelowAFolder() throws GitException {
    RepoPath latin = RepoPath.ofBytes("src/\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    repo.write(latin, bytes("x")).commit("Add");

    assertEquals(
        Set.of(SESSION, latin), Set.copyOf(store.filesBelow(repo.head(), RepoPath.of("src"))));
    assertEquals(List.of(SESSION), store.filesBelow(repo.head(), RepoPath.of("src/lib")));
    assertEquals(List.of(), store.filesBelow(repo.head(), RepoPath.of("README.md")));
    assertEquals(List.of(), store.filesBelow(repo.head(), RepoPath.of("none/at/all")));
  }

  @Test
  void readsContentsUpToALimit() throws GitException {
    BlobId id = store.idOf(bytes("one\n"));

    assertTrue(store.read(id, 3).isEmpty());
    assertArrayEquals(bytes("one\n"), store.read(id, 4).orElseThrow());
    assertArrayEquals(bytes("one\n"), store.read(id));
    assertTrue(store.read(id, 3).isEmpty());
  }

  @Test
  void refusesWhatDoesNotFitInMemory() throws GitException {
    BlobId large = store.keep(new byte[17 << 20]);

    assertThrows(GitException.class, () -> store.read(large));
    assertArrayEquals(bytes("one\n"), store.read(store.idOf(bytes("one\n"))));
  }

  @Test
  void saysWhichObjectIsMissing() {
    BlobId none = store.idOf(bytes("never kept"));

    GitException e = assertThrows(GitException.class, () -> store.read(none));
    assertTrue(e.toString().contains(none.hex()), e.toString());
  }

  @Test
  void neverFetchesWhatAPartialCloneLeftOut() throws GitException {
    repo.git("config", "uploadpack.allowFilter", "true");
    String origin = "file://" + repo.root();
    repo.git("clone", "-q", "--no-checkout", "--filter=blob:none", origin, folder + "/partial");
    try (ObjectStore partial =
        ObjectStore.open(folder.resolve("partial/.git"), ObjectFormat.SHA1)) {
      BlobId left = partial.entry(repo.head(), SESSION).orElseThrow().blob();

      assertThrows(GitException.class, () -> partial.read(left));
      partial.keep(bytes("the store is there"));
      assertThrows(GitException.class, () -> partial.read(left));
      assertEquals(bytes("one\n").length, partial.read(partial.keep(bytes("one\n"))).length);
    }
  }

  @Test
  void tellsWhenACommitWasMade() throws GitException {
    long seconds = Long.parseLong(repo.git("log", "-1", "--format=%ct"));

    assertEquals(Instant.ofEpochSecond(seconds), store.timeOf(repo.head()));
  }

  @Test
  void keepsContentsBesideTheUsersStoreAndNeverInIt() throws GitException, IOException {
    String before = repo.git("count-objects", "-v");

    BlobId kept = store.keep(bytes("two\n"));
    Map<RepoPath, Optional<Version>> edits =
        Map.of(SESSION, Optional.of(new Version(FileMode.REGULAR, kept)));
    TreeId tree = store.edit(Optional.of(repo.head()), edits);
    CommitId commit =
        store.commit(
            tree,
            List.of(repo.head()),
            new Author("billing-fix", "billing-fix"),
            "A snapshot",
            NOW);

    assertEquals("two", own("cat-file", "-p", commit.hex() + ":src/lib/session.ts"));
    assertEquals("read me", own("cat-file", "-p", commit.hex() + ":README.md"));
    assertEquals(
        "A snapshot billing-fix afterclick " + NOW.getEpochSecond(),
        own("log", "-1", "--format=%s %an %cn %ct", commit.hex()));
    assertEquals(NOW, store.timeOf(commit));
    assertEquals(kept, store.entry(commit, SESSION).orElseThrow().blob());
    own("fsck", "--strict");
    assertEquals(before, repo.git("count-objects", "-v"));
    assertEquals("", repo.git("status", "--porcelain"));
    Path object = path(kept);
    assertEquals(
        PosixFilePermissions.fromString("r--r--r--"), Files.getPosixFilePermissions(object));
    assertEquals(
        PosixFilePermissions.fromString("rwx------"),
        Files.getPosixFilePermissions(repo.path(".git/afterclick/store.git")));
  }

  @Test
  void writesAContentOnce() throws GitException, IOException {
    Path object = path(store.keep(bytes("two\n")));
    Object before = Files.getAttribute(object, "unix:ino");

    store.keep(bytes("two\n"));

    assertEquals(before, Files.getAttribute(object, "unix:ino"));
  }

  @Test
  void touchesNothingUntilTheFirstWrite() throws GitException {
    store.read(store.idOf(bytes("one\n")));
    store.entry(repo.head(), SESSION);

    assertFalse(Files.exists(repo.path(".git/afterclick")));
  }

  @Test
  void readsOnWhenItsFolderCannotBeMade() throws GitException, IOException {
    Files.writeString(repo.path(".git/afterclick"), "in the way");

    GitException e = assertThrows(GitException.class, () -> store.keep(bytes("two\n")));
    assertTrue(e.toString().contains("store.git"), e.toString());
    assertArrayEquals(bytes("one\n"), store.read(store.idOf(bytes("one\n"))));
  }

  @Test
  void makesItsFolderAnewWhenItWasDeleted() throws GitException {
    store.keep(bytes("two\n"));
    repo.delete(".git/afterclick");

    assertTrue(store.entry(repo.head(), SESSION).isPresent());
    store.keep(bytes("two\n"));
    assertEquals("two", own("cat-file", "-p", store.idOf(bytes("two\n")).hex()));
  }

  @Test
  void readsOnAfterGarbageWasCollected() throws GitException {
    store.keep(bytes("opened\n"));
    store.read(store.idOf(bytes("one\n")));
    repo.write("README.md", "more\n").commit("More");

    repo.git("gc", "-q", "--prune=now");
    assertArrayEquals(bytes("more\n"), store.read(store.idOf(bytes("more\n"))));

    repo.write("README.md", "most\n").commit("Most");
    repo.git("gc", "-q", "--prune=now", "--aggressive");
    assertArrayEquals(bytes("read me\n"), store.read(store.idOf(bytes("read me\n"))));
    assertArrayEquals(bytes("most\n"), store.read(store.idOf(bytes("most\n"))));
  }

  @Test
  void keepsItsContentsWhenItsOwnGarbageIsCollected() throws GitException {
    BlobId kept = store.keep(bytes("two\n"));

    own("gc", "-q");

    assertEquals("two", own("cat-file", "-p", kept.hex()));
  }

  @Test
  void startsGitAnewWhenItWasKilled() throws GitException {
    store.read(store.idOf(bytes("one\n")));
    Set<ProcessHandle> children = Set.copyOf(ProcessHandle.current().children().toList());
    children.stream().filter(ObjectStoreTest::isCatFile).forEach(ProcessHandle::destroyForcibly);

    assertArrayEquals(bytes("read me\n"), store.read(store.idOf(bytes("read me\n"))));
  }

  @Test
  void startsNoGitAnyMoreOnceItIsClosed() throws GitException {
    BlobId readMe = store.idOf(bytes("read me\n"));
    store.close();
    Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());

    assertThrows(GitException.class, () -> store.read(readMe));
    assertFalse(
        ProcessHandle.current()
            .children()
            .filter(each -> !others.contains(each))
            .anyMatch(ObjectStoreTest::isCatFile));
  }

  @Test
  void servesManyThreads() {
    List<RepoPath> paths = List.of(SESSION, RepoPath.of("README.md"), RepoPath.of("run.sh"));
    CommitId head = repo.head();

    long found =
        IntStream.range(0, 300)
            .parallel()
            .mapToObj(i -> kept("content " + i, head, paths.get(i % 3)))
            .filter(Optional::isPresent)
            .count();

    assertEquals(300, found);
  }

  @Test
  void servesSha256Repositories(@TempDir Path wideFolder) throws GitException {
    TempRepo sha256 = TempRepo.in(wideFolder, "--object-format=sha256");
    sha256.write("src/lib/session.ts", "one\n").commit("Begin");
    try (ObjectStore wide = ObjectStore.open(sha256.path(".git"), ObjectFormat.SHA256)) {
      Version version = wide.entry(sha256.head(), SESSION).orElseThrow();
      assertEquals(wide.idOf(bytes("one\n")), version.blob());

      Version next = new Version(FileMode.REGULAR, wide.keep(bytes("two\n")));
      TreeId tree = wide.edit(Optional.of(sha256.head()), Map.of(SESSION, Optional.of(next)));
      assertEquals(Optional.of(next), wide.entry(tree, SESSION));
      sha256.git("--git-dir=.git/afterclick/store.git", "fsck", "--strict");
    }
  }

  private Optional<Version> kept(String content, CommitId head, RepoPath path) {
    try {
      assertArrayEquals(bytes(content), store.read(store.keep(bytes(content))));
      return store.entry(head, path);
    } catch (GitException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isCatFile(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("cat-file");
  }

  private Path path(BlobId id) {
    return repo.path(".git/afterclick/store.git/objects")
        .resolve(id.hex().substring(0, 2))
        .resolve(id.hex().substring(2));
  }

  private String own(String... arguments) {
    return repo.at(repo.path(".git/afterclick/store.git")).git(arguments);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
