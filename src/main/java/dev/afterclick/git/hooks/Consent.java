package dev.afterclick.git.hooks;

import dev.afterclick.git.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a person has agreed, once for the repository, that holds may arm git's hooks; or has said
 * that it shall not be offered again.
 */
final class Consent {

  private static final byte[] TEXT = "afterclick-consent 1\n".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] NO = "afterclick-declined 1\n".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final Path declined;

  Consent(Path home) {
    this.file = home.resolve("consent");
    this.declined = home.resolve("declined");
  }

  boolean isGiven() {
    return Files.exists(file);
  }

  /** Tells whether nobody has answered yet. */
  boolean isUnasked() {
    return !isGiven() && !Files.exists(declined);
  }

  void give() throws IOException {
    if (!isGiven()) {
      WholeFile.write(file, TEXT);
    }
    Files.deleteIfExists(declined);
  }

  /** Notes that it is not to be offered again; it can still be given. */
  void decline() throws IOException {
    if (isUnasked()) {
      WholeFile.write(declined, NO);
    }
  }

  /** Nothing is to be left behind, so a board asks again; that can be declined there. */
  void takeBack() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(declined);
  }
}
