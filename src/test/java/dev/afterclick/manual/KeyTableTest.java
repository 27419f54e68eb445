package dev.afterclick.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares the keys that the README and the manual list with those that the program obeys. */
final class KeyTableTest {

  /** Set this to write what is compared: {@code mvn test -Dafterclick.rewrite=true}. */
  private static final boolean REWRITE = Boolean.getBoolean("afterclick.rewrite");

  @Test
  void readmeListsTheKeys() throws IOException {
    compare(
        Path.of("README.md"),
        "<!-- keys -->\n",
        KeyTable.markdown() + "\n",
        "<!-- end of keys -->");
  }

  @Test
  void manualListsTheKeys() throws IOException {
    compare(Path.of("man/afterclick.1"), ".\\\" keys\n", KeyTable.manual(), ".\\\" end of keys");
  }

  private static void compare(Path file, String begin, String expected, String end)
      throws IOException {
    String text = Files.readString(file);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    assertTrue(from >= begin.length() && from <= to, "no markers for the keys in " + file);
    if (REWRITE) {
      Files.writeString(file, text.substring(0, from) + expected + text.substring(to));
      return;
    }
    assertEquals(
        expected,
        text.substring(from, to),
        file + " is stale: mvn test -Dtest=KeyTableTest -Dafterclick.rewrite=true");
  }
}
