package dev.afterclick.agents.process;

import dev.afterclick.model.AgentProcess;
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

  private final ProcessTree tree;
  private final Optional<ClaudeSessions> claude;

  /**
   * Prepares to look.
   *
   * @param proc where the system tells of its processes, {@code /proc}
   * @param home the home folder of whoever runs the agents
   */
  public Processes(Path proc, Optional<Path> home) {
    this.tree = new ProcessTree(proc);
    this.claude = home.map(ClaudeSessions::new);
  }

  /** Returns the agents that run now, by the numbers of their processes. */
  public List<AgentProcess> look() {
    Map<Long, String> agents = agents();
    List<AgentProcess> found = new ArrayList<>();
    agents.forEach(
        (pid, agent) -> {
          if (!agent.equals(agents.get(tree.parentOf(pid)))) {
            tree.folderOf(pid).map(folder -> process(pid, agent, folder)).ifPresent(found::add);
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
    tree.all().forEach(pid -> agent(pid).ifPresent(agent -> agents.put(pid, agent)));
    return agents;
  }

  private Optional<String> agent(long pid) {
    String comm = tree.nameOf(pid);
    // Node calls its first thread either way.
    return comm.startsWith("node") || comm.equals("MainThread")
        ? script(tree.wordsOf(pid))
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
}
