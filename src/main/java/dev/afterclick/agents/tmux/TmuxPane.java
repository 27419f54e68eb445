package dev.afterclick.agents.tmux;

import java.util.Optional;

/**
 * A pane as one tmux session shows it; where sessions share a window it is listed for each.
 *
 * @param pid its first process
 * @param attached how many terminals show that session
 * @param index of its window
 * @param session the name of the session
 */
public record TmuxPane(
    long pid,
    String id,
    String windowId,
    String sessionId,
    int attached,
    String index,
    String session) {

  /** What tmux is to print of each; the name comes last, for it may hold blanks. */
  static final String FORMAT =
      "#{pane_pid} #{pane_id} #{window_id} #{session_id} #{session_attached} #{window_index}"
          + " #{session_name}";

  private static final int FIELDS = 7;

  /** Reads a line; nothing where it is none of ours. */
  static Optional<TmuxPane> parse(String line) {
    String[] parts = line.split(" ", FIELDS);
    if (parts.length < FIELDS) {
      return Optional.empty();
    }
    try {
      long pid = Long.parseLong(parts[0]);
      int attached = Integer.parseInt(parts[4]);
      return Optional.of(
          new TmuxPane(pid, parts[1], parts[2], parts[3], attached, parts[5], parts[6]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Names its window within its session, by numbers that nothing else ever has. */
  String windowTarget() {
    return sessionId + ":" + windowId;
  }
}
