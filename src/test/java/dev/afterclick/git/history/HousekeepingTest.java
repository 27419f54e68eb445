package dev.afterclick.git.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.SessionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the store stays small and loses nothing, with git's own eyes. */
final class HousekeepingTest {

  private static final Limits GENEROUS = new Limits(Duration.ofDays(14), 1L << 30);

  private static final Limits FOREVER = new Limits(Duration.ofDays(9999), 1L << 30);

  private final Instant now = Instant.now();

  @TempDir private Path folder;
  private TempRepo repo;
  private Recorded recorded;
  private ObjectFiles files;
  private Housekeeping housekeeping;
  private boolean standing = true;

  @BeforeEach
  void begin() throws GitException {
    repo = TempRepo.in(folder).write("a", "a\n").write("src/b", "b\n").commit("Begin");
    recorded = new Recorded(repo).at(now.minus(Duration.ofDays(60)));
    recorded.seen();
    recorded.at(now);
    files = new ObjectFiles(recorded.store().folder());
    housekeeping = new Housekeeping(recorded.store(), recorded.histories(), new Everything());
    housekeeping.start();
  }

  @AfterEach
  void end() {
    housekeeping.stop();
    recorded.close();
  }

  @Test
  void packsAllThatTheChainsConsistOf() throws Exception {
    writeTimes(30);
    String before = recorded.git("log", "-p", "billing-fix");
    housekeeping.tidy(now, FOREVER);

    assertEquals(before, recorded.git("log", "-p", "billing-fix"));
    assertEquals(List.of(), files.loose());
    assertSound();
  }

  @Test
  void packsOnlyWhenThereIsMuchToPack() throws Exception {
    writeTimes(3);
    housekeeping.packIfMany();
    assertFalse(files.loose().isEmpty());

    for (int i = 0; i < 3_000; i++) {
      recorded.store().keep(bytes("content " + i));
    }
    BlobId packed = recorded.store().idOf(bytes("content 7"));
    try (ObjectStore reader = ObjectStore.open(repo.path(".git"), ObjectFormat.SHA1)) {
      assertTrue(reader.has(packed));
      housekeeping.packIfMany();
      assertEquals(List.of(), files.loose());
      assertEquals("content 7", new String(reader.read(packed), StandardCharsets.UTF_8));
    }
    assertSound();
  }

  @Test
  void makesFewPacksOfMany() throws Exception {
    for (int i = 0; i < 10; i++) {
      recorded.writes("a", i + "\n");
      new Packer(recorded.store().folder(), recorded.histories(), running()).packLoose();
    }
    assertTrue(files.packs().size() < 5, files.packs().toString());
    assertSound();
  }

  @Test
  void cutsChainsAtTheFirstYoungCommit() throws Exception {
    recorded.at(now.minus(Duration.ofDays(20))).writes("a", "older\n");
    recorded.at(now.minus(Duration.ofDays(13))).writes("a", "old\n");
    recorded.at(now).writes("a", "new\n");
    housekeeping.tidy(now, new Limits(Duration.ofDays(14), 1L << 30));
    housekeeping.tidy(now.plus(Duration.ofDays(3)), new Limits(Duration.ofDays(17), 1L << 30));

    assertEquals("new\nold", contents());
    String older = recorded.store().idOf(bytes("older\n")).hex();
    assertThrows(GitException.class, () -> recorded.git("cat-file", "-e", older));
    recorded.writes("a", "newest\n");
    assertEquals("newest\nnew\nold", contents());
    assertSound();
  }

  @Test
  void keepsWhatAWrongClockHasDatedYears() throws Exception {
    recorded.at(now.minus(Duration.ofDays(1))).writes("a", "right\n");
    recorded.at(Instant.parse("2001-01-01T00:00:00Z"));
    for (int i = 0; i < 20; i++) {
      recorded.writes("a", "wrong " + i + "\n");
    }
    recorded.at(now).writes("a", "new\n");
    housekeeping.tidy(now, GENEROUS);

    assertTrue(contents().endsWith("wrong 0\nright"), contents());
  }

  @Test
  void keepsTheLastOfASessionThatStands() throws Exception {
    recorded.at(now.minus(Duration.ofDays(30))).writes("a", "1\n", "a", "2\n");
    housekeeping.tidy(now, GENEROUS);

    assertEquals("2", contents());
    assertSound();
  }

  @Test
  void forgetsAnOldSessionThatIsGone() throws Exception {
    recorded.at(now.minus(Duration.ofDays(30)));
    recorded.restart();
    recorded.git("update-ref", "-d", "refs/sessions/billing-fix");
    recorded.seen();
    recorded.writes("a", "1\n");
    standing = false;
    housekeeping = new Housekeeping(recorded.store(), recorded.histories(), new Everything());
    housekeeping.start();
    housekeeping.tidy(now, GENEROUS);

    assertEquals("", recorded.git("for-each-ref"));
    recorded.at(now).writes("a", "again\n");
    assertEquals("again", recorded.file("billing-fix", "a"));
    assertSound();
  }

  @Test
  void dropsGarbageAfterTwoDaysAndNoEarlier() throws Exception {
    BlobId garbage = recorded.store().keep(bytes("nobody's\n"));
    housekeeping.tidy(now, GENEROUS);
    housekeeping.tidy(now.plus(Duration.ofDays(1)), GENEROUS);
    assertEquals("nobody's", recorded.git("cat-file", "-p", garbage.hex()));

    housekeeping.tidy(now.plus(Duration.ofDays(3)), GENEROUS);
    assertThrows(GitException.class, () -> recorded.git("cat-file", "-e", garbage.hex()));
    assertSound();
  }

  @Test
  void keepsGarbageThatIsReferredToAgain() throws Exception {
    recorded.store().keep(bytes("again\n"));
    housekeeping.tidy(now, GENEROUS);
    recorded.writes("a", "again\n");
    housekeeping.tidy(now.plus(Duration.ofDays(3)), GENEROUS);

    assertEquals("again", recorded.file("billing-fix", "a"));
    assertSound();
  }

  @Test
  void letsTheOlderHalfGoWhenThereIsTooMuch() throws Exception {
    for (int i = 0; i < 12; i++) {
      recorded.at(now.minus(Duration.ofHours(12 - i))).writes("a", noise(i));
    }
    housekeeping.tidy(now, new Limits(Duration.ofDays(14), 120_000));

    assertTrue(files.ownSize() <= 120_000, "" + files.ownSize());
    long left = recorded.log("%s").lines().count();
    assertTrue(left >= 2 && left < 10, "" + left);
    assertSound();
  }

  @Test
  void losesNothingWhileItIsRecordedOn() throws Exception {
    CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> record(400));
    int passes = 0;
    while (!recording.isDone() || passes == 0) {
      housekeeping.tidy(Instant.now(), FOREVER);
      passes++;
    }
    recording.join();

    assertEquals(402, recorded.log("%s").lines().count());
    assertTrue(contents().startsWith("write 399\nwrite 399\nwrite 398\n"), contents());
    assertSound();
  }

  @Test
  void goesOnAfterItWasKilled() throws Exception {
    writeTimes(20);
    Path packs = files.packFolder();
    Files.createDirectories(packs);
    Files.writeString(packs.resolve("tmp_pack_Ab12Cd"), "PACK");
    Files.writeString(packs.resolve("tmp_idx_Ab12Cd"), "");
    Files.writeString(recorded.store().folder().resolve("shallow.lock"), "");
    recorded.git("repack", "-a", "-q");
    Instant later = Instant.now().plusSeconds(1);
    housekeeping.tidy(later, GENEROUS);

    assertEquals(List.of(), names(packs, "tmp_"));
    assertFalse(Files.exists(recorded.store().folder().resolve("shallow.lock")));
    assertEquals(
        1, files.packs().stream().filter(pack -> !pack.linked() && !pack.garbage()).count());
    assertSound();
  }

  @Test
  void doesNothingAnyMoreOnceItIsStopped() throws Exception {
    writeTimes(5);
    int loose = files.loose().size();
    housekeeping.stop();
    housekeeping.tidy(now, GENEROUS);

    assertEquals(loose, files.loose().size());
    assertTrue(housekeeping.isDue(now));
  }

  @Test
  void losesNothingToTheUsersGcInBetween() throws Exception {
    repo.git("checkout", "-q", "-b", "topic");
    repo.write("a", "on the branch\n").commit("Go on");
    repo.git("gc", "-q");
    recorded.seen();
    recorded.writes("src/b", "mine\n");
    housekeeping.tidy(now, GENEROUS);
    repo.git("checkout", "-q", "main");
    repo.git("branch", "-q", "-D", "topic");
    repo.git("reflog", "expire", "--expire=now", "--all");
    repo.git("gc", "-q", "--prune=now");
    housekeeping.tidy(now.plus(Duration.ofDays(1)), GENEROUS);
    housekeeping.tidy(now.plus(Duration.ofDays(4)), GENEROUS);

    assertSound();
    assertEquals("mine", recorded.file("billing-fix", "src/b"));
  }

  private void record(int times) {
    try {
      for (int i = 0; i < times; i++) {
        recorded.writes("a", "write " + i + "\n");
      }
      recorded.writes("src/b", "the end\n");
    } catch (GitException e) {
      throw new CompletionException(e);
    }
  }

  private void writeTimes(int times) throws GitException {
    for (int i = 0; i < times; i++) {
      recorded.writes("a", i + "\n", "src/b", "b" + i + "\n");
    }
  }

  /** Also without what the store borrows. */
  private void assertSound() throws GitException, IOException {
    assertEquals("", faults());
    Path users = recorded.store().usersObjects();
    Path away = folder.resolve("away");
    Files.move(users, away);
    try {
      assertEquals("", faults());
      recorded.git("log", "-p", "--all");
    } finally {
      Files.move(away, users);
    }
  }

  private String faults() throws GitException {
    return recorded.git("fsck", "--strict", "--no-dangling");
  }

  /** Returns what each commit has in {@code a}, the newest first: one line each. */
  private String contents() throws GitException {
    return recorded.files(recorded.log("%H:a"));
  }

  private Aside running() {
    Aside git = new Aside(recorded.store().folder());
    git.start();
    return git;
  }

  private static List<String> names(Path folder, String start) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.toFile().getName()).filter(n -> n.startsWith(start)).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns some 20 kB that cannot be packed much smaller. */
  private static String noise(int seed) {
    StringBuilder text = new StringBuilder();
    new java.util.Random(seed).ints(30_000, '0', 'z').forEach(c -> text.append((char) c));
    return text.append('\n').toString();
  }

  /** Stands as long as the test lets it. */
  private final class Everything implements Housekeeping.Present {
    @Override
    public boolean stands(SessionId session) {
      return standing;
    }

    @Override
    public boolean stands(BlobId content) {
      return standing;
    }
  }
}
