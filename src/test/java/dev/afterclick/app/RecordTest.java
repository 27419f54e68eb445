package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.afterclick.TempRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of real work in real worktrees once it is over: the journal and the store. */
final class RecordTest {

  private static final String FILE = "src/lib/session.ts";

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private Program program;

  @BeforeEach
  void watch() {
    main = TempRepo.in(folder).write(FILE, "a\nb\nc\n").write("README", "r\n").commit("Begin");
    auth = main.worktree("auth-refactor");
    start();
  }

  @AfterEach
  void end() {
    stop();
  }

  @Test
  void keepsEveryContentThatStoodThere() {
    write(FILE, "1\n");
    write(FILE, "2\n");
    write("new", "3\n");
    stop();

    assertEquals("2", stored("auth-refactor:" + FILE));
    assertTrue(store("log", "-p", "auth-refactor", "--", FILE).contains("-1\n+2"));
    assertEquals("r", stored("auth-refactor:README"));
    assertEquals("auth-refactor", store("log", "-1", "--format=%an", "auth-refactor"));
  }

  @Test
  void keepsWhatGitTakesAway() {
    write(FILE, "mine\n");
    write("new", "mine too\n");
    auth.git("stash", "-q", "-u");
    awaitTouch("new", "deleted");
    write(FILE, "again\n");
    String again = auth.git("hash-object", FILE);
    auth.git("reset", "-q", "--hard");
    awaitTouch(FILE, "\"before\":\"" + again + "\"");
    stop();

    String history = store("log", "-p", "auth-refactor");
    List.of("+mine", "+mine too", "+again")
        .forEach(each -> assertTrue(history.contains(each), each));
  }

  @Test
  void keepsTheHistoryOfAWorktreeThatIsGone() {
    write(FILE, "mine\n");
    main.git("worktree", "remove", "--force", auth.root().toString());
    program
        .out()
        .await(0, "its end", line -> line.contains("\"session\"") && line.contains("ended"));
    stop();

    assertEquals("mine", stored("auth-refactor:" + FILE));
  }

  @Test
  void tellsWhatChangedWhileNobodyWatched() {
    write(FILE, "before\n");
    stop();
    auth.write(FILE, "meanwhile\n").write("new", "n\n").delete("README");
    start();
    JsonObject late = awaitTouch(FILE, "\"late\":true");
    awaitTouch("new", "\"late\":true");
    awaitTouch("README", "\"late\":true");
    stop();

    assertEquals(auth.git("hash-object", FILE), late.get("blob").getAsString());
    assertEquals("before", stored(late.get("before").getAsString()));
    assertEquals("meanwhile", stored("auth-refactor:" + FILE));
    assertEquals(1, journal().stream().filter(line -> isLate(line, FILE)).count());
  }

  @Test
  void remembersWhenFilesWereTouchedWhateverTheirOwnTimesSay() throws IOException {
    write(FILE, "mine\n");
    String at = awaitTouch(FILE, "touch").get("time").getAsString();
    main.write(FILE, "theirs\n");
    stop();
    Files.setLastModifiedTime(auth.path(FILE), FileTime.from(Instant.EPOCH));

    String report = Program.run(main, "check", "--json").out().text();
    assertTrue(report.contains("\"touched\": \"" + at + "\""), report);
  }

  @Test
  void beginsAnewWhenSomebodyTakesTheStoreAway() throws IOException {
    write(FILE, "before\n");
    awaitStored("before");
    takeStoreAway();
    write("new", "1\n");
    program
        .out()
        .await(0, "that it is over", line -> line.contains("\"store\"") && line.contains("ended"));
    write("new", "2\n");
    stop();

    assertEquals("2", stored("auth-refactor:new"));
    assertEquals("before", stored("auth-refactor:" + FILE));
    store("fsck", "--strict");
  }

  @Test
  void storesAllThatStandsAgainWhenSomebodyTakesTheStoreAway() throws IOException {
    write(FILE, "uncommitted\n");
    awaitStored("uncommitted");
    takeStoreAway();
    main.write("elsewhere", "1\n");
    program
        .out()
        .await(0, "that it is over", line -> line.contains("\"store\"") && line.contains("ended"));
    assertEquals("uncommitted", stored("auth-refactor:" + FILE));
    stop();
  }

  @Test
  void tellsNoDeletionLateWhereAFileWasRenamed() {
    auth.git("mv", FILE, "renamed.ts");
    awaitTouch("renamed.ts", "touch");
    stop();
    start();
    stop();
    assertEquals(0, journal().stream().filter(line -> isLate(line, FILE)).count());
  }

  private void start() {
    program = Program.start(main, "--headless", "--json");
    Stream.of("main", "auth-refactor")
        .forEach(
            label ->
                program
                    .out()
                    .await(0, label, line -> isSession(line) && line.contains('"' + label + '"')));
  }

  private void stop() {
    program.stop();
    assertEquals(0, program.status(), program.err().text());
  }

  private void write(String path, String content) {
    auth.write(path, content);
    awaitTouch(path, auth.git("hash-object", path));
  }

  private JsonObject awaitTouch(String path, String with) {
    String line =
        program
            .out()
            .await(
                0,
                "a touch of " + path + " with " + with,
                told ->
                    told.contains("\"touch\"")
                        && told.contains('"' + path + '"')
                        && told.contains(with));
    return JsonParser.parseString(line).getAsJsonObject();
  }

  private String stored(String name) {
    return store("cat-file", "-p", name);
  }

  /** A store that goes before anything was kept in it is simply made anew. */
  private void awaitStored(String content) {
    Path chain = main.path(".git/afterclick/store.git/refs/sessions/auth-refactor");
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!Files.exists(chain) || !stored("auth-refactor:" + FILE).equals(content)) {
      assertTrue(System.nanoTime() < deadline, "it was never stored");
    }
  }

  private String store(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "--git-dir=" + main.path(".git/afterclick/store.git");
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return main.git(all);
  }

  /** In one step, for the engine goes on writing into it. */
  private void takeStoreAway() throws IOException {
    Files.move(main.path(".git/afterclick/store.git"), folder.resolve("away"));
  }

  private List<String> journal() {
    try (Stream<Path> days = Files.list(main.path(".git/afterclick/journal"))) {
      return days.flatMap(RecordTest::lines).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> lines(Path day) {
    try {
      return Files.readAllLines(day).stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isLate(String line, String path) {
    return line.contains("\"late\":true") && line.contains('"' + path + '"');
  }

  private static boolean isSession(String line) {
    return line.contains("\"event\":\"session\"");
  }
}
