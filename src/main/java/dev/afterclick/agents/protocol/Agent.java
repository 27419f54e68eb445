package dev.afterclick.agents.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The agents whose hooks are understood, and how each of them wants to be answered. */
public enum Agent {
  CLAUDE("Claude Code", Answer.Shape.NESTED, Contextual.CLAUDES),
  CODEX("Codex", Answer.Shape.NESTED, Contextual.CLAUDES),
  GEMINI("Gemini CLI", Answer.Shape.DECISION, Set.of("BeforeAgent")),
  /** Its plugin is ours: it throws what {@code reason} says. */
  OPENCODE("opencode", Answer.Shape.DECISION, Set.of()),
  COPILOT("Copilot CLI", Answer.Shape.FLAT, Set.of("preToolUse")),
  QWEN("Qwen Code", Answer.Shape.NESTED, Set.of("UserPromptSubmit")),
  KIMI("Kimi Code", Answer.Shape.NESTED, Set.of()),
  CURSOR("Cursor", Answer.Shape.PERMISSION, Set.of());

  private final String title;
  private final Answer.Shape shape;
  private final Set<String> contextual;

  /**
   * Makes a row of the table.
   *
   * @param contextual the events whose answer may bring context that the model sees in time
   */
  Agent(String title, Answer.Shape shape, Set<String> contextual) {
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
    return contextual.contains(event);
  }

  Answer.Shape shape() {
    return shape;
  }

  /** A constant of the enum itself would come too late for its rows. */
  private static final class Contextual {
    static final Set<String> CLAUDES =
        Set.of("PreToolUse", "PostToolUse", "UserPromptSubmit", "SessionStart");
  }
}
