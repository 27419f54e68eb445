package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The patches that {@code log -p} prints. */
final class LogPatchTest {

  @TempDir private Path folder;
  private TempRepo main;
  private Recorded record;

  @BeforeEach
  void makeRepository() {
    main = TempRepo.in(folder).write("begun", "").commit("Begin");
    record = new Recorded(main);
  }

  @Test
  void makesPatchesThatGitApplies() throws IOException {
    Random random = new Random(20261123);
    for (int i = 0; i < 60; i++) {
      String path = "f" + i + (i % 3 == 0 ? " with\ttab \"ü\"" : i % 3 == 1 ? " and blank" : "");
      String before = text(random);
      String after = text(random);
      record.touch("s", path, record.text(before), record.text(after));
      main.write(path, before);
      apply(path);
      assertEquals(after, main.read(path), "after patch " + i);
    }
  }

  @Test
  void makesPatchesOfFilesThatComeAndGo() throws IOException {
    record.touch("s", "link", Recorded.nothing(), bytes(FileMode.SYMLINK, "begun"));
    apply("link");
    assertEquals("begun", Files.readSymbolicLink(main.path("link")).toString());
    record.touch("s", "link", bytes(FileMode.SYMLINK, "begun"), record.text("a\n"));
    apply("link");
    assertEquals("a\n", main.read("link"));
    record.touch("s", "link", record.text("a\n"), bytes(FileMode.EXECUTABLE, "a\n"));
    apply("link");
    assertTrue(Files.isExecutable(main.path("link")));
    record.touch("s", "link", bytes(FileMode.EXECUTABLE, "a\n"), Recorded.nothing());
    apply("link");
    assertTrue(Files.notExists(main.path("link")));
  }

  @Test
  void makesPatchesOfRenames() throws IOException {
    main.write("old", "a\nb\nc\n");
    record.touch(
        "s",
        RepoPath.of("new"),
        Optional.of(RepoPath.of("old")),
        record.text("a\nb\nc\n"),
        record.text("a\nB\nc\n"),
        false);
    apply("new");
    assertEquals("a\nB\nc\n", main.read("new"));
    assertTrue(Files.notExists(main.path("old")));
  }

  @Test
  void saysInALineWhatCannotBeCompared() {
    record.touch("s", "bin", bytes(FileMode.REGULAR, "a\0b"), bytes(FileMode.REGULAR, "a\0c"));
    record.touch("s", "gone", Recorded.unstored(), record.text("a\n"));
    record.touch("s", "large", record.text("a\n"), record.text("a".repeat(5 << 20)));
    String patches = Program.run(main, "log", "-p").out().text();
    assertTrue(patches.contains("\nBinary files a/bin and b/bin differ\n"), patches);
    assertTrue(patches.contains("\nThe version before cannot be shown here"), patches);
    assertTrue(patches.contains("\nThe version after cannot be shown here"), patches);
    assertTrue(patches.length() < 2_000, "a content was printed");
  }

  @Test
  void showsTheCommitsOfASubmodule() {
    record.touch(
        "s",
        "sub",
        bytes(FileMode.SUBMODULE, "any content has such a name"),
        Optional.of(new Version(FileMode.SUBMODULE, Recorded.unstored().orElseThrow().blob())));
    String patch = Program.run(main, "log", "-p").out().text();
    assertTrue(patch.contains("\n+Subproject commit " + "1".repeat(40)), patch);
  }

  private Optional<Version> bytes(FileMode mode, String content) {
    return record.bytes(mode, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Applies the patch of the newest touch of a path. */
  private void apply(String path) throws IOException {
    Path patch = folder.resolve("patch");
    String text = Program.run(main, "log", "-p", "-n", "1", path).out().text() + "\n";
    Files.writeString(patch, text);
    main.git("apply", patch.toString());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      text.append("line ").append(random.nextInt(12)).append('\n');
    }
    if (random.nextInt(3) == 0) {
      text.append("no line end").append(random.nextInt(3));
    }
    return text.toString();
  }
}
