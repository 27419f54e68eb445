package dev.afterclick.agents.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Linux tells of its processes: who has started whom, and where each stands.
 *
 * <p>Whatever is gone while somebody looks, or not ours to read, has no answer.
 */
public final class ProcessTree {

  /** Enough for names and the first words of a command line. */
  private static final int MOST = 4096;

  /** What a process gets to know may be long. */
  private static final int MOST_VARIABLES = 1 << 20;

  /** A line of ancestors that is longer has been read while numbers were used anew. */
  private static final int DEEPEST = 100;

  private final Path proc;

  /**
   * Prepares to look.
   *
   * @param proc where the system tells of its processes, {@code /proc}
   */
  public ProcessTree(Path proc) {
    this.proc = proc;
  }

  /** Returns the numbers of all processes; none where the system does not tell. */
  public List<Long> all() {
    List<Long> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path process : all) {
        number(process.getFileName().toString()).ifPresent(found::add);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // No such system, or not for us to read.
    }
    found.sort(null);
    return List.copyOf(found);
  }

  /** Returns the number of the process that has started one; -1 when it is gone already. */
  public long parentOf(long pid) {
    String stat = read(pid, "stat", MOST);
    // The name may hold anything, but stands in brackets.
    String[] rest = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", 3);
    return rest.length < 2 ? -1 : number(rest[1]).orElse(-1L);
  }

  /** Returns a process and those before it, up to the first of all. */
  public List<Long> lineOf(long pid) {
    List<Long> line = new ArrayList<>();
    for (long at = pid; at > 0 && line.size() < DEEPEST; at = parentOf(at)) {
      line.add(at);
    }
    return List.copyOf(line);
  }

  /** Returns what the kernel calls a process. */
  public String nameOf(long pid) {
    return read(pid, "comm", MOST).strip();
  }

  /** Returns the first words of its command line, each followed by a NUL. */
  String wordsOf(long pid) {
    return read(pid, "cmdline", MOST);
  }

  /** Returns the folder that a process stands in. */
  public Optional<Path> folderOf(long pid) {
    return link(pid, "cwd");
  }

  /** Returns the terminal that a process listens to. */
  public Optional<Path> terminalOf(long pid) {
    return link(pid, "fd/0").filter(file -> file.startsWith("/dev/")).filter(ProcessTree::isTty);
  }

  /** Returns a variable as a process got it when it began. */
  public Optional<String> variable(long pid, String name) {
    String begin = name + "=";
    return Stream.of(read(pid, "environ", MOST_VARIABLES).split("\0", -1))
        .filter(each -> each.startsWith(begin))
        .map(each -> each.substring(begin.length()))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static boolean isTty(Path file) {
    String name = file.toString();
    return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty");
  }

  private Optional<Path> link(long pid, String name) {
    try {
      return Optional.of(Files.readSymbolicLink(proc.resolve(pid + "/" + name)));
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return Optional.empty();
    }
  }

  private String read(long pid, String name, int most) {
    try (InputStream in = Files.newInputStream(proc.resolve(pid + "/" + name))) {
      return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static Optional<Long> number(String digits) {
    try {
      return Optional.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
