package dev.afterclick.app.command;

import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.restore.CheckedOut;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.ui.canvas.Harmless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Hands two versions to a program of the person's own, as {@code git mergetool} does, and takes
 * what it made of them.
 *
 * <p>The names of the four files reach it as variables, so that no shell reads a name as anything
 * else.
 */
final class MergeTool {

  private final Surroundings there;
  private final ObjectStore store;
  private final Path commonDir;
  private final GitProgram git;

  /** Makes one for the worktree that {@code git} runs in. */
  MergeTool(Surroundings there, ObjectStore store, Path commonDir, GitProgram git) {
    this.there = there;
    this.store = store;
    this.commonDir = commonDir;
    this.git = git;
  }

  /** What a tool has made. */
  static final class Made {

    private final byte[] bytes;
    private final boolean marked;
    private final String changes;

    private Made(byte[] bytes, boolean marked, String changes) {
      this.bytes = bytes;
      this.marked = marked;
      this.changes = changes;
    }

    /** Returns it as it would stand in a worktree. */
    byte[] bytes() {
      return bytes.clone();
    }
  }

  /** Returns what the tool has left; nobody has agreed with it yet. */
  Made run(Collision collision) throws GitException, InterruptedException, IOException, Trouble {
    String tool = git.attempt(new byte[0], "config", "--get", "afterclick.tool").text();
    if (tool.isBlank()) {
      throw new Trouble(
          "no tool is set to merge with",
          "git config afterclick.tool 'vimdiff \"$LOCAL\" \"$MERGED\" \"$REMOTE\"', for example");
    }
    Path folder = Files.createTempDirectory("afterclick-");
    try {
      return run(tool, new Desk(folder, collision));
    } finally {
      clear(folder);
    }
  }

  private Made run(String tool, Desk desk)
      throws GitException, InterruptedException, IOException, Trouble {
    write(desk.base(), desk.collision().base(), desk.collision().path());
    write(desk.local(), desk.collision().ours().version(), desk.collision().ours().path());
    write(desk.remote(), desk.collision().theirs().version(), desk.collision().theirs().path());
    Files.write(desk.merged(), marked(desk));
    int status = start(tool, desk).waitFor();
    if (status != 0) {
      throw new Trouble(
          "the tool ended with status " + status + ", so nothing was changed",
          "git config afterclick.tool tells which it is");
    }
    byte[] result = Files.readAllBytes(desk.merged());
    boolean marked = new String(result, StandardCharsets.ISO_8859_1).contains(desk.mark());
    return new Made(result, marked, changes(desk));
  }

  private Process start(String tool, Desk desk) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", tool);
    builder.environment().put("BASE", desk.base().toString());
    builder.environment().put("LOCAL", desk.local().toString());
    builder.environment().put("REMOTE", desk.remote().toString());
    builder.environment().put("MERGED", desk.merged().toString());
    return builder.directory(git.folder().toFile()).inheritIO().start();
  }

  private String changes(Desk desk) throws GitException {
    return git.attempt(
            new byte[0],
            "diff",
            "--no-index",
            "--no-color",
            "--no-ext-diff",
            desk.local().toString(),
            desk.merged().toString())
        .text();
  }

  /** Has a person agree with the whole; where nobody can be asked, whoever runs it has agreed. */
  byte[] agreed(Made made) throws Trouble {
    if (made.marked) {
      throw new Trouble(
          "the tool left conflict markers, so nothing was changed",
          "resolve all of them, and save the file before the tool ends");
    }
    String question = shown(made.changes) + "\nwrite this result? [y/N] ";
    Optional<String> answer = there.dialogue().ask(question);
    if (answer.isPresent() && !answer.get().strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      throw new Trouble("nothing was changed", "afterclick reconcile --tool asks again");
    }
    return made.bytes();
  }

  private static String shown(String diff) {
    StringBuilder lines = new StringBuilder();
    diff.lines()
        .dropWhile(line -> !line.startsWith("@@"))
        .forEach(line -> lines.append(Harmless.of(line)).append('\n'));
    return lines.isEmpty() ? "the result is just ours\n" : lines.toString();
  }

  private void write(Path file, Optional<Version> version, RepoPath as)
      throws GitException, IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      if (version.isPresent()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CheckedOut(store, commonDir, git).copy(version.get().blob(), as, bytes);
        bytes.writeTo(out);
      }
    }
  }

  /** Begins with what git itself can merge; with ours where there are no lines to merge. */
  private byte[] marked(Desk desk) throws GitException, IOException {
    GitProgram.Result merged =
        git.attempt(
            new byte[0],
            "merge-file",
            "-p",
            "--diff3",
            "-L",
            desk.label(),
            "-L",
            "base",
            "-L",
            desk.collision().theirs().label(),
            desk.local().toString(),
            desk.base().toString(),
            desk.remote().toString());
    return merged.exit() >= 0 && merged.exit() < 128
        ? merged.out()
        : Files.readAllBytes(desk.local());
  }

  private static void clear(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  /** The four files on the table; their ending tells a tool what language it is. */
  private record Desk(Path folder, Collision collision) {

    Path base() {
      return file("BASE");
    }

    Path local() {
      return file("LOCAL");
    }

    Path remote() {
      return file("REMOTE");
    }

    Path merged() {
      return file("MERGED");
    }

    String label() {
      return collision.ours().label();
    }

    String mark() {
      return "<<<<<<< " + label() + "\n";
    }

    private Path file(String what) {
      String name = collision.path().name().replaceAll("[^A-Za-z0-9._-]", "_");
      int dot = name.lastIndexOf('.');
      return folder.resolve(
          dot > 0 ? name.substring(0, dot) + "_" + what + name.substring(dot) : name + "_" + what);
    }
  }
}
