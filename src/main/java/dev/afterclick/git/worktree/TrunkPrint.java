package dev.afterclick.git.worktree;

import dev.afterclick.git.FilePrint;
import dev.afterclick.git.GitProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the finding of the trunk rests on: the refs it may be at, and the configuration. While two
 * are equal, the trunk is the same.
 *
 * <p>A file that the configuration includes is not among it: what it says of the trunk counts once
 * anything else has changed.
 *
 * @param refs what each ref's own file says, empty where it has none
 * @param files the files that say the rest
 */
record TrunkPrint(Map<String, String> refs, Map<Path, Map<String, Object>> files) {

  private static final String SYMBOLIC = "ref: ";

  /** Returns nothing where refs stand elsewhere, point at others, or cannot be read. */
  static Optional<TrunkPrint> of(
      GitProgram git, Path commonDir, String symbolic, Set<String> refs) {
    if (Files.exists(commonDir.resolve("reftable"))) {
      return Optional.empty();
    }
    try {
      Map<String, String> said = new TreeMap<>();
      for (String ref : refs) {
        said.put(ref, read(commonDir.resolve(ref)));
      }
      if (said.values().stream().anyMatch(text -> text.startsWith(SYMBOLIC))) {
        return Optional.empty();
      }
      said.put(symbolic, read(commonDir.resolve(symbolic)));
      return Optional.of(new TrunkPrint(said, files(git, commonDir)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String read(Path ref) throws IOException {
    try {
      return Files.readString(ref, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return "";
    }
  }

  private static Map<Path, Map<String, Object>> files(GitProgram git, Path commonDir)
      throws IOException {
    Map<Path, Map<String, Object>> files = new TreeMap<>();
    Stream<Path> shared =
        Stream.of("packed-refs", "config", "config.worktree").map(commonDir::resolve);
    for (Path file : Stream.concat(shared, personal(git)).toList()) {
      files.put(file, FilePrint.of(file));
    }
    return files;
  }

  private static Stream<Path> personal(GitProgram git) {
    Optional<Path> home = git.variable("HOME").map(Path::of);
    return Stream.of(
            home.map(at -> at.resolve(".gitconfig")),
            git.variable("GIT_CONFIG_GLOBAL").map(Path::of),
            git.variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .or(() -> home.map(at -> at.resolve(".config")))
                .map(at -> at.resolve("git").resolve("config")))
        .flatMap(Optional::stream);
  }
}
