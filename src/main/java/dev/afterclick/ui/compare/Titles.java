package dev.afterclick.ui.compare;

import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.ui.view.compare.CompareSide;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of the sides of a comparison what their labels do not tell.
 *
 * @param path the path that both have in common
 * @param arrow what stands before another path
 */
record Titles(RepoPath path, String arrow) {

  /** Says who deleted a side, where it stands now, and what it is if it is no plain file. */
  String what(CompareSide side) {
    return Stream.of(side.remark(), elsewhere(side.path()), kind(side))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** A file that was renamed within its folder needs no more than its name. */
  private String elsewhere(RepoPath now) {
    if (now.equals(path)) {
      return "";
    }
    boolean sameFolder = folder(now).equals(folder(path));
    return arrow + " " + (sameFolder ? now.name() : now.value());
  }

  private static String folder(RepoPath path) {
    return path.value().substring(0, path.value().lastIndexOf('/') + 1);
  }

  private static String kind(CompareSide side) {
    return switch (side.version().map(Version::mode).orElse(FileMode.REGULAR)) {
      case SYMLINK -> "symbolic link";
      case SUBMODULE -> "submodule";
      case EXECUTABLE -> "executable";
      case REGULAR -> "";
    };
  }
}
