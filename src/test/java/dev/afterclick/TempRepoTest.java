package dev.afterclick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put down without git is what git would have made. */
final class TempRepoTest {

  @TempDir private Path folder;

  @Test
  void beginsAsGitWould() throws IOException {
    TempRepo.in(Files.createDirectory(folder.resolve("first")));
    TempRepo again = TempRepo.in(Files.createDirectory(folder.resolve("again")));
    TempRepo byGit = TempRepo.in(Files.createDirectory(folder.resolve("git")), "-q");
    assertEquals(files(byGit), files(again));
  }

  @Test
  void linksAWorktreeAsGitWould() throws IOException {
    TempRepo ours = begin("ours");
    TempRepo byGit = begin("git");
    TempRepo linked = ours.worktree("topic");
    byGit.git("worktree", "add", "-q", "-b", "topic", byGit.root().resolveSibling("topic") + "");
    assertEquals(files(byGit), files(ours));
    assertEquals("", linked.git("status", "--porcelain"));
    assertEquals("1\n", linked.read("a/b"));
    assertEquals(ours.head(), linked.head());
  }

  @Test
  void leavesToGitWhatGitMayHeed() {
    TempRepo repo = begin("hooked").write(".git/hooks/post-checkout", "#!/bin/sh\n>../ran\n");
    repo.executable(".git/hooks/post-checkout", true);
    repo.worktree("topic");
    assertTrue(Files.exists(folder.resolve("hooked/ran")));
  }

  @Test
  void knowsTheHead() {
    TempRepo repo = begin("head");
    assertEquals(repo.git("rev-parse", "HEAD"), repo.head().hex());
    repo.git("pack-refs", "--all");
    assertEquals(repo.git("rev-parse", "HEAD"), repo.head().hex());
    TempRepo linked = repo.worktree("topic").write("c", "c\n").commit("More");
    assertEquals(linked.git("rev-parse", "HEAD"), linked.head().hex());
    linked.git("checkout", "-q", "--detach", "main");
    assertEquals(linked.git("rev-parse", "HEAD"), linked.head().hex());
  }

  private TempRepo begin(String name) {
    try {
      return TempRepo.in(Files.createDirectory(folder.resolve(name)))
          .write("a/b", "1\n")
          .commit("Begin");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** All that git keeps but indexes, which have times in them. */
  private static Map<String, String> files(TempRepo repo) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path gitDir = repo.path(".git");
    try (Stream<Path> all = Files.walk(gitDir)) {
      for (Path file : all.filter(each -> !each.endsWith("index")).toList()) {
        String content =
            Files.isDirectory(file) ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        files.put(
            gitDir.relativize(file) + " " + Files.getPosixFilePermissions(file),
            content.replace(repo.root().getParent() + "/", ""));
      }
    }
    return files;
  }
}
