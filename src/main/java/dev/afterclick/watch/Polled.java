package dev.afterclick.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what moved in trees that send no events, by comparing what the file system says of each
 * file: size, time, inode.
 */
final class Polled {

  private static final long FOLDER = Long.MIN_VALUE;

  private final FolderRule rule;
  private final Map<Path, Map<Path, Long>> seen = new HashMap<>();

  Polled(FolderRule rule) {
    this.rule = rule;
  }

  /**
   * Looks through {@code trees} and returns what moved since the last look.
   *
   * <p>Of a tree that was not looked at before, its root: anything in it may have moved.
   */
  synchronized Set<Path> look(Set<Path> trees) {
    seen.keySet().retainAll(trees);
    Set<Path> moved = new LinkedHashSet<>();
    for (Path tree : trees) {
      Map<Path, Long> now = stamps(tree);
      Map<Path, Long> before = seen.put(tree, now);
      if (before == null) {
        moved.add(tree);
      } else {
        addDifferences(before, now, moved);
      }
    }
    return moved;
  }

  /** Returns the folders that the last look went through. */
  synchronized List<Path> folders() {
    return seen.values().stream()
        .flatMap(tree -> tree.entrySet().stream())
        .filter(entry -> entry.getValue() == FOLDER)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void addDifferences(Map<Path, Long> before, Map<Path, Long> now, Set<Path> moved) {
    now.forEach(
        (path, stamp) -> {
          if (!Objects.equals(before.get(path), stamp)) {
            moved.add(path);
          }
        });
    for (Path path : before.keySet()) {
      if (!now.containsKey(path)) {
        moved.add(path);
      }
    }
  }

  private Map<Path, Long> stamps(Path tree) {
    Map<Path, Long> stamps = new HashMap<>();
    try {
      Files.walkFileTree(tree, new Walk(tree, stamps));
    } catch (IOException e) {
      // The walk below swallows every failure; a tree that cannot be read has no stamps.
      stamps.clear();
    }
    return stamps;
  }

  private static long stampOf(BasicFileAttributes file) {
    long key = Objects.hashCode(file.fileKey());
    long time = file.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS);
    return ((key * 31 + file.size()) * 31 + time) & Long.MAX_VALUE;
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path tree;
    private final Map<Path, Long> stamps;

    private Walk(Path tree, Map<Path, Long> stamps) {
      this.tree = tree;
      this.stamps = stamps;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(tree) && rule.extentOf(folder) != FolderRule.Extent.ALL) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      stamps.put(folder, FOLDER);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      stamps.put(file, stampOf(attributes));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
