package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonParser;
import dev.afterclick.TempRepo;
import dev.afterclick.model.Version;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code restore} writes when a person, or nobody, says where. */
final class RestoreToTest {

  @TempDir private Path temporary;
  private Path folder;
  private TempRepo main;
  private TempRepo auth;

  @BeforeEach
  void makeRepository() throws Exception {
    folder = Files.createDirectory(temporary.toRealPath().resolve("projects"));
    main = TempRepo.in(folder).write("f", "base\n").commit("Begin");
    auth = main.worktree("auth");
  }

  @Test
  void writesNoSetIntoAFolderOfGitsOwn() throws Exception {
    recordAuth();
    main.git("init", "-q", folder.resolve("other").toString());
    for (String place :
        new String[] {".git/foo", "../repo/.git/hooks", "../other/.git/foo", "sub/../.git/foo"}) {
      Files.createDirectories(main.path("sub"));
      String said = refusedSet("--to", place);
      assertTrue(said.contains(place + " lies in a folder of git's own\nhint: "), said);
    }
    assertFalse(there(main.path(".git/foo")));
    assertFalse(there(folder.resolve("other/.git/foo")));
  }

  @Test
  void writesNoFileIntoAFolderOfGitsOwnInNoRepository() {
    main.git("init", "-q", folder.resolve("other").toString());
    String said = refusal(touch(), "--to", "../other/.git/new");
    assertTrue(said.contains("lies in a folder of git's own"), said);
    assertFalse(there(folder.resolve("other/.git/new")));
  }

  @Test
  void followsNoSymlinkBelowAWorktree() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    main.link("hk", ".git/hooks").link("toauth", "../auth").link("dangling", "../nothing");
    auth.link("sub", outside.toString());
    String id = touch();
    recordAuth();
    for (String place :
        new String[] {
          "hk/foo",
          "../auth/sub/foo",
          "toauth/foo",
          main.path("toauth/foo").toString(),
          "toauth/../outside/foo"
        }) {
      assertLink(refusal(id, "--to", place));
      assertLink(refusedSet("--to", place));
    }
    assertLink(refusedSet("--to", "../auth/sub"));
    assertLink(refusedSet("--to", "dangling"));
    assertFalse(there(main.path(".git/hooks/foo")));
    assertFalse(there(auth.path("foo")));
    assertEquals(0, Stream.of(outside.toFile().list()).count());
  }

  @Test
  void followsThePersonsOwnSymlinks() throws Exception {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    String id = touch();
    said(id, "--to", link.resolve("outside").toString());
    assertEquals("two\n", Files.readString(folder.resolve("outside")));
    said(id, "--to", link.resolve("repo/other").toString());
    assertEquals("two\n", main.read("other"));

    recordAuth();
    assertTrue(saidOfSet("--to", link.resolve("set").toString()).endsWith("/projects/set"));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path toEmpty = Files.createSymbolicLink(temporary.resolve("toEmpty"), empty);
    saidOfSet("--to", toEmpty.toString());
    assertEquals("mine\n", Files.readString(empty.resolve("f")));
  }

  @Test
  void replacesASymlinkThatIsNamedItself() throws Exception {
    main.link("link", "f");
    said(touch(), "--to", "link");
    assertTrue(Files.isRegularFile(main.path("link"), LinkOption.NOFOLLOW_LINKS));
    assertEquals("base\n", main.read("f"));
  }

  @Test
  void writesASetBesideTheMainWorktreeWhenNobodySaysWhere() {
    recordAuth();
    Path into = writtenInto(auth);
    assertEquals(folder, into.getParent());
    assertTrue(String.valueOf(into.getFileName()).startsWith("auth-20"), into.toString());
    assertEquals("", main.git("status", "--porcelain"));
  }

  @Test
  void writesASetBesideARepositoryThatHasNoMainWorktree() throws Exception {
    Path bare = Files.createDirectory(folder.resolve("without"));
    main = TempRepo.bareIn(bare);
    auth = main.worktree("auth");
    auth.write("f", "base\n").commit("Begin");
    recordAuth();
    assertEquals(bare.resolve("proj"), writtenInto(main).getParent());
  }

  @Test
  void asksWhereASetGoesWhenAWorktreeIsAroundIt() {
    recordAuth();
    main.git("init", "-q", folder.toString());
    String said = refusedSet();
    assertTrue(said.contains(folder + " lies in a worktree"), said);
    assertTrue(said.contains("hint: name an empty or new folder: --to DIR"), said);
  }

  @Test
  void asksWhereASetGoesWhenNothingMayBeWrittenBesideTheMainWorktree() {
    recordAuth();
    assertTrue(folder.toFile().setWritable(false));
    try {
      assumeFalse(Files.isWritable(folder), "root may write everywhere");
      String said = refusedSet();
      assertTrue(said.contains("nothing may be written into " + folder), said);
      assertTrue(said.contains("--to DIR"), said);
    } finally {
      assertTrue(folder.toFile().setWritable(true));
    }
  }

  @Test
  void tellsHowToMakeTheFolderThatASetGoesInto() {
    recordAuth();
    assertTrue(
        refusedSet("--to", "no/deep/er")
            .endsWith(
                "there is no folder "
                    + main.path("no/deep")
                    + "\nhint: make it first: mkdir -p "
                    + main.path("no/deep")));
    assertTrue(refusedSet("--to", "f/er").contains(main.path("f") + " is not a folder"));
  }

  @Test
  void takesNoMomentThatIsStillToCome() {
    recordAuth();
    String said = refusal("--session", "auth", "--at", "2999-01-01", "--to", "../into");
    assertEquals(
        "afterclick: --at: \"2999-01-01\" is still to come\nhint: --at now takes what was recorded last",
        said);
    assertFalse(there(folder.resolve("into")));
  }

  private String touch() {
    Recorded record = new Recorded(main);
    Optional<Version> before = record.text("one\n");
    return record.touch("auth", "f", before, record.text("two\n"));
  }

  /** Has an engine see a change of {@code auth}. */
  private void recordAuth() {
    Program engine = Program.start(main, "--headless", "--json");
    engine
        .out()
        .await(
            0, "auth", line -> line.contains("\"event\":\"session\"") && line.contains("\"auth\""));
    auth.write("f", "mine\n");
    engine
        .out()
        .await(0, "a touch", line -> line.contains("\"touch\"") && line.contains("\"path\":\"f\""));
    engine.stop();
    assertEquals(0, engine.status(), engine.err().text());
  }

  private Path writtenInto(TempRepo from) {
    Program program = Program.run(from, "restore", "--session", "auth", "--at", "0s", "--json");
    assertEquals(0, program.status(), program.err().text());
    assertEquals("", program.err().text());
    String said = program.out().text();
    return Path.of(JsonParser.parseString(said).getAsJsonObject().get("folder").getAsString());
  }

  private static void assertLink(String said) {
    assertTrue(
        said.contains(" is a symlink, and afterclick follows none below a worktree\nhint: "), said);
  }

  private static boolean there(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private String saidOfSet(String... to) {
    return said(words(new String[] {"--session", "auth", "--at", "0s"}, to));
  }

  private String refusedSet(String... to) {
    return refusal(words(new String[] {"--session", "auth", "--at", "0s"}, to));
  }

  private String said(String... arguments) {
    Program program = Program.run(main, words(new String[] {"restore"}, arguments));
    assertEquals(0, program.status(), program.err().text());
    return program.out().text();
  }

  private String refusal(String... arguments) {
    Program program = Program.run(main, words(new String[] {"restore"}, arguments));
    assertEquals(2, program.status(), program.out().text());
    return program.err().text();
  }

  private static String[] words(String[] first, String... then) {
    return Stream.of(first, then).flatMap(Stream::of).toArray(String[]::new);
  }
}
