package dev.afterclick.git.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that an operation could have changed: refs, and for each worktree HEAD, index, files, and
 * what git keeps while something is under way.
 *
 * <p>It is read from git's files: to ask git would take seven processes each time.
 *
 * <p>Not ORIG_HEAD, the logs and the last message: git writes those before it asks anybody.
 */
record Standing(Map<String, String> facts) {

  private static final List<String> UNDER_WAY =
      List.of(
          "MERGE_HEAD",
          "MERGE_MSG",
          "MERGE_MODE",
          "MERGE_AUTOSTASH",
          "CHERRY_PICK_HEAD",
          "REVERT_HEAD",
          "SQUASH_MSG",
          "rebase-merge",
          "rebase-apply",
          "sequencer",
          "index.lock",
          "HEAD.lock");

  static Standing of(Scene scene) {
    Map<String, String> facts = new TreeMap<>();
    int idLength = Shell.read(scene.common().resolve("config")).contains("sha256") ? 32 : 20;
    for (String name : List.of("main", "auth-refactor", "billing-fix", "charts")) {
      worktree(facts, name, scene.path(name), idLength);
    }
    RefFiles.in(scene.common()).forEach((ref, id) -> facts.put("repo " + ref, id));
    RefFiles.in(scene.path("origin.git")).forEach((ref, id) -> facts.put("origin " + ref, id));
    return new Standing(facts);
  }

  /** Returns what is not as it was {@code before}, one fact a line. */
  String since(Standing before) {
    TreeSet<String> names = new TreeSet<>(facts.keySet());
    names.addAll(before.facts.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(facts.get(name), before.facts.get(name)))
        .map(name -> name + ": " + before.facts.get(name) + " -> " + facts.get(name) + "\n")
        .collect(Collectors.joining());
  }

  private static void worktree(Map<String, String> facts, String name, Path root, int idLength) {
    Path dir = name.equals("main") ? root.resolve(".git") : Path.of(gitDir(root));
    facts.put(name + " HEAD", Shell.read(dir.resolve("HEAD")));
    facts.put(name + " index", IndexFile.entries(dir.resolve("index"), idLength));
    for (String each : UNDER_WAY) {
      facts.put(name + " " + each, String.valueOf(Files.exists(dir.resolve(each))));
    }
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> !file.startsWith(root.resolve(".git")) && Files.isRegularFile(file))
          .forEach(file -> facts.put(name + " " + root.relativize(file), Shell.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String gitDir(Path root) {
    return Shell.read(root.resolve(".git")).substring("gitdir: ".length()).strip();
  }
}
