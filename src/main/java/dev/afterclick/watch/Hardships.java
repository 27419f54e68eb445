package dev.afterclick.watch;

import dev.afterclick.model.Degradation;
import dev.afterclick.model.Degradation.Kind;
import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what keeps one tree from being watched as it should: when it begins and when it ends. */
final class Hardships {

  private record Key(Kind kind, Optional<RepoPath> folder) {}

  private final Optional<WorktreeId> worktree;
  private final Path root;
  private final Means means;
  private final Map<Key, Degradation> told = new HashMap<>();
  private int toldFolders;

  Hardships(Optional<WorktreeId> worktree, Path root, Means means) {
    this.worktree = worktree;
    this.root = root;
    this.means = means;
  }

  /** Tells that events were dropped; ends with the next {@link #update}. */
  synchronized void overflowed() {
    begin(
        new Key(Kind.OVERFLOW, Optional.empty()),
        "more file events came than the system keeps: looking through everything again");
  }

  /** Tells that a bug ended the watch; ends with the next {@link #update}. */
  synchronized void broke(Throwable bug) {
    begin(
        new Key(Kind.BUG, Optional.empty()),
        "a bug in afterclick ended the watch, which begins anew: " + bug);
  }

  /** Tells what has begun and what has ended, compared with what was told before. */
  synchronized void update(Life life) {
    Set<Key> now = new HashSet<>();
    life.unwatched().forEach((folder, why) -> now.add(keyOf(folder, why)));
    Key limit = new Key(Kind.WATCH_LIMIT, Optional.empty());
    if (told.containsKey(limit) && isFarFrom(life.polledFolders())) {
      end(limit);
    }
    List.copyOf(told.keySet()).stream().filter(key -> !now.contains(key)).forEach(this::end);
    now.forEach(key -> begin(key, detailOf(key.kind(), life)));
  }

  /** Tells that everything has ended, because the tree is no longer watched. */
  synchronized void clear() {
    List.copyOf(told.keySet()).forEach(this::end);
  }

  private Key keyOf(Path folder, Kind why) {
    boolean whole = why != Kind.UNREADABLE || worktree.isEmpty() || folder.equals(root);
    return new Key(why, whole ? Optional.empty() : Optional.of(RepoPath.between(root, folder)));
  }

  private void begin(Key key, String detail) {
    if (!told.containsKey(key)) {
      Degradation begun = new Degradation(key.kind(), worktree, key.folder(), detail);
      told.put(key, begun);
      means.events().accept(new Event.Degraded(means.clock().instant(), begun));
    }
  }

  private void end(Key key) {
    Degradation ended = told.remove(key);
    if (ended != null) {
      means.events().accept(new Event.Recovered(means.clock().instant(), ended));
    }
  }

  /** Tells whether the number of folders is so different that it is worth telling anew. */
  private boolean isFarFrom(int folders) {
    return folders >= 2 * toldFolders || 2 * folders <= toldFolders;
  }

  private String detailOf(Kind kind, Life life) {
    String polled = "polled every " + means.pace().poll().toMillis() / 1000.0 + " s at best";
    return switch (kind) {
      case WATCH_LIMIT -> limitDetail(life, polled);
      case UNREADABLE -> "may not be read, so nothing is seen there; tried again and again";
      default -> "its file system tells nothing of changes made elsewhere: " + polled;
    };
  }

  private String limitDetail(Life life, String polled) {
    toldFolders = life.polledFolders();
    String setting =
        life.watchedFolders() == 0
            ? "fs.inotify.max_user_instances (or fs.inotify.max_user_watches)"
            : "fs.inotify.max_user_watches";
    return String.format(
        "no file watches left: %,d folders watched, %,d %s; raise %s with sysctl",
        life.watchedFolders(), toldFolders, polled, setting);
  }
}
