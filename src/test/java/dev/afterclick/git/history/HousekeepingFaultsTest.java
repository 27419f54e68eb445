package dev.afterclick.git.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.ObjectId;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the store lives through what happens to those who tidy it. */
final class HousekeepingFaultsTest {

  private static final Limits GENEROUS = new Limits(Duration.ofDays(14), 1L << 30);
  private static final Duration LONG_AGO = Duration.ofDays(3);

  private final Instant now = Instant.now();

  @TempDir private Path folder;
  private TempRepo repo;
  private Recorded recorded;
  private ObjectFiles files;
  private Housekeeping housekeeping;

  @BeforeEach
  void begin() throws GitException {
    repo = TempRepo.in(folder).write("a", "a\n").write("src/b", "b\n").commit("Begin");
    recorded = new Recorded(repo).at(now);
    recorded.seen();
    files = new ObjectFiles(recorded.store().folder());
    housekeeping =
        new Housekeeping(recorded.store(), recorded.histories(), new Tidier.Everything());
    housekeeping.start();
  }

  @AfterEach
  void end() {
    housekeeping.stop();
    recorded.close();
  }

  @Test
  void losesNothingToAKillInTheMiddle() throws Exception {
    Random random = new Random(3);
    for (int i = 0; i < 6; i++) {
      writeTimes(10);
      Process tidier = Tidier.start(repo.path(".git"));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(400)));
      tidier.destroyForcibly().waitFor();
      assertEquals("", faults());
    }
    assertEquals(121, recorded.log("%s").lines().count());
    assertTidied();
  }

  @Test
  void losesNothingWhenGitIsKilled() throws Exception {
    int kills = 0;
    for (int i = 0; i < 8; i++) {
      writeTimes(10);
      CompletableFuture<Void> pass = CompletableFuture.runAsync(this::tidy);
      Optional<ProcessHandle> git = nthPacking(1 + i % 3, pass);
      git.ifPresent(ProcessHandle::destroyForcibly);
      kills += git.isPresent() ? 1 : 0;
      pass.exceptionally(failure -> null).join();
      assertEquals("", faults());
    }
    assertTrue(kills > 2, kills + " kills");
    assertTidied();
  }

  @Test
  void endsWhatRunsWhenItIsStopped() throws Exception {
    writeTimes(20);
    CompletableFuture<Void> pass = CompletableFuture.runAsync(this::tidy);
    assertTrue(nthPacking(1, pass).isPresent());
    housekeeping.stop();

    assertEquals(List.of(), packing().toList());
    pass.join();
    assertTrue(housekeeping.isDue(now));
    housekeeping.start();
    assertTidied();
  }

  @Test
  void setsDamagedFilesAsideAndPacksTheRest() throws Exception {
    writeTimes(10);
    Path empty = damage(blob("a"), "");
    recorded.writes("a", "later\n");
    Path wrong = damage(blob("src/b"), "no object");
    recorded.writes("src/b", "later too\n");
    housekeeping.tidy(now, GENEROUS);

    assertEquals(2, housekeeping.damages());
    assertEquals(List.of(), files.loose());
    assertFalse(Files.exists(empty) || Files.exists(wrong));
    assertEquals(2, names(recorded.store().folder().resolve("damaged"), "").size());
    assertEquals("later", recorded.file("billing-fix", "a"));
    housekeeping.tidy(now, GENEROUS);
    assertEquals(0, housekeeping.damages());
  }

  @Test
  void writesADamagedContentAgain() throws Exception {
    recorded.writes("a", "again\n");
    damage(blob("a"), "");
    housekeeping.tidy(now, GENEROUS);
    recorded.writes("a", "else\n", "a", "again\n");
    housekeeping.tidy(now, GENEROUS);

    assertEquals("again", recorded.file("billing-fix~2", "a"));
    assertEquals("", faults());
  }

  @Test
  void leavesADamagedCommitToBeMended() throws Exception {
    recorded.writes("a", "1\n", "a", "2\n");
    String commit = recorded.git("rev-parse", "billing-fix~1");
    Path file = file(commit);
    byte[] whole = Files.readAllBytes(file);
    recorded.writes("a", "3\n");
    damage(commit, "");
    assertThrows(GitException.class, () -> housekeeping.tidy(now, GENEROUS));
    assertEquals(1, files.loose().size());

    Files.write(file, whole);
    assertTidied();
    assertEquals("1", recorded.file("billing-fix~2", "a"));
  }

  @Test
  void leavesWhatALivingProcessWritesHoweverTheClockJumps() throws Exception {
    String me = "tmp_obj_" + ProcessHandle.current().pid() + "_1";
    Path mine = left("objects/00/" + me);
    Path dead = left("objects/00/tmp_obj_4194999_1");
    Path gits = left("objects/00/tmp_obj_Ab12Cd");
    housekeeping.tidy(now, GENEROUS);

    assertTrue(Files.exists(mine));
    assertFalse(Files.exists(dead));
    assertFalse(Files.exists(gits));
  }

  @Test
  void forgetsOldSizesThatNobodyNeeds() throws Exception {
    ObjectStore store = recorded.store();
    var large = store.idOf(bytes("large"));
    store.keepSizeOf(large, 12_345_678);
    Path note = store.folder().resolve("unkept").resolve(large.hex());
    store.forgetSizes(now.minus(LONG_AGO), blob -> false);
    assertEquals(12_345_678, store.sizeOfUnkept(large).getAsLong());

    Files.setLastModifiedTime(note, FileTime.from(now.minus(LONG_AGO)));
    store.forgetSizes(now, blob -> true);
    assertTrue(store.sizeOfUnkept(large).isPresent());
    store.forgetSizes(now, blob -> false);
    assertTrue(store.sizeOfUnkept(large).isEmpty());
  }

  private void assertTidied() throws Exception {
    housekeeping.tidy(Instant.now(), GENEROUS);
    assertEquals("", faults());
    assertEquals(List.of(), files.loose());
    assertEquals(List.of(), names(files.packFolder(), "tmp_"));
    assertEquals(
        1, files.packs().stream().filter(pack -> !pack.linked() && !pack.garbage()).count());
  }

  private void tidy() {
    try {
      housekeeping.tidy(Instant.now(), GENEROUS);
    } catch (GitException | IOException e) {
      throw new CompletionException(e);
    }
  }

  /** Waits for a pass's nth git that packs. */
  private static Optional<ProcessHandle> nthPacking(int n, CompletableFuture<Void> pass) {
    Set<ProcessHandle> seen = new HashSet<>();
    while (!pass.isDone()) {
      Optional<ProcessHandle> fresh = packing().filter(seen::add).findFirst();
      if (fresh.isPresent() && seen.size() == n) {
        return fresh;
      }
      Thread.onSpinWait();
    }
    return Optional.empty();
  }

  private static Stream<ProcessHandle> packing() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("pack-objects"));
  }

  private void writeTimes(int times) throws GitException {
    for (int i = 0; i < times; i++) {
      String text = i + " " + System.nanoTime() + "\n";
      recorded.writes("a", text);
      recorded.writes("src/b", text + text);
    }
  }

  private String blob(String path) throws GitException {
    ObjectId tip = new CommitId(recorded.git("rev-parse", "billing-fix"));
    return recorded.store().entry(tip, RepoPath.of(path)).orElseThrow().blob().hex();
  }

  private Path damage(String name, String content) throws IOException {
    Path file = file(name);
    Files.delete(file);
    return Files.writeString(file, content);
  }

  private Path file(String name) throws IOException {
    return recorded.store().placeOf(name);
  }

  private Path left(String name) throws IOException {
    Path file = recorded.store().folder().resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "");
    return Files.setLastModifiedTime(file, FileTime.from(now.minus(LONG_AGO)));
  }

  private String faults() throws GitException {
    return recorded.git("fsck", "--strict", "--no-dangling");
  }

  private static List<String> names(Path folder, String start) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.toFile().getName()).filter(n -> n.startsWith(start)).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
