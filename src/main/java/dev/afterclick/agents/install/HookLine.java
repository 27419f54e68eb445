package dev.afterclick.agents.install;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The command line by which an agent runs our hook.
 *
 * <p>It never changes for the same home: Codex asks the person anew for every other line.
 *
 * @param script where the hook stands
 * @param quoted the same as a word of a shell, within double quotes
 */
record HookLine(Path script, String quoted) {

  /** How long an agent waits for it, in seconds: far more than it ever takes. */
  static final int PATIENCE = 10;

  /** What stands in every line of ours. */
  static final String MARK = "afterclick/hook";

  private static final Pattern OURS = Pattern.compile(MARK + "[\"']? [a-z]+( |$)");
  private static final Pattern SPECIAL = Pattern.compile("[\"\\\\$`]");

  HookLine(Path script) {
    this(script, SPECIAL.matcher(script.toString()).replaceAll("\\\\$0"));
  }

  /** Makes one for a path in which the shell, or the agent, finds a variable. */
  static HookLine verbatim(Path script) {
    return new HookLine(script, script.toString());
  }

  /** Returns it for an event. */
  String of(String agent, String event) {
    return '"' + quoted + "\" " + agent + " " + event;
  }

  /** Tells whether a command line is one of ours, of whatever version and home. */
  static boolean isOurs(String command) {
    return OURS.matcher(command).find();
  }
}
