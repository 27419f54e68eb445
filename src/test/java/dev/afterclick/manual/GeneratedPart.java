package dev.afterclick.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a document that a table in the program decides, between two marks.
 *
 * @param file the document
 * @param begin the mark before the part, its line end included
 * @param end the mark after it
 */
public record GeneratedPart(Path file, String begin, String end) {

  /** Set this to write what is compared: {@code mvn test -Dafterclick.rewrite=true}. */
  private static final boolean REWRITE = Boolean.getBoolean("afterclick.rewrite");

  public static GeneratedPart ofReadme(String name) {
    return new GeneratedPart(
        Path.of("README.md"), "<!-- " + name + " -->\n", "<!-- end of " + name + " -->");
  }

  public static GeneratedPart ofManual(String name) {
    return new GeneratedPart(
        Path.of("man/afterclick.1"), ".\\\" " + name + "\n", ".\\\" end of " + name);
  }

  /** Fails unless the part is as expected; writes it where that is asked for. */
  public void isExactly(String expected) throws IOException {
    String text = Files.readString(file);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    assertTrue(from >= begin.length() && from <= to, "no " + begin + " in " + file);
    if (REWRITE) {
      Files.writeString(file, text.substring(0, from) + expected + text.substring(to));
      return;
    }
    assertEquals(
        expected,
        text.substring(from, to),
        file + " is stale: mvn test -Dtest='*TableTest' -Dafterclick.rewrite=true");
  }
}
