package dev.afterclick.app.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
 */
record WatchLimits(Path proc) implements Check {

  private static final int NEARLY_ALL = 90;

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
    findings.add(finding("watches", use.watches(), watches.get(), "max_user_watches"));
    findings.add(finding("instances", use.instances(), instances.get(), "max_user_instances"));
    return findings;
  }

  private static Finding finding(String what, long used, long limit, String name) {
    String text = used + " of " + limit + " inotify " + what + " are in use";
    return used * 100 >= limit * NEARLY_ALL
        ? Finding.wrong("watch", text, "sudo sysctl fs.inotify." + name + "=" + limit * 4)
        : Finding.well("watch", text);
  }

  private Optional<Long> limit(String name) {
    try {
      Path file = proc.resolve("sys/fs/inotify").resolve(name);
      return Optional.of(Long.valueOf(Files.readString(file).strip()));
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
