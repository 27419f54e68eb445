package dev.afterclick.agents.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The agents whose hooks are understood, and how each of them wants to be answered. */
public enum Agent {
  CLAUDE("Claude Code", Answer.Shape.NESTED, Events.OF_CLAUDE),
  CODEX("Codex", Answer.Shape.NESTED, Events.OF_CLAUDE),
  GEMINI("Gemini CLI", Answer.Shape.DECISION, "BeforeAgent"),
  /** Its plugin is ours: it throws what {@code reason} says. */
  OPENCODE("opencode", Answer.Shape.DECISION, ""),
  COPILOT("Copilot CLI", Answer.Shape.FLAT, "preToolUse"),
  QWEN("Qwen Code", Answer.Shape.NESTED, "UserPromptSubmit"),
  KIMI("Kimi Code", Answer.Shape.NESTED, ""),
  CURSOR("Cursor", Answer.Shape.PERMISSION, "");

  private final String title;
  private final Answer.Shape shape;
  private final String contextual;

  /**
   * Makes a row of the table.
   *
   * @param contextual the events whose answer may bring context that the model sees in time, with
   *     blanks between
   */
  Agent(String title, Answer.Shape shape, String contextual) {
    this.title = title;
    this.shape = shape;
    this.contextual = contextual;
  }

  /** Finds an agent by the word that its hook is called with. */
  public static Optional<Agent> named(String word) {
    for (Agent agent : values()) {
      if (agent.word().equals(word)) {
        return Optional.of(agent);
      }
    }
    return Optional.empty();
  }

  /** Returns the word that commands, notes and JSON use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name that people know it by. */
  public String title() {
    return title;
  }

  /** Tells whether what is said at this event reaches the model without a denial. */
  public boolean hearsContextAt(String event) {
    return List.of(contextual.split(" ", -1)).contains(event) && !event.isEmpty();
  }

  Answer.Shape shape() {
    return shape;
  }

  /** A constant of the enum itself would come too late for its rows. */
  private static final class Events {
    static final String OF_CLAUDE = "PreToolUse PostToolUse UserPromptSubmit SessionStart";
  }
}
