package dev.afterclick.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that every path that git can store comes back byte for byte, from text and from disk. */
final class RepoPathTest {

  private static final byte[] LATIN_1 =
      "d\u00e9p\u00f4t/\u00e9.txt".getBytes(StandardCharsets.ISO_8859_1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "src/lib/session.ts",
        "ümläut/日本/e\u0301.txt",
        "a b\tc\nd\"e",
        "-x",
        "🦊/🧑‍🚀"
      })
  void keepsUtf8PathsAsTheyAre(String value) {
    RepoPath path = RepoPath.of(value);

    assertArrayEquals(value.getBytes(StandardCharsets.UTF_8), path.toBytes());
    assertEquals(path, RepoPath.ofBytes(path.toBytes()));
    assertEquals(value, path.escaped());
  }

  @Test
  void escapesBytesThatAreNotUtf8() {
    RepoPath path = RepoPath.ofBytes(LATIN_1);

    assertArrayEquals(LATIN_1, path.toBytes());
    assertEquals("d%E9p%F4t/%E9.txt", path.escaped());
  }

  @Test
  void keepsAnyBytes() {
    Random random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write('x');
      for (int n = random.nextInt(6); n > 0; n--) {
        int b = random.nextInt(4) == 0 ? 0xE0 + random.nextInt(32) : random.nextInt(256);
        bytes.write(b == '/' || b == 0 ? 'y' : b);
      }
      byte[] before = bytes.toByteArray();
      assertArrayEquals(before, RepoPath.ofBytes(before).toBytes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100%,        100%",
    "50%20x,      50%20x",
    "a%E9,        a%25E9",
    "a%e9,        a%25e9",
    "a%25,        a%2525",
    "%%E9%7F%,    %%25E9%7F%",
    "%2%5%8,      %2%5%8"
  })
  void escapesOnlyThePercentSignsThatWouldMislead(String value, String escaped) {
    assertEquals(escaped, RepoPath.of(value).escaped());
    assertEquals(RepoPath.of(value), RepoPath.ofEscaped(escaped));
  }

  @Test
  void readsAnyPathBackFromItsEscapedForm() {
    Random random = new Random(20261123);
    for (int i = 0; i < 50_000; i++) {
      RepoPath path = RepoPath.ofBytes(percentsAndBytes(random));
      assertEquals(path, RepoPath.ofEscaped(path.escaped()));
      assertTrue(path.escaped().chars().noneMatch(c -> c >= 0xDC80 && c <= 0xDCFF));
    }
  }

  private static byte[] percentsAndBytes(Random random) {
    String likely = "%%%258EeFf97x";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write('x');
    for (int n = random.nextInt(9); n > 0; n--) {
      bytes.write(
          random.nextInt(5) == 0
              ? 0x80 + random.nextInt(0x80)
              : likely.charAt(random.nextInt(likely.length())));
    }
    return bytes.toByteArray();
  }

  @Test
  void takesAnEscapeThatWasNotNeededForWhatItMeans() {
    assertEquals(RepoPath.of("ä"), RepoPath.ofEscaped("%C3%A4"));
  }

  @Test
  void findsFilesWhoseNamesAreNotUtf8(@TempDir Path root) throws IOException {
    for (RepoPath path : List.of(RepoPath.ofBytes(LATIN_1), RepoPath.of("日本/ä b%25.txt"))) {
      Path folder = path.parent().orElseThrow().in(root);
      Files.createDirectories(folder);
      Files.writeString(path.in(root), "content");

      assertEquals(path, RepoPath.between(root, onlyFileBelow(folder)));
    }
  }

  @Test
  void knowsItsParts() {
    RepoPath path = RepoPath.of("src/lib/session.ts");

    assertEquals("session.ts", path.name());
    assertEquals(RepoPath.of("src/lib"), path.parent().orElseThrow());
    assertTrue(path.isBelow(RepoPath.of("src")));
    assertFalse(path.isBelow(RepoPath.of("sr")));
    assertFalse(path.isBelow(path));
    assertTrue(RepoPath.of("README.md").parent().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc/passwd", "src/"})
  void refusesWhatIsNoPathInsideAWorktree(String value) {
    assertThrows(IllegalArgumentException.class, () -> RepoPath.of(value));
  }

  private static Path onlyFileBelow(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().next();
    }
  }
}
