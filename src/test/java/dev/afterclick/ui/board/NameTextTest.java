package dev.afterclick.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Shortens names that begin alike. */
final class NameTextTest {

  @Test
  void leavesWhatFits() {
    assertEquals("agent/feature-1", fit("agent/feature-1", 15));
  }

  @Test
  void leavesOutTheFoldersFirst() {
    assertEquals("…/feature-1", fit("agent/feature-1", 14));
    assertEquals("…/feature-1", fit("team/agent/feature-1", 11));
  }

  @Test
  void keepsTheEndThatTellsNamesApart() {
    assertEquals("feature-1", fit("agent/feature-1", 10));
    assertEquals("fe…re-1", fit("agent/feature-1", 7));
    assertEquals("auth…the-login", fit("auth-refactor-for-the-login", 14));
    assertEquals("1", fit("agent/feature-1", 1));
    assertEquals("", fit("agent/feature-1", 0));
  }

  @Test
  void measuresByCells() {
    assertEquals("…支", fit("日本語の支", 4));
  }

  private static String fit(String name, int width) {
    return NameText.fit(name, width, "…");
  }
}
