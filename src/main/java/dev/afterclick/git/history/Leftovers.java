package dev.afterclick.git.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes away what those left in the store who were killed while they wrote.
 *
 * <p>For who alone packs the store: what stands in its pack folder under a name of git's own is
 * nobody's, and neither is a lock on what nobody else changes. Any process may be writing objects.
 */
final class Leftovers {

  private static final Duration SURELY_DEAD = Duration.ofDays(1);

  private Leftovers() {}

  static void sweep(Path store, Instant now) throws IOException {
    deleteIn(store.resolve("objects/pack"), "{tmp_pack_,tmp_idx_,tmp_rev_,tmp_mtimes_}*", now);
    deleteIn(store, "{shallow.lock,packed-refs.lock,shallow.tmp,shallow_*}", now);
    Instant old = now.minus(SURELY_DEAD);
    deleteIn(store, "ref-*.tmp", old);
    deleteIn(store.resolve("objects/pack"), "tmp_*", old);
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(store.resolve("objects"), "[0-9a-f][0-9a-f]")) {
      for (Path folder : folders) {
        deleteIn(folder, "tmp_*", old);
      }
    } catch (NoSuchFileException e) {
      // Somebody took the store away.
    }
  }

  private static void deleteIn(Path folder, String names, Instant writtenBefore)
      throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
      for (Path file : found) {
        if (!Files.getLastModifiedTime(file).toInstant().isAfter(writtenBefore)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Whoever wrote it has just finished, or nothing was kept there yet.
    }
  }
}
