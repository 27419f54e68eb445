package dev.afterclick.git.worktree;

import dev.afterclick.git.FilePrint;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What git's list of worktrees rests on, but for where their HEADs are. While two are equal, git
 * would list the same worktrees at the same places.
 */
record WorktreePrint(Map<Path, Map<String, Object>> files) {

  /** Returns nothing where it cannot be told. */
  static Optional<WorktreePrint> of(Path commonDir) {
    Map<Path, Map<String, Object>> files = new TreeMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(commonDir.resolve("worktrees"))) {
      for (Path folder : folders) {
        add(files, folder.resolve("gitdir"));
        add(files, folder.resolve("locked"));
        // Git writes it last of all when it makes a worktree.
        files.put(folder.resolve("index"), Map.of("there", Files.exists(folder.resolve("index"))));
      }
      return withConfig(files, commonDir);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return withConfig(files, commonDir);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<WorktreePrint> withConfig(
      Map<Path, Map<String, Object>> files, Path commonDir) {
    try {
      add(files, commonDir.resolve("config"));
      add(files, commonDir.resolve("config.worktree"));
      return Optional.of(new WorktreePrint(files));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void add(Map<Path, Map<String, Object>> files, Path file) throws IOException {
    files.put(file, FilePrint.of(file));
  }
}
