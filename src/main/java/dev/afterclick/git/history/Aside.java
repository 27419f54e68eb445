package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs git in the store, beside all else, and ends it at once when it is no longer wanted.
 *
 * <p>One process at a time, on one core and within some memory: the looks go before.
 */
final class Aside {

  /** What the last of ten sessions' trees can be a delta of is further back than git looks. */
  private static final String WINDOW = "--window=25";

  private static final List<String> FRUGAL =
      List.of("pack-objects", "-q", "--non-empty", "--threads=1", "--window-memory=32m", WINDOW);

  private final GitProgram git;
  private volatile @Nullable Process running;
  private volatile boolean stopped = true;

  Aside(Path store) {
    this.git =
        GitProgram.in(store)
            .with("GIT_DIR", ".")
            .with("GIT_CONFIG_COUNT", "2")
            .with("GIT_CONFIG_KEY_0", "pack.deltaCacheSize")
            .with("GIT_CONFIG_VALUE_0", "16m")
            .with("GIT_CONFIG_KEY_1", "pack.packSizeLimit")
            .with("GIT_CONFIG_VALUE_1", "0")
            .inNoHurry(this::started);
  }

  void start() {
    stopped = false;
  }

  /** Ends what runs; whatever is tried from now on fails. */
  void stop() {
    stopped = true;
    Process process = running;
    if (process != null) {
      process.destroy();
    }
  }

  boolean isStopped() {
    return stopped;
  }

  /** Runs git with some lines of input, and returns what it prints. */
  Stream<String> lines(List<String> input, String... arguments) throws GitException {
    checkThatItIsWanted();
    // Names of files may be in any encoding: none of their bytes may change.
    String all = input.isEmpty() ? "" : String.join("\n", input) + "\n";
    byte[] out = git.run(all.getBytes(StandardCharsets.ISO_8859_1), arguments).out();
    return new String(out, StandardCharsets.ISO_8859_1).lines();
  }

  /** Returns the first line that git prints; the rest may be more than fits into memory. */
  Optional<String> first(String... arguments) throws GitException {
    checkThatItIsWanted();
    Process process = git.startCoprocess(arguments);
    try (BufferedReader out = process.inputReader(StandardCharsets.ISO_8859_1)) {
      Optional<String> line = Optional.ofNullable(out.readLine());
      if (line.isEmpty() && process.waitFor() != 0) {
        throw new GitException("git " + arguments[0] + " in the store failed");
      }
      return line;
    } catch (IOException e) {
      throw new GitException("reading from git " + arguments[0] + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("git " + arguments[0] + " was interrupted", e);
    } finally {
      process.destroy();
    }
  }

  /** Makes packs of what {@code input} names, and returns theirs. */
  List<String> pack(List<String> input, String... options) throws GitException {
    List<String> words = new ArrayList<>(FRUGAL);
    words.addAll(List.of(options));
    words.add("objects/pack/pack");
    return lines(input, words.toArray(String[]::new)).map(hash -> "pack-" + hash).toList();
  }

  private void started(Process process) {
    running = process;
    if (stopped) {
      process.destroy();
    }
  }

  private void checkThatItIsWanted() throws GitException {
    if (stopped) {
      throw new GitException("housekeeping was ended");
    }
  }
}
