package dev.afterclick.git.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The refs of a repository, as {@code git for-each-ref} would list them, read from its files. */
final class RefFiles {

  private static final String SYMBOLIC = "ref: ";

  private RefFiles() {}

  /** Returns what each ref holds, by its whole name. A lock that was left would be one too. */
  static Map<String, String> in(Path gitDir) {
    Map<String, String> refs = new TreeMap<>();
    Path packed = gitDir.resolve("packed-refs");
    if (Files.exists(packed)) {
      Shell.read(packed).lines().forEach(line -> addPacked(refs, line));
    }
    try (Stream<Path> loose = Files.walk(gitDir.resolve("refs"))) {
      loose
          .filter(Files::isRegularFile)
          .forEach(file -> refs.put(gitDir.relativize(file).toString(), Shell.read(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // From 2.48 on, git fetch notes which branch of a remote is its first.
    refs.replaceAll((name, value) -> refs.getOrDefault(target(value), value));
    return refs;
  }

  private static String target(String value) {
    return value.startsWith(SYMBOLIC) ? value.substring(SYMBOLIC.length()) : "";
  }

  private static void addPacked(Map<String, String> refs, String line) {
    int space = line.indexOf(' ');
    if (!line.startsWith("#") && !line.startsWith("^")) {
      refs.put(line.substring(space + 1), line.substring(0, space));
    }
  }
}
