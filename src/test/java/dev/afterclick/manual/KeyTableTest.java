package dev.afterclick.manual;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Compares the keys that the README and the manual list with those that the program obeys. */
final class KeyTableTest {

  @Test
  void readmeListsTheKeys() throws IOException {
    GeneratedPart.ofReadme("keys").isExactly(KeyTable.markdown() + "\n");
  }

  @Test
  void manualListsTheKeys() throws IOException {
    GeneratedPart.ofManual("keys").isExactly(KeyTable.manual());
  }
}
