package dev.afterclick.watch;

import dev.afterclick.model.Degradation.Kind;
import dev.afterclick.watch.FolderRule.Extent;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows the library the folders to watch, and no others.
 *
 * <p>The library asks for the whole tree twice at the start: to remember its folders, which it need
 * not because we do, and to register them. For each new folder it asks twice more: to register, and
 * to report what is in it. Files are never shown: a new folder is reported as a whole.
 *
 * <p>A folder that cannot be registered is noted instead of ending the visit: an exception would
 * leave its siblings unwatched too.
 */
final class PruningVisitor implements FileTreeVisitor {

  private final Path root;
  private final FolderRule rule;
  private final Set<Path> watched;
  private final Unwatched unwatched;
  private boolean begun;

  /** Makes a visitor that notes each folder in {@code watched} or in {@code unwatched}. */
  PruningVisitor(Path root, FolderRule rule, Set<Path> watched, Unwatched unwatched) {
    this.root = root;
    this.rule = rule;
    this.watched = watched;
    this.unwatched = unwatched;
  }

  @Override
  public void recursiveVisitFiles(Path start, Callback onDirectory, Callback onFile)
      throws IOException {
    if (begun) {
      Files.walkFileTree(start, new Walk(onDirectory));
    }
    begun = true;
  }

  private Extent extentOf(Path folder) {
    if (folder.equals(root)) {
      return Extent.ALL;
    }
    return unwatched.contains(folder) ? Extent.NOTHING : rule.extentOf(folder);
  }

  private static boolean isGone(IOException failure) {
    return failure instanceof NoSuchFileException || failure instanceof NotDirectoryException;
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Callback onDirectory;

    private Walk(Callback onDirectory) {
      this.onDirectory = onDirectory;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Extent extent = extentOf(folder);
      return extent != Extent.NOTHING && isTaken(folder) && extent == Extent.ALL
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    private boolean isTaken(Path folder) {
      try {
        onDirectory.call(folder);
        watched.add(folder);
        return true;
      } catch (AccessDeniedException e) {
        unwatched.add(folder, Kind.UNREADABLE);
      } catch (IOException e) {
        if (!isGone(e)) {
          unwatched.add(folder, Kind.WATCH_LIMIT);
        }
      }
      return false;
    }

    /** Goes on: a file that is gone tells nothing, a folder that we may not open is noted. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      if (failure instanceof AccessDeniedException) {
        Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
        if (extentOf(folder) == Extent.ALL) {
          unwatched.add(folder, Kind.UNREADABLE);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
