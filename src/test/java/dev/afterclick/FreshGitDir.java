package dev.afterclick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code git init} makes. The first time git makes it, and from then on it is written again:
 * hundreds of tests begin with it.
 */
final class FreshGitDir {

  private static final List<Saved> FIRST = new ArrayList<>();

  private FreshGitDir() {}

  /** A file, or a folder where there is no content. */
  private record Saved(String path, Optional<byte[]> content, Set<PosixFilePermission> mode) {}

  /** Fills {@code root/.git}, by {@code init} unless that has been done before. */
  static synchronized void in(Path root, Runnable init) {
    Path gitDir = root.resolve(".git");
    try {
      if (FIRST.isEmpty()) {
        init.run();
        save(gitDir);
      } else {
        for (Saved each : FIRST) {
          write(each, gitDir.resolve(each.path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells whether nothing but refs and commits has come since: no setting, no hook, and nobody who
   * watches.
   */
  static synchronized boolean isPlain(Path gitDir) {
    try {
      return isAsItWas(gitDir.resolve("config"))
          && !Files.exists(gitDir.resolve("packed-refs"))
          && !Files.exists(gitDir.resolve("afterclick"))
          && hasNoHook(gitDir.resolve("hooks"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAsItWas(Path config) throws IOException {
    byte[] now = Files.exists(config) ? Files.readAllBytes(config) : new byte[0];
    return FIRST.stream()
        .filter(saved -> saved.path.equals("config"))
        .flatMap(saved -> saved.content.stream())
        .anyMatch(first -> Arrays.equals(first, now));
  }

  private static boolean hasNoHook(Path hooks) throws IOException {
    if (!Files.isDirectory(hooks)) {
      return true;
    }
    try (Stream<Path> all = Files.list(hooks)) {
      return all.allMatch(hook -> hook.toString().endsWith(".sample"));
    }
  }

  private static void save(Path gitDir) throws IOException {
    try (Stream<Path> all = Files.walk(gitDir)) {
      for (Path each : all.toList()) {
        Optional<byte[]> content =
            Files.isDirectory(each) ? Optional.empty() : Optional.of(Files.readAllBytes(each));
        String path = gitDir.relativize(each).toString();
        FIRST.add(new Saved(path, content, Files.getPosixFilePermissions(each)));
      }
    }
  }

  private static void write(Saved saved, Path to) throws IOException {
    if (saved.content.isEmpty()) {
      Files.createDirectories(to);
    } else {
      Files.write(to, saved.content.get());
    }
    Files.setPosixFilePermissions(to, saved.mode);
  }
}
