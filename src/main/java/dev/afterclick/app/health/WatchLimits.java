package dev.afterclick.app.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the system lets this person watch enough folders.
 *
 * <p>What others may not look into is not counted: the limits are each person's own.
 *
 * @param proc where the system tells of its processes
 * @param trial watches one folder: some systems do not keep to the limits that they tell
 */
record WatchLimits(Path proc, Trial trial) implements Check {

  /** Tries to watch. */
  @FunctionalInterface
  interface Trial {
    void run() throws IOException;
  }

  /** Makes it for this system, to try it on a folder that is there. */
  static WatchLimits of(Path folder) {
    return new WatchLimits(Path.of("/proc"), () -> watch(folder));
  }

  private static void watch(Path folder) throws IOException {
    try (WatchService watcher = folder.getFileSystem().newWatchService()) {
      folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
    }
  }

  private static final int NEARLY_ALL = 90;
  private static final int LONGEST_NUMBER = 32;

  /** What is in use. */
  private record Use(long instances, long watches) {
    Use plus(Use other) {
      return new Use(instances + other.instances, watches + other.watches);
    }
  }

  @Override
  public List<Finding> look() {
    Optional<Long> watches = limit("max_user_watches");
    Optional<Long> instances = limit("max_user_instances");
    if (watches.isEmpty() || instances.isEmpty()) {
      return List.of(Finding.well("watch", "the system tells of no limit to watching"));
    }
    Use use = used();
    List<Finding> findings = new ArrayList<>();
    findings.add(finding("watches", use.watches(), watches.get()));
    findings.add(finding("instances", use.instances(), instances.get()));
    failure()
        .ifPresent(
            why ->
                findings.add(
                    Finding.wrong(
                        "watch",
                        "nothing more can be watched: " + why,
                        raise("watches", watches.get() * 4)
                            + " "
                            + "fs.inotify.max_user_instances="
                            + instances.get() * 4)));
    return findings;
  }

  private Optional<String> failure() {
    try {
      trial.run();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Finding finding(String what, long used, long limit) {
    String text = used + " of " + limit + " inotify " + what + " are in use";
    return used * 100 >= limit * NEARLY_ALL
        ? Finding.note("watch", text, raise(what, Math.max(used, limit) * 4))
        : Finding.well("watch", text);
  }

  private static String raise(String what, long limit) {
    return "sudo sysctl fs.inotify.max_user_" + what + "=" + limit;
  }

  /**
   * Reads it at one go: of such a file, whose size is said to be 0, Java otherwise asks for one
   * byte first, and the kernel has nothing more for who comes a second time.
   */
  private Optional<Long> limit(String name) {
    Path file = proc.resolve("sys/fs/inotify").resolve(name);
    try (InputStream in = Files.newInputStream(file)) {
      String digits = new String(in.readNBytes(LONGEST_NUMBER), StandardCharsets.US_ASCII);
      return Optional.of(Long.valueOf(digits.strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Use used() {
    Use use = new Use(0, 0);
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path process : processes) {
        use = use.plus(ofProcess(process.resolve("fdinfo")));
      }
    } catch (IOException e) {
      return use; // As far as one may look.
    }
    return use;
  }

  private static Use ofProcess(Path files) {
    Use use = new Use(0, 0);
    try (DirectoryStream<Path> each = Files.newDirectoryStream(files)) {
      for (Path file : each) {
        use = use.plus(ofFile(file));
      }
    } catch (IOException e) {
      return use; // It has ended, or is somebody else's.
    }
    return use;
  }

  /** Files that watch have one line for each folder. */
  private static Use ofFile(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      long watches = lines.filter(line -> line.startsWith("inotify ")).count();
      return new Use(watches > 0 ? 1 : 0, watches);
    } catch (IOException | UncheckedIOException e) {
      return new Use(0, 0);
    }
  }
}
