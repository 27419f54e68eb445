package dev.afterclick.watch;

import dev.afterclick.model.Degradation.Kind;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders that one watcher does not watch, with all below them, and why. Safe for threads.
 *
 * <p>A folder on a file system that sends no events is listed as well: it is watched, but that is
 * not enough.
 */
final class Unwatched {

  private final Map<Path, Kind> folders = new ConcurrentHashMap<>();
  private final Runnable onMore;

  /** Makes an empty list that calls {@code onMore} for each folder that is added. */
  Unwatched(Runnable onMore) {
    this.onMore = onMore;
  }

  void add(Path folder, Kind why) {
    folders.put(folder, why);
    onMore.run();
  }

  boolean isEmpty() {
    return folders.isEmpty();
  }

  boolean contains(Path folder) {
    Kind why = folders.get(folder);
    return why != null && why != Kind.NO_EVENTS;
  }

  Map<Path, Kind> all() {
    return Map.copyOf(folders);
  }

  Set<Path> folders() {
    return all().keySet();
  }

  /** Forgets {@code path} and what was below it, because it is gone. */
  void forget(Path path) {
    if (!folders.isEmpty()) {
      folders.keySet().removeIf(folder -> folder.startsWith(path));
    }
  }

  void forgetVanished() {
    folders.keySet().removeIf(folder -> !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS));
  }
}
