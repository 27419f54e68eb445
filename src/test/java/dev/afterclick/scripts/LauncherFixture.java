package dev.afterclick.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A source folder with the real launcher and made-up programs: a Maven that "builds" by copying, a
 * Java and a git that say any version.
 *
 * <p>Its PATH holds nothing but these and the few tools that the launcher may use, so that what is
 * installed on this machine plays no part.
 */
final class LauncherFixture {

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "find",
          "flock",
          "grep",
          "mkdir",
          "mv",
          "printf",
          "readlink",
          "rm",
          "sleep",
          "stat",
          "touch");

  /** What the launcher needs besides to make a head start; see {@link #allowHeadStarts}. */
  private static final List<String> HEAD_START_TOOLS = List.of("env", "nice", "sync", "timeout");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  final Path root;
  final Path bin;
  private final Path tools;
  private final Map<String, String> environment = new TreeMap<>();

  LauncherFixture(Path folder) {
    this.folder = folder;
    root = folder.resolve("source");
    bin = folder.resolve("bin");
    tools = folder.resolve("tools");
    try {
      for (Path needed : List.of(root.resolve("scripts"), sources(), bin, tools)) {
        Files.createDirectories(needed);
      }
      Files.copy(Path.of("scripts/afterclick"), launcher());
      Files.writeString(root.resolve("pom.xml"), "<project/>\n");
      TOOLS.forEach(this::link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    environment.put("PATH", bin + ":" + tools);
    environment.put("HOME", folder.resolve("home").toString());
    java("17.0.15");
    program("javac", "");
    git("2.39.5");
    maven("mkdir -p target && echo built >>target/afterclick.jar");
  }

  Path launcher() {
    return root.resolve("scripts/afterclick");
  }

  Path sources() {
    return root.resolve("src/main/java/dev/afterclick");
  }

  Path jar() {
    return root.resolve("target/afterclick.jar");
  }

  /** Puts a Java on the PATH that prints what it was started with, one argument a line. */
  void java(String version) {
    program("java", javaOf(version));
  }

  String javaOf(String version) {
    return "if [ \"$1\" = -version ]; then echo asked >>"
        + log("java-version")
        + "; echo 'openjdk version \""
        + version
        + "\" 2025-04-15' >&2; exit; fi\n"
        + archiving()
        + "printf 'java %s\\n' "
        + version
        + "\nprintf 'LC_ALL=%s LC_CTYPE=%s\\n' \"${LC_ALL-}\" \"${LC_CTYPE-}\"\n"
        + "for word in \"$@\"; do printf '<%s>\\n' \"$word\"; done\n";
  }

  /** The two runs of Java that make a head start, done by hand. */
  private String archiving() {
    return """
    for word in "$@"; do
      case $word in
        -XX:SharedArchiveFile=*) archive=${word#*=} ;;
        -Xshare:dump) dump=yes ;;
        dev.afterclick.app.Rehearsal)
          echo rehearsed >>LOG
          while [ -e CURTAIN ]; do sleep 0.02; done
          exit ;;
      esac
    done
    if [ "${dump-}" ]; then
      cat ARCHIVE >"$archive"
      exit
    fi
    """
        .replace("ARCHIVE", archive().toString())
        .replace("LOG", log("rehearsal").toString())
        .replace("CURTAIN", curtain().toString());
  }

  /** Rehearsals last for as long as this file is there. */
  Path curtain() {
    return folder.resolve("curtain");
  }

  /** What the JVM writes as its archive; it fails when this is not there. */
  private Path archive() {
    return folder.resolve("archive");
  }

  /** Gives the launcher the tools for its head start, and the JVM what it archives. */
  void allowHeadStarts() throws IOException {
    HEAD_START_TOOLS.forEach(this::link);
    Files.writeString(archive(), "classes");
  }

  /** Lets every attempt at an archive fail. */
  void breakArchiving() throws IOException {
    Files.delete(archive());
  }

  /** Waits for what goes on in the background, and returns the one head start that there is. */
  Path headStart() throws IOException {
    await("no head start", () -> headStarts().size() == 1);
    awaitNobody();
    return headStarts().get(0);
  }

  private List<Path> headStarts() {
    Path place = folder.resolve("home/.cache/afterclick/head-start");
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(start -> Files.exists(start.resolve("made-of")))
          .filter(start -> start.getFileName().toString().contains("+"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until no process runs that was started here. */
  void awaitNobody() {
    await("still running", () -> processes().isEmpty());
  }

  private List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }

  private void await(String failure, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        List<String> left = processes().stream().map(p -> p.info().toString()).toList();
        processes().forEach(ProcessHandle::destroyForcibly);
        throw new AssertionError(failure + "; processes: " + left);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  void git(String version) {
    program("git", "echo git version " + version);
  }

  /** Puts a Maven on the PATH that notes its call, then does {@code script} in the folder. */
  void maven(String script) {
    program("mvn", "echo \"$*\" >>" + log("mvn") + "\n" + script);
  }

  void program(String name, String script) {
    write(bin.resolve(name), script);
  }

  void write(Path program, String script) {
    try {
      Files.createDirectories(program.getParent());
      Files.deleteIfExists(program);
      Files.writeString(program, "#!/bin/sh\n" + script + "\n");
      if (!program.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + program + " executable");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String name) {
    try {
      Files.delete(bin.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /** Makes {@code path} look as if it was written an hour ago, or now. */
  void age(Path path, boolean old) throws IOException {
    Instant now = Instant.now();
    Files.setLastModifiedTime(path, FileTime.from(old ? now.minusSeconds(3600) : now));
  }

  /** Returns how often a program noted that it was called. */
  long calls(String name) throws IOException {
    Path log = log(name);
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  Run run(Shell shell, String... arguments) throws IOException, InterruptedException {
    return run(shell, launcher(), arguments);
  }

  Run run(Shell shell, Path launcher, String... arguments)
      throws IOException, InterruptedException {
    return Run.of(start(shell, launcher, arguments));
  }

  Process start(Shell shell, Path launcher, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(shell.command());
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** Puts a copy of a tool on the PATH. */
  private void link(String tool) {
    Path target =
        Stream.of("/usr/bin", "/bin")
            .map(place -> Path.of(place, tool))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();
    try {
      Files.copy(target, tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
