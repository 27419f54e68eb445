package dev.afterclick.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import dev.afterclick.TempRepo;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.ObjectStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program at random moments while files are written, and compares what it kept with a
 * record of our own.
 *
 * <p>{@code -Dafterclick.crashes=200} makes it the long form; {@code -Dafterclick.seed=N} repeats a
 * run's moments.
 */
final class CrashIT {

  private static final int CRASHES = Integer.getInteger("afterclick.crashes", 20);
  private static final long SEED = Long.getLong("afterclick.seed", System.nanoTime());

  /** How long a life lasts at most; the shortest end before the first look does. */
  private static final int LIFE_MILLIS = 1_200;

  private static final int REWRITTEN = 5;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);

  /** What each file held at last, by session and path. */
  private final Map<String, String> last = new HashMap<>();

  /** Contents that stood until the end, or that nobody overwrote: none of them may be missing. */
  private final Set<String> lasting = new HashSet<>();

  private final List<TempRepo> sessions = new ArrayList<>();
  private TempRepo main;
  private ObjectStore hashes;
  private int writes;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write("README", "r\n").write("src/a", "a\n").commit("Begin");
    sessions.add(main.worktree("auth-refactor"));
    sessions.add(main.worktree("billing-fix"));
    hashes = ObjectStore.open(main.path(".git"), ObjectFormat.SHA1);
  }

  @AfterEach
  void end() {
    hashes.close();
  }

  @Test
  void losesNothingThatItRecorded() throws Exception {
    live(() -> sessionsIn(journal()) > sessions.size());
    for (int crash = 0; crash < CRASHES; crash++) {
      Victim victim = Victim.start(main);
      workFor(random.nextInt(LIFE_MILLIS));
      victim.kill();
      workFor(random.nextInt(20));
    }
    live(() -> last.equals(read().told()));

    assertJournalIsWhole();
    assertStoreIsWhole();
  }

  private void workFor(int millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      write();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  /** Writes a file of its own, or one that is written again and again. */
  private void write() {
    int n = writes++;
    TempRepo session = sessions.get(n % sessions.size());
    boolean again = random.nextInt(3) == 0;
    String path = again ? "again-" + random.nextInt(REWRITTEN) : "dir-" + n % 7 + "/new-" + n;
    String content = "content " + n + " of seed " + SEED + "\n";
    String blob = hashes.idOf(content.getBytes(StandardCharsets.UTF_8)).hex();
    session.write(path, content);
    last.put(session.root().getFileName() + " " + path, blob);
    if (!again) {
      lasting.add(blob);
    }
  }

  /** Lets an engine live until something is so, a minute at most, and end in order. */
  private void live(Condition until) throws Exception {
    Victim survivor = Victim.start(main);
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!until.holds() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    survivor.stop();
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static long sessionsIn(List<String> journal) {
    return journal.stream().filter(line -> line.contains("\"event\":\"session\"")).count();
  }

  /**
   * What the journal tells.
   *
   * @param told what each file held at last, by session and path
   * @param blobs all contents that it names
   * @param torn how many lines cannot be read
   */
  private record Read(Map<String, String> told, Set<String> blobs, int torn) {}

  private Read read() throws IOException {
    Map<String, String> told = new HashMap<>();
    Set<String> blobs = new HashSet<>();
    int torn = 0;
    for (String line : journal()) {
      try {
        note(JsonParser.parseString(line).getAsJsonObject(), told, blobs);
      } catch (JsonSyntaxException | IllegalStateException e) {
        torn++;
      }
    }
    return new Read(told, blobs, torn);
  }

  private void assertJournalIsWhole() throws IOException {
    Read journal = read();
    assertTrue(journal.torn() <= CRASHES, journal.torn() + " torn lines");
    assertEquals(Set.of(), missing(lasting, journal.blobs()), "without a line, seed " + SEED);
    assertEquals(last, journal.told(), "seed " + SEED);
    assertEquals(Set.of(), missing(journal.blobs(), stored()), "without a content, seed " + SEED);
  }

  private static void note(JsonObject line, Map<String, String> told, Set<String> blobs) {
    if (line.get("event").getAsString().equals("touch") && line.get("blob").isJsonPrimitive()) {
      String blob = line.get("blob").getAsString();
      told.put(line.get("session").getAsString() + " " + line.get("path").getAsString(), blob);
      blobs.add(blob);
    }
  }

  private void assertStoreIsWhole() {
    store("fsck", "--connectivity-only");
    for (TempRepo session : sessions) {
      String name = String.valueOf(session.root().getFileName());
      Map<String, String> tree = new HashMap<>();
      store("ls-tree", "-r", "--format=%(objectname) %(path)", name)
          .lines()
          .forEach(line -> tree.put(name + " " + line.substring(41), line.substring(0, 40)));
      last.forEach(
          (place, blob) -> {
            if (place.startsWith(name + " ")) {
              assertEquals(blob, tree.get(place), place + ", seed " + SEED);
            }
          });
    }
  }

  /** Returns all that the sessions' histories hold. */
  private Set<String> stored() {
    return store("rev-list", "--objects", "--no-object-names", "--glob=refs/sessions")
        .lines()
        .collect(Collectors.toSet());
  }

  private List<String> journal() throws IOException {
    if (!Files.exists(main.path(".git/afterclick/journal"))) {
      return List.of();
    }
    try (Stream<Path> days = Files.list(main.path(".git/afterclick/journal"))) {
      List<String> lines = new ArrayList<>();
      for (Path day : days.sorted().toList()) {
        lines.addAll(Files.readAllLines(day));
      }
      return lines;
    }
  }

  private static Set<String> missing(Set<String> wanted, Set<String> there) {
    Set<String> missing = new HashSet<>(wanted);
    missing.removeAll(there);
    return missing;
  }

  private String store(String... arguments) {
    String dir = "--git-dir=" + main.path(".git/afterclick/store.git");
    return main.git(Stream.concat(Stream.of(dir), Arrays.stream(arguments)).toArray(String[]::new));
  }
}
