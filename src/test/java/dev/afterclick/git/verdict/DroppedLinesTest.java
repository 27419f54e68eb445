package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Letters are lines: what stood there, what one write made of it, and what the next one left. */
final class DroppedLinesTest {

  @Test
  void missesAnAddedLine() {
    assertTrue(dropped("abcdef", "abXcdef", "abcdef").areAny());
    assertTrue(dropped("abcdef", "abXcdef", "abcdeYf").areAny());
    assertTrue(dropped("", "abc", "xyz").areAny());
  }

  @Test
  void missesNoneThatStandsThereStill() {
    assertFalse(dropped("abcdef", "abXcdef", "abXcdef").areAny());
    assertFalse(dropped("abcdef", "abXcdef", "abXcdeYf").areAny());
    assertFalse(dropped("abcdef", "abXcdef", "abcdefX").areAny());
    assertFalse(dropped("abcdef", "abXYcdef", "bYXcdef").areAny());
  }

  @Test
  void missesNoLineThatWasOnlyRemoved() {
    assertFalse(dropped("abcdef", "abdef", "abcdeYf").areAny());
    assertFalse(dropped("abcdef", "ab cdef", "abcdeYf").areAny());
  }

  @Test
  void countsLinesThatAreAlike() {
    assertTrue(dropped("abcX", "XabcX", "abcX").areAny());
    assertFalse(dropped("abcX", "XabcX", "abXcX").areAny());
  }

  @Test
  void knowsTheWriteThatNeverSawTheOther() {
    assertTrue(dropped("abcdefgh", "abXYcdefgh", "abcdefgZh").areAllUnseen());
    assertTrue(dropped("abcdefgh", "aBcdefgh", "abcdefgH").areAllUnseen());
    assertTrue(dropped("abcdefgh", "aBcdEfgh", "abcdefgH").areAllUnseen());
  }

  @Test
  void takesNothingElseForOne() {
    assertFalse(dropped("abcdefgh", "abXYcdefgh", "abcdefgh").areAllUnseen(), "undone");
    assertFalse(dropped("abcdefgh", "abXYcdefgh", "abZcdefgh").areAllUnseen(), "written again");
    assertFalse(dropped("abcdefgh", "abXcdefYgh", "abXcdefgZh").areAllUnseen(), "in part");
    assertFalse(dropped("abcdefgh", "abXYcdefgh", "abXYcdefgZh").areAllUnseen(), "on top of it");
    assertFalse(dropped("abcdefgh", "abXYcdefgh", "uvwxyz").areAllUnseen(), "another file");
    assertFalse(dropped("abcdefgh", "abXcdefgh", "abcdefgYh").areAllUnseen(), "a debug line");
  }

  private static DroppedLines dropped(String base, String lost, String standing) {
    return new DroppedLines(lines(base), lines(lost), lines(standing));
  }

  private static byte[] lines(String letters) {
    String text = letters.chars().mapToObj(c -> (char) c + "\n").collect(Collectors.joining());
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
