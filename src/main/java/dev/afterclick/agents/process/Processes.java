package dev.afterclick.agents.process;

import dev.afterclick.model.AgentProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the agents that run, by what Linux tells of its processes.
 *
 * <p>A process that an agent has started as a copy of itself counts once, with its parent.
 */
public final class Processes {

  /** What the kernel calls the agents that are programs of their own. */
  private static final Map<String, String> BY_COMM =
      Map.of(
          "claude", "claude",
          "codex", "codex",
          "opencode", "opencode",
          "kimi-code", "kimi",
          "cursor-agent", "cursor",
          "copilot", "copilot");

  /** What the script is called, or the package that it lies in, of those that run in node. */
  private static final Map<String, String> BY_SCRIPT =
      Map.of(
          "gemini", "gemini",
          "gemini-cli", "gemini",
          "qwen", "qwen",
          "qwen-code", "qwen",
          "copilot", "copilot",
          "claude-code", "claude");

  /** The script comes after node's own options, if it has any. */
  private static final int FIRST_WORDS = 4;

  private static final int MOST = 4096;

  private final Path proc;
  private final Optional<ClaudeSessions> claude;

  /**
   * Prepares to look.
   *
   * @param proc where the system tells of its processes, {@code /proc}
   * @param home the home folder of whoever runs the agents
   */
  public Processes(Path proc, Optional<Path> home) {
    this.proc = proc;
    this.claude = home.map(ClaudeSessions::new);
  }

  /** Returns the agents that run now, by the numbers of their processes. */
  public List<AgentProcess> look() {
    Map<Long, String> agents = agents();
    List<AgentProcess> found = new ArrayList<>();
    agents.forEach(
        (pid, agent) -> {
          if (!agent.equals(agents.get(parentOf(pid)))) {
            folderOf(pid).map(folder -> process(pid, agent, folder)).ifPresent(found::add);
          }
        });
    return List.copyOf(found);
  }

  private AgentProcess process(long pid, String agent, Path folder) {
    ClaudeSessions.Noted noted =
        claude
            .filter(notes -> agent.equals("claude"))
            .flatMap(notes -> notes.of(pid))
            .orElse(ClaudeSessions.Noted.NOTHING);
    return new AgentProcess(pid, agent, folder, noted.title(), noted.state());
  }

  private Map<Long, String> agents() {
    Map<Long, String> agents = new TreeMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path process : all) {
        agent(process).ifPresent(agent -> agents.put(pidOf(process), agent));
      }
    } catch (IOException | DirectoryIteratorException e) {
      // No such system, or not for us to read: then only the hooks tell.
    }
    return agents;
  }

  private static long pidOf(Path process) {
    try {
      return Long.parseLong(process.getFileName().toString());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private Optional<String> agent(Path process) {
    String comm = read(process.resolve("comm")).strip();
    // Node calls its first thread either way.
    return comm.startsWith("node") || comm.equals("MainThread")
        ? script(read(process.resolve("cmdline")))
        : Optional.ofNullable(BY_COMM.get(comm));
  }

  private static Optional<String> script(String commandLine) {
    String[] words = commandLine.split("\0", FIRST_WORDS + 1);
    for (int i = 1; i < Math.min(words.length, FIRST_WORDS); i++) {
      for (String part : words[i].split("/", -1)) {
        String agent = BY_SCRIPT.get(part.toLowerCase(Locale.ROOT).replaceFirst("\\.m?js$", ""));
        if (agent != null) {
          return Optional.of(agent);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the number of the process that has started one; -1 when it is gone already. */
  private long parentOf(long pid) {
    String stat = read(proc.resolve(pid + "/stat"));
    // The name may hold anything, but stands in brackets.
    String[] rest = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", 3);
    try {
      return rest.length < 2 ? -1 : Long.parseLong(rest[1]);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private Optional<Path> folderOf(long pid) {
    try {
      return Optional.of(Files.readSymbolicLink(proc.resolve(pid + "/cwd")));
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return Optional.empty();
    }
  }

  private static String read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
