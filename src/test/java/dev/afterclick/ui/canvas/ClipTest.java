package dev.afterclick.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cuts and breaks sentences. */
final class ClipTest {

  @Test
  void leavesWhatFits() {
    assertEquals("merge held.", Clip.end("merge held.", 11, "…"));
  }

  @Test
  void saysWhereTheEndIsMissing() {
    assertEquals("merge h…", Clip.end("merge held.", 8, "…"));
    assertEquals("merge…", Clip.end("merge held.", 7, "…"));
    assertEquals("日…", Clip.end("日本語", 4, "…"));
    assertEquals("", Clip.end("merge", 0, "…"));
  }

  @Test
  void breaksBetweenWords() {
    assertEquals(List.of("a bb", "ccc"), Clip.lines("a bb ccc", 5));
    assertEquals(List.of("a bb ccc"), Clip.lines("a bb ccc", 8));
  }

  @Test
  void leavesAWordWholeThatIsLongerThanALine() {
    assertEquals(List.of("a", "longword", "b"), Clip.lines("a longword b", 4));
  }
}
