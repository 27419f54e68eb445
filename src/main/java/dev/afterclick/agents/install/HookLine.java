package dev.afterclick.agents.install;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The command line by which an agent runs our hook.
 *
 * <p>It never changes for the same home: Codex asks the person anew for every other line.
 *
 * @param script where the hook stands
 */
record HookLine(Path script) {

  /** How long an agent waits for it, in seconds: far more than it ever takes. */
  static final int PATIENCE = 10;

  private static final Pattern OURS = Pattern.compile("afterclick/hook[\"']? [a-z]+( |$)");
  private static final Pattern SPECIAL = Pattern.compile("[\"\\\\$`]");

  /** Returns it for an event. */
  String of(String agent, String event) {
    return '"'
        + SPECIAL.matcher(script.toString()).replaceAll("\\\\$0")
        + "\" "
        + agent
        + " "
        + event;
  }

  /** Tells whether a command line is one of ours, of whatever version and home. */
  static boolean isOurs(String command) {
    return OURS.matcher(command).find();
  }
}
