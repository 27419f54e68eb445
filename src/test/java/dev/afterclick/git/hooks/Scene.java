package dev.afterclick.git.hooks;

import dev.afterclick.FolderCopy;
import dev.afterclick.TempRepo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder with a repository whose sessions collide, a remote, and the guard in place.
 *
 * <p>{@code main} has the trunk, {@code auth-refactor} and {@code billing-fix} have both committed
 * another second line of the held file, {@code charts} something else. In each, a file is
 * untracked; in {@code main} one has an edit that is not staged. It is made once, and copied for
 * each case.
 */
final class Scene {

  static final String FILE = "src/lib/session.ts";
  static final List<String> HOOKS =
      List.of("reference-transaction", "update", "pre-rebase", "pre-push");
  private static final List<String> SESSIONS = List.of("auth-refactor", "billing-fix", "charts");

  private final Path folder;

  private Scene(Path folder) {
    this.folder = folder;
  }

  /** Makes the one that others are copied from. */
  static Scene create(Path folder, String... initOptions) {
    TempRepo main = TempRepo.in(folder, with("--template=", initOptions));
    main.git("config", "core.checkStat", "minimal"); // A copy's files count as the same.
    main.write(FILE, "one\ntwo\nthree\n").write("README.md", "Hello\n").write("edit.txt", "a\n");
    main.commit("Begin");
    Scene scene = new Scene(Objects.requireNonNull(main.root().getParent()));
    main.git("clone", "-q", "--bare", "--template=", ".", scene.path("origin.git").toString());
    main.git("remote", "add", "origin", "../origin.git");
    main.git("fetch", "-q", "origin");
    TempRepo auth = main.worktree("auth-refactor");
    auth.write(FILE, "one\nauth\nthree\n").commit("Auth");
    auth.write("auth.txt", "tokens\n").commit("Tokens");
    main.worktree("billing-fix").write(FILE, "one\nbilling\nthree\n").commit("Billing");
    main.worktree("charts").write("chart.txt", "bars\n").commit("Bars");
    main.write("edit.txt", "a\nb\n");
    for (String name : List.of("repo", "auth-refactor", "billing-fix", "charts")) {
      main.at(scene.path(name)).write("untracked.txt", name + "\n");
    }
    scene.install();
    write(scene.common().resolve("usual.hold"), scene.hold(FILE, FILE));
    return scene;
  }

  private static String[] with(String first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  /** Copies all of it, with what the worktrees know of one another. */
  Scene copy(Path to) {
    FolderCopy.of(folder, to);
    Scene copy = new Scene(to);
    for (String name : SESSIONS) {
      Path admin = copy.common().resolve("worktrees").resolve(name);
      write(copy.path(name).resolve(".git"), "gitdir: " + admin + "\n");
      write(admin.resolve("gitdir"), copy.path(name).resolve(".git") + "\n");
    }
    return copy;
  }

  Path path(String name) {
    return folder.resolve(name.equals("main") ? "repo" : name);
  }

  Path common() {
    return path("main").resolve(".git");
  }

  Path holds() {
    return common().resolve("afterclick").resolve("holds");
  }

  /** Puts the scripts where arming puts them; the shell that runs them can be chosen. */
  private void install() {
    String shell = System.getProperty("guard.shell", "/bin/sh");
    Path ours = common().resolve("afterclick").resolve("hooks");
    for (String name : HOOKS) {
      executable(common().resolve("hooks").resolve(name), script(name, shell));
    }
    executable(ours.resolve("guard"), script("guard", shell));
  }

  private static String script(String name, String shell) {
    try (InputStream in = Scene.class.getResourceAsStream("/dev/afterclick/git/hooks/" + name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceFirst("#!/bin/sh", "#!" + shell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void executable(Path file, String text) {
    write(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new AssertionError(file);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the hold of the two sessions that collide, as it stands in the file. */
  String hold() {
    return Shell.read(common().resolve("usual.hold"));
  }

  /**
   * Returns the hold of a path.
   *
   * @param word the path as the file has it
   * @param path the path as a shell has it
   */
  String hold(String word, String path) {
    long now = System.currentTimeMillis() / 1000;
    return String.join(
        "\n",
        "afterclick-hold 1",
        "id h1",
        "path " + word,
        "kind content",
        "since " + now,
        "trunk refs/heads/main",
        "base 100644 " + blob("origin/main", path),
        party("auth-refactor", blob("auth-refactor", path), now - 250),
        party("billing-fix", blob("billing-fix", path), now - 30),
        "end",
        "");
  }

  private static String party(String name, String blob, long touched) {
    return "party %s refs/heads/%s 100644 %s %d %s".formatted(name, name, blob, touched, name);
  }

  String blob(String commit, String path) {
    return Shell.prepare(path("main"), "git rev-parse \"" + commit + ":\"" + path);
  }

  void writeHold(String text) {
    write(holds().resolve("h1.hold"), text);
  }

  /** Returns what the guard has told, all files in one. */
  String told() {
    Path told = holds().resolve("told");
    try (Stream<Path> files = Files.exists(told) ? Files.list(told).sorted() : Stream.empty()) {
      return String.join("", files.map(Shell::read).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
