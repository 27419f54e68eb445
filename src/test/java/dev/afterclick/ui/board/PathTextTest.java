package dev.afterclick.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Shortens paths in the middle. */
final class PathTextTest {

  @Test
  void leavesWhatFits() {
    assertEquals("src/lib/session.ts", fit("src/lib/session.ts", 18));
  }

  @Test
  void leavesOutFoldersInTheMiddleNeverTheName() {
    assertEquals("a/…/d/file.ts", fit("a/b/c/d/file.ts", 14));
    assertEquals("…/d/file.ts", fit("a/b/c/d/file.ts", 11));
    assertEquals("…/file.ts", fit("a/b/c/d/file.ts", 9));
    assertEquals("file.ts", fit("a/b/c/d/file.ts", 8));
  }

  @Test
  void keepsTheExtensionOfANameThatIsTooLong() {
    assertEquals("VeryLon….java", fit("src/VeryLongClassNameIndeed.java", 13));
  }

  @Test
  void measuresByCells() {
    assertEquals("…/日本.ts", fit("とても/日本.ts", 9));
  }

  @Test
  void showsARenameByWhatChanged() {
    assertEquals("src/lib/{cookie → cookies}", rename("src/lib/cookie", "src/lib/cookies", 40));
    assertEquals("{src → lib}/a.ts", rename("src/a.ts", "lib/a.ts", 40));
    assertEquals("…/{cookie → cookies}", rename("src/lib/cookie", "src/lib/cookies", 20));
    assertEquals("src/lib/cookies", rename("src/lib/cookie", "src/lib/cookies", 16));
  }

  private static String fit(String path, int width) {
    PathText text = PathText.fit(path, width, "…");
    return text.folder() + text.name();
  }

  private static String rename(String before, String after, int width) {
    PathText text = PathText.fit(before, after, width, "…", "→");
    return text.folder() + text.name();
  }
}
