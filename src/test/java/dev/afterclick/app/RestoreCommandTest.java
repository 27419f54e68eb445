package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.afterclick.TempRepo;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code restore} brings back where no engine runs, and what it refuses. */
final class RestoreCommandTest {

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private Recorded record;

  @BeforeEach
  void makeRepository() {
    main = TempRepo.in(folder).write("f", "base\n").commit("Begin");
    auth = main.worktree("auth");
    record = new Recorded(main);
  }

  @Test
  void bringsAVersionBackInItsOwnWorktreeAndWhatItReplacedToo() {
    auth.write("f", "two\n");
    String id = touch("f", record.text("one\n"), record.text("two\n"));

    String said = said(id + ":before");
    assertEquals("one\n", auth.read("f"));
    assertEquals("base\n", main.read("f"));
    assertTrue(said.startsWith("restored f in auth\n"), said);

    said(undo(said));
    assertEquals("two\n", auth.read("f"));
  }

  @Test
  void recordsWhatNobodyHadSeenBeforeItReplacesIt() {
    String id = touch("f", record.text("one\n"), record.text("two\n"));
    auth.write("f", "unseen\n");
    said(id);

    List<JsonObject> touches = touches("f");
    assertEquals(3, touches.size());
    assertEquals(auth.git("rev-parse", "HEAD:f"), touches.get(1).get("before").getAsString());
    assertEquals(touches.get(1).get("blob"), touches.get(0).get("before"));
    assertTrue(touches.get(1).get("late").getAsBoolean());
    said(touches.get(1).get("id").getAsString());
    assertEquals("unseen\n", auth.read("f"));
  }

  @Test
  void isToldOnceThoughAnEngineStartsAfterwards() {
    String id = touch("f", record.text("one\n"), record.text("two\n"));
    auth.write("f", "unseen\n");
    said(id);
    int told = touches("f").size();

    Program engine = engine();
    auth.write("g", "seen\n");
    engine.out().await(0, "a touch of g", line -> isTouch(line, "g"));
    stop(engine);
    assertEquals(told, touches("f").size());
  }

  @Test
  void leavesTheTellingToTheEngineThatRuns() {
    Program engine = engine();
    auth.write("f", "one\n");
    told(engine, "f");
    String first = awaitRecorded("f");
    auth.write("f", "two\n");
    String said = said(first);
    assertEquals("one\n", auth.read("f"));
    said(undo(said));
    assertEquals("two\n", auth.read("f"));
    stop(engine);

    List<String> blobs = touches("f").stream().map(each -> each.get("blob").getAsString()).toList();
    String one = blobs.get(3);
    String two = auth.git("hash-object", "f");
    assertEquals(List.of(two, one, two, one), blobs);
  }

  @Test
  void deletesWhereNothingStood() {
    auth.write("new", "n\n");
    String id = touch("new", Recorded.nothing(), record.text("n\n"));
    String said = said(id + ":before");
    assertFalse(Files.exists(auth.path("new")));
    said(undo(said));
    assertEquals("n\n", auth.read("new"));
  }

  @Test
  void bringsBackWhatWasDeletedWithItsFolders() {
    String id = touch("a/b/c", record.text("c\n"), Recorded.nothing());
    said(id);
    assertEquals("c\n", auth.read("a/b/c"));
  }

  @Test
  void bringsBackWhatARenameFoundWhereItFoundIt() {
    String id =
        record.touch(
            "auth",
            RepoPath.of("now"),
            Optional.of(RepoPath.of("then")),
            record.text("t\n"),
            record.text("n\n"),
            false);
    said(id);
    said(id + ":before");
    assertEquals("n\n", auth.read("now"));
    assertEquals("t\n", auth.read("then"));
  }

  @Test
  void bringsBackBinariesModesAndSymlinks() throws Exception {
    byte[] bytes = {0, 1, (byte) 0xFF, '\r', '\n'};
    said(touch("binary", Recorded.nothing(), record.bytes(FileMode.EXECUTABLE, bytes)));
    assertTrue(Files.isExecutable(auth.path("binary")));
    assertArrayEquals(bytes, Files.readAllBytes(auth.path("binary")));

    said(touch("f", Recorded.nothing(), record.bytes(FileMode.SYMLINK, utf8("gone/"))));
    assertTrue(Files.isSymbolicLink(auth.path("f")));
    said(touch("f", Recorded.nothing(), record.text("file\n")));
    assertTrue(Files.isRegularFile(auth.path("f"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void bringsBackPathsWithAnyBytes() throws Exception {
    for (byte[] raw :
        new byte[][] {utf8("a b\n'\"\\"), {'x', '/', (byte) 0xFF, '%', 'F'}, utf8("-n")}) {
      RepoPath path = RepoPath.ofBytes(raw);
      String id =
          record.touch(
              "auth", path, Optional.empty(), Recorded.nothing(), record.text("odd\n"), false);
      auth.write(path, utf8("stood\n"));
      String said = said(id);
      assertEquals("odd\n", Files.readString(path.in(auth.root())));
      said(undo(said));
      assertEquals("stood\n", Files.readString(path.in(auth.root())));
    }
  }

  @Test
  void writesWhatACheckoutWould() {
    auth.write(".gitattributes", "*.up filter=up\n*.bin binary\n");
    auth.git("config", "core.autocrlf", "true");
    auth.git("config", "filter.up.smudge", "tr a-z A-Z");
    auth.git("config", "filter.up.clean", "tr A-Z a-z");
    Optional<Version> lines = record.text("one\ntwo\n");
    String said = said(touch("f", Recorded.nothing(), lines));
    said(touch("f.up", Recorded.nothing(), lines));
    said(touch("f.bin", Recorded.nothing(), lines));
    assertEquals("one\r\ntwo\r\n", auth.read("f"));
    assertEquals("ONE\r\nTWO\r\n", auth.read("f.up"));
    assertEquals("one\ntwo\n", auth.read("f.bin"));
    assertEquals(lines.get().blob().hex(), auth.git("hash-object", "--path=f.up", "f.up"));
    said(undo(said));
    assertEquals("base\r\n", auth.read("f"));
  }

  @Test
  void tellsHowToHaveAVersionWhoseWorktreeIsGone() throws Exception {
    String id = touch("src/it's", record.text("one\n"), record.text("two\n"));
    main.git("worktree", "remove", "--force", auth.root().toString());
    assertEquals(
        "afterclick: the worktree of auth is gone\nhint: afterclick restore "
            + id
            + " --to 'it'\\''s'",
        refusal(id));
    said(id, "--to", "it's");
    assertEquals("two\n", main.read("it's"));
  }

  @Test
  void storesWhatAnotherFileOfAWorktreeHeld() {
    String id = touch("f", record.text("one\n"), record.text("two\n"));
    main.write("other", "stood\n");
    String said = said(id, "--to", main.path("other").toString());
    assertEquals("two\n", main.read("other"));
    assertTrue(said.startsWith("restored other in main\n"), said);
    said(undo(said));
    assertEquals("stood\n", main.read("other"));
  }

  @Test
  void replacesWhatNobodyRecordsOnlyByForce() throws Exception {
    String id = touch("f", record.text("one\n"), record.text("two\n"));
    Path outside = Files.writeString(folder.resolve("outside"), "stood\n");
    auth.write(".gitignore", "secret\n").write("secret", "s\n");
    for (String file : List.of(outside.toString(), auth.path("secret").toString())) {
      assertTrue(refusal(id, "--to", file).contains("keeps no record of it"));
      said(id, "--to", file, "--force");
      assertEquals("two\n", Files.readString(Path.of(file)));
    }
    assertTrue(touches("secret").isEmpty());
  }

  @Test
  void refusesWhatIsTooLargeToBeStored() {
    main.git("config", "afterclick.maxStoredSize", "10");
    auth.write("f", "more than ten bytes\n");
    String id = touch("f", record.text("one\n"), record.text("two\n"));
    assertTrue(refusal(id).contains("cannot be stored: too large"));
    assertEquals("more than ten bytes\n", auth.read("f"));
    said(id, "--force");
    assertEquals("two\n", auth.read("f"));
  }

  @Test
  void leadsNowhereButIntoItsWorktree() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    auth.link("link", outside.toString());
    Optional<Version> content = record.text("evil\n");
    assertTrue(refusal(touch("link/f", content, content)).contains("link is a symlink"));
    assertTrue(refusal(touch("../f", content, content)).contains("leads nowhere good"));
    assertTrue(refusal(touch("a/../../f", content, content)).contains("leads nowhere good"));
    assertTrue(refusal(touch(".git/hooks/x", content, content)).contains("git's own"));
    assertTrue(refusal(touch("a/.GIT/config", content, content)).contains("git's own"));
    assertTrue(refusal(touch("f/below", content, content)).contains("f is a file"));
    auth.write("folder/inside", "i\n");
    assertTrue(refusal(touch("folder", content, content)).contains("folder is a folder"));
    String id = touch("g", content, content);
    assertTrue(refusal(id, "--to", ".git/config").contains("git's own"));
    assertTrue(refusal(id, "--to", "nowhere/f").contains("there is no folder"));
    assertFalse(Files.exists(outside.resolve("f")));
  }

  @Test
  void saysWhatIsNotStored() {
    String id = touch("f", record.text("one\n"), Recorded.unstored());
    assertTrue(refusal(id).contains("the content of f is not stored any more"));
    assertTrue(refusal("nothing").contains("there is no touch nothing"));
    assertTrue(refusal().contains("restore takes a touch, or a session and a time"));
  }

  @Test
  void doesNothingWhereThatVersionStandsAlready() {
    auth.write("f", "two\n");
    String id = touch("f", record.text("one\n"), record.text("two\n"));
    assertEquals("f in auth is just that version already", said(id));
    assertEquals(1, touches("f").size());
    JsonObject json = JsonParser.parseString(said(id, "--json")).getAsJsonObject();
    assertFalse(json.get("changed").getAsBoolean());
    assertEquals("f", json.get("path").getAsString());
  }

  private String touch(String path, Optional<Version> before, Optional<Version> after) {
    return record.touch("auth", path, before, after);
  }

  private String said(String... arguments) {
    Program program = Program.run(main, restore(arguments));
    assertEquals(0, program.status(), program.err().text());
    return program.out().text();
  }

  private String refusal(String... arguments) {
    Program program = Program.run(main, restore(arguments));
    assertEquals(2, program.status(), program.out().text());
    return program.err().text();
  }

  private static String[] restore(String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "restore";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return words;
  }

  /** Returns the version that what was said names. */
  private static String undo(String said) {
    return said.substring(said.lastIndexOf(' ') + 1);
  }

  private List<JsonObject> touches(String path) {
    return Program.run(main, "log", "--json").out().lines().stream()
        .filter(line -> isTouch(line, path))
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  @Test
  void writesAllThatStoodThereIntoAFolder() throws Exception {
    Program engine = engine();
    auth.write("f", "mine\n").write("new/file", "n\n").link("link", "f").write("run", "#!\n");
    auth.executable("run", true).write(".gitattributes", "*.txt eol=crlf\n").write("a.txt", "a\n");
    Instant last =
        Stream.of("f", "new/file", "link", "run", "a.txt", ".gitattributes")
            .map(path -> Instant.parse(told(engine, path).get("time").getAsString()))
            .max(Instant::compareTo)
            .orElseThrow();
    auth.git("clean", "-q", "-fdx");
    auth.git("reset", "-q", "--hard");
    engine
        .out()
        .await(0, "the end of a.txt", line -> isTouch(line, "a.txt") && line.contains("deleted"));
    stop(engine);

    Path into = folder.resolve("into");
    String said = said("--session", "auth", "--at", last.toString(), "--to", into.toString());
    assertEquals("restored 6 files of auth into " + into, said);
    assertEquals("mine\n", Files.readString(into.resolve("f")));
    assertEquals("n\n", Files.readString(into.resolve("new/file")));
    assertEquals("a\r\n", Files.readString(into.resolve("a.txt")));
    assertEquals(Path.of("f"), Files.readSymbolicLink(into.resolve("link")));
    assertTrue(Files.isExecutable(into.resolve("run")));
    assertEquals("", auth.git("status", "--porcelain"));
    assertTrue(
        refusal("--session", "auth", "--at", "now", "--to", into.toString())
            .contains("is not empty"));
    assertTrue(refusal("--session", "auth", "--at", "3d").contains("nothing is recorded of auth"));
    assertTrue(refusal("--session", "who", "--at", "now").contains("auth"));
  }

  private static boolean isTouch(String line, String path) {
    return line.contains("\"touch\"") && line.contains("\"path\":\"" + path + "\"");
  }

  private static JsonObject told(Program engine, String path) {
    String line = engine.out().await(0, "a touch of " + path, each -> isTouch(each, path));
    return JsonParser.parseString(line).getAsJsonObject();
  }

  /** What is told is on its way into the journal still. */
  private String awaitRecorded(String path) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    List<JsonObject> recorded = touches(path);
    while (recorded.isEmpty() && System.nanoTime() - deadline < 0) {
      recorded = touches(path);
    }
    return recorded.get(0).get("id").getAsString();
  }

  private Program engine() {
    Program engine = Program.start(main, "--headless", "--json");
    for (String label : List.of("main", "auth")) {
      engine
          .out()
          .await(
              0,
              label,
              line -> line.contains("\"event\":\"session\"") && line.contains('"' + label + '"'));
    }
    return engine;
  }

  private static void stop(Program engine) {
    engine.stop();
    assertEquals(0, engine.status(), engine.err().text());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
