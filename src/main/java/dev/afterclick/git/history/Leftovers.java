package dev.afterclick.git.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what those left in the store who were killed while they wrote.
 *
 * <p>For who alone packs the store: what stands in its pack folder under a name of git's own is
 * nobody's, and neither is a lock on what nobody else changes. Any process may be writing objects;
 * as clocks jump, those of a process that lives are never old.
 */
final class Leftovers {

  private static final Duration SURELY_DEAD = Duration.ofDays(1);

  /** The names that afterclick writes objects and refs under until they are whole. */
  private static final Pattern OURS = Pattern.compile("(?:tmp_obj_|ref-)(\\d+)(?:_\\d+|\\.tmp)");

  private final Instant limit;

  private Leftovers(Instant limit) {
    this.limit = limit;
  }

  static void sweep(Path store, Instant now) throws IOException {
    Path packs = store.resolve("objects/pack");
    delete(packs, "{tmp_pack_,tmp_idx_,tmp_rev_,tmp_mtimes_}*", file -> true);
    delete(store, "{shallow.lock,packed-refs.lock,shallow.tmp,shallow_*}", file -> true);
    Leftovers old = new Leftovers(now.minus(SURELY_DEAD));
    delete(store, "ref-*.tmp", old::isLeft);
    delete(packs, "tmp_*", old::isLeft);
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(store.resolve("objects"), "[0-9a-f][0-9a-f]")) {
      for (Path folder : folders) {
        delete(folder, "tmp_*", old::isLeft);
      }
    } catch (NoSuchFileException e) {
      // Somebody took the store away.
    }
  }

  private boolean isLeft(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(limit) && !isBeingWritten(file);
  }

  private static boolean isBeingWritten(Path file) {
    Matcher name = OURS.matcher(file.toFile().getName());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
  }

  private static void delete(Path folder, String names, DirectoryStream.Filter<Path> which)
      throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
      for (Path file : found) {
        if (which.accept(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Whoever wrote it has just finished, or nothing was kept there yet.
    }
  }
}
