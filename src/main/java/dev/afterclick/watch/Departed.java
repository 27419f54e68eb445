package dev.afterclick.watch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers the folders that were deleted or moved away, to notice a watch that went along.
 *
 * <p>A folder that is moved out of the tree keeps its watch, and the library goes on reporting what
 * happens there under its old path. Events of different folders overtake each other, so an event
 * below a departed folder proves that only once the queue has been empty since.
 */
final class Departed {

  /** More are forgotten: a report too many, of a path where nothing is, does no harm. */
  private static final int MOST = 1_000;

  private final Set<Path> lately = new HashSet<>();
  private final Set<Path> before = new HashSet<>();

  void left(Path folder) {
    lately.add(folder);
  }

  void returned(Path folder) {
    lately.remove(folder);
    before.remove(folder);
  }

  /** Takes note that all events that had come were handled. */
  void caughtUp() {
    if (before.size() > MOST) {
      before.clear();
    }
    before.addAll(lately);
    lately.clear();
  }

  /** Tells whether {@code path} lies in a folder that had gone before the latest events came. */
  boolean covers(Path path) {
    if (before.isEmpty()) {
      return false;
    }
    for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
      if (before.contains(folder)) {
        return true;
      }
    }
    return false;
  }
}
