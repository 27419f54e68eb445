package dev.afterclick.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A generated repository: a main worktree and, beside it, linked ones that sessions work in. */
final class BenchRepo implements AutoCloseable {

  private static final int FILES_A_FOLDER = 25;

  private final Path root;
  private final Options options;
  private final List<Path> sessions = new ArrayList<>();

  private BenchRepo(Path root, Options options) {
    this.root = root;
    this.options = options;
  }

  static BenchRepo generate(Options options) throws IOException {
    BenchRepo repo = new BenchRepo(Files.createTempDirectory("afterclick-bench-"), options);
    repo.fillMain();
    for (int i = 1; i < options.worktrees(); i++) {
      Path session = repo.root.resolve("session-" + i);
      repo.git(repo.main(), "worktree", "add", "-q", "-b", "session-" + i, session.toString());
      repo.sessions.add(session);
    }
    repo.sessions.forEach(repo::fillIgnored);
    return repo;
  }

  Path main() {
    return root.resolve("main");
  }

  /** Returns the linked worktrees. */
  List<Path> sessions() {
    return sessions;
  }

  /** Returns the worktree that the {@code n}th of many writes goes to, and round again. */
  Path session(int n) {
    return sessions.get(Math.floorMod(n, sessions.size()));
  }

  /** Returns the path of the {@code n}th file, which every worktree has. */
  String path(int n) {
    int at = Math.floorMod(n, options.files());
    return "src/d" + at / FILES_A_FOLDER + "/f" + at % FILES_A_FOLDER + ".ts";
  }

  /** Writes a file and returns the hash that git gives its new content. */
  String write(Path worktree, String path, String text) {
    try {
      Path file = worktree.resolve(path);
      Files.createDirectories(parent(file));
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      Files.write(file, content);
      return Blob.hash(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes files into an ignored folder, as an install does. */
  void install(Path worktree) {
    for (int i = 0; i < options.burst(); i++) {
      write(worktree, "node_modules/burst/p" + i / 100 + "/m" + i + ".js", "export default " + i);
    }
  }

  void commit(Path worktree) {
    git(worktree, "commit", "-q", "-a", "--allow-empty", "-m", "Go on");
  }

  /** Runs {@code git status} in every worktree, one after the other. */
  void statusRound() {
    git(main(), "status", "--porcelain");
    sessions.forEach(session -> git(session, "status", "--porcelain"));
  }

  @Override
  public void close() throws IOException {
    if (options.keep()) {
      System.err.println("bench: the repository stays at " + root);
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void fillMain() throws IOException {
    Files.createDirectories(main());
    git(main(), "init", "-q", "-b", "main");
    git(main(), "config", "user.name", "Bench");
    git(main(), "config", "user.email", "bench@example.org");
    git(main(), "config", "gc.auto", "0");
    write(main(), ".gitignore", "node_modules/\n");
    for (int i = 0; i < options.files(); i++) {
      write(main(), path(i), text(i, "base"));
    }
    git(main(), "add", "-A");
    git(main(), "commit", "-q", "-m", "Begin");
    fillIgnored(main());
  }

  /** Returns a file's text: enough lines that two sessions can meet in one. */
  static String text(int n, String word) {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 20; line++) {
      text.append("export const v").append(n).append('_').append(line).append(" = ");
      text.append(line == 10 ? '"' + word + '"' : line).append(";\n");
    }
    return text.toString();
  }

  private void fillIgnored(Path worktree) {
    try {
      for (int i = 0; i < options.ignoredFolders(); i++) {
        Files.createDirectories(worktree.resolve("node_modules/p" + i / 100 + "/d" + i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void git(Path folder, String... arguments) {
    git(folder, Map.of(), arguments);
  }

  /** Runs git with more in its environment. */
  void git(Path folder, Map<String, String> more, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().putAll(more);
    try {
      int exit = builder.start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("git " + arguments[0] + " in " + folder + ": " + exit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("no folder above " + file);
    }
    return parent;
  }
}
