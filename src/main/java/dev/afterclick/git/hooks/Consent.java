package dev.afterclick.git.hooks;

import dev.afterclick.git.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person has agreed, once for the repository, that holds may arm git's hooks. */
final class Consent {

  private static final byte[] TEXT = "afterclick-consent 1\n".getBytes(StandardCharsets.US_ASCII);

  private final Path file;

  Consent(Path home) {
    this.file = home.resolve("consent");
  }

  boolean isGiven() {
    return Files.exists(file);
  }

  void give() throws IOException {
    if (!isGiven()) {
      WholeFile.write(file, TEXT);
    }
  }

  void takeBack() throws IOException {
    Files.deleteIfExists(file);
  }
}
