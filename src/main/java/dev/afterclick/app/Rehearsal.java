package dev.afterclick.app;

import dev.afterclick.app.command.CommandLines;
import dev.afterclick.app.command.HookCommand;
import dev.afterclick.app.command.Surroundings;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.ui.terminal.JlineTerminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.nativ.JLineNativeLoader;

/**
 * Does once, unseen, what people start afterclick for, so that the JVM can write down the classes.
 *
 * <p>{@code scripts/afterclick} runs it in the background with an empty folder, makes an archive of
 * the classes it used, and keeps JLine's native library, which it leaves there. Nothing waits for
 * it, so it may pace itself by the clock.
 */
public final class Rehearsal {

  private static final int MOST_SECONDS = 15;

  private final Path folder;
  private final Path stage;
  private final Path repository;

  private Rehearsal(Path folder) {
    this.folder = folder;
    this.stage = folder.resolve("stage");
    this.repository = stage.resolve("repository");
  }

  public static void main(String[] args) throws GitException, IOException {
    Rehearsal rehearsal = new Rehearsal(Path.of(args[0]).toRealPath());
    rehearsal.keepNativeLibrary();
    rehearsal.makeOverlap();
    rehearsal.play("check");
    rehearsal.play("check", "--json");
    rehearsal.play("--headless");
    rehearsal.play("--headless", "--color=always");
    rehearsal.playHook();
    rehearsal.play("log", "--no-pager");
    rehearsal.play("log", "-p", "--no-pager", "--since=1d", "file.txt");
    rehearsal.play();
  }

  /** Spares every later start the unpacking. */
  private void keepNativeLibrary() throws IOException {
    JLineNativeLoader.initialize();
    Path unpacked = Path.of(JLineNativeLoader.getNativeLibraryPath());
    Files.copy(unpacked, folder.resolve(System.mapLibraryName("jlinenative")));
  }

  /** Makes two worktrees that changed the same line. */
  private void makeOverlap() throws GitException, IOException {
    Files.createDirectories(repository);
    GitProgram git = GitProgram.in(repository);
    git.run("init", "-q", "-b", "main");
    write(repository, "base");
    git.run("add", "-A");
    git.run(
        "-c", "user.name=afterclick", "-c", "user.email=@", "commit", "-q", "-m", "Set the stage");
    Path other = stage.resolve("other");
    git.run("worktree", "add", "-q", "-b", "other", other.toString());
    write(repository, "ours");
    write(other, "theirs");
  }

  private static void write(Path worktree, String line) throws IOException {
    Files.writeString(worktree.resolve("file.txt"), "first\n" + line + "\nlast\n");
  }

  /** The engine has left word by now that the other worktree's file is contested. */
  private void playHook() {
    Path other = stage.resolve("other");
    String input =
        String.format(
            "{\"session_id\":\"s\",\"cwd\":\"%s\",\"hook_event_name\":\"PreToolUse\","
                + "\"tool_name\":\"Edit\",\"tool_input\":{\"file_path\":\"%s\"}}",
            other, other.resolve("file.txt"));
    // What an agent waits for begins there, and nothing else here loads it.
    Objects.requireNonNull(Main.class);
    HookCommand.run(
        List.of("--spooled", "claude"),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(OutputStream.nullOutputStream()),
        other);
  }

  private void play(String... words) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Surroundings stage =
        new Surroundings(
            GitProgram.in(repository),
            Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor"),
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            () -> true,
            () -> Optional.of(new RehearsalTerminal()),
            question -> Optional.empty(),
            InstantSource.system(),
            this::stopSoon);
    // Every command asks whether it prints to a terminal.
    JlineTerminal.isOutput();
    CommandLines.run(stage, words);
  }

  /** Writes a file first, so that there is something to tell of and to list later. */
  private void stopSoon(Runnable stop) {
    later(this::touch);
    later(() -> stopOnceHeld(stop, MOST_SECONDS));
  }

  /** A hook that meets a hold is what people wait for longest. */
  private void stopOnceHeld(Runnable stop, int seconds) {
    if (seconds > 0 && !Files.exists(repository.resolve(".git/afterclick/holds/h1.hold"))) {
      later(() -> stopOnceHeld(stop, seconds - 1));
    } else {
      later(stop);
    }
  }

  private static void later(Runnable task) {
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(task);
  }

  private void touch() {
    try {
      write(repository, "touched");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
