package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.model.BlobId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of contents that are too large to be kept: their names and sizes. */
final class Unkept {

  private static final String BEGINNING = "afterclick keeps nothing as large as ";

  /** With a name of 40 digits and no size. */
  static final int SHORTEST = BEGINNING.length() + 42;

  /** With a name of 64 digits and a size of 19. */
  static final int LONGEST = BEGINNING.length() + 66 + 27;

  private static final Pattern STAND_IN =
      Pattern.compile(BEGINNING + "([0-9a-f]{40}|[0-9a-f]{64})(, \\d+ bytes)?\u0000\n");

  private final StoreFolder store;

  Unkept(StoreFolder store) {
    this.store = store;
  }

  void note(BlobId large, long size) throws GitException {
    Path note = noteOf(large);
    if (Files.exists(note)) {
      return;
    }
    store.create();
    try {
      StoreFolder.makeOnly(folder());
      Files.writeString(note, size + "\n");
    } catch (IOException e) {
      throw new GitException("cannot keep the size of a large file in " + store.path(), e);
    }
  }

  OptionalLong sizeOf(BlobId large) {
    Path note = noteOf(large);
    // A log asks for each of its touches, and an exception for each would take most of its time.
    if (!note.toFile().exists()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(note).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Deletes the notes from before {@code limit} that nobody needs. */
  void forget(Instant limit, Predicate<BlobId> needed) throws IOException {
    Path folder = store.path().resolve("unkept");
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder)) {
        for (Path note : notes) {
          boolean old = Files.getLastModifiedTime(note).toInstant().isBefore(limit);
          if (old && !needed.test(new BlobId(note.toFile().getName()))) {
            Files.deleteIfExists(note);
          }
        }
      }
    }
  }

  static Optional<BlobId> standsInFor(byte[] content) {
    Matcher text = STAND_IN.matcher(new String(content, StandardCharsets.US_ASCII));
    return text.matches() ? Optional.of(new BlobId(text.group(1))) : Optional.empty();
  }

  byte[] standIn(BlobId large) {
    OptionalLong size = sizeOf(large);
    // The NUL makes git take it for binary.
    String text =
        BEGINNING
            + large.hex()
            + (size.isPresent() ? ", " + size.getAsLong() + " bytes" : "")
            + "\0\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private Path noteOf(BlobId large) {
    return folder().resolve(large.hex());
  }

  private Path folder() {
    return store.path().resolve("unkept");
  }
}
