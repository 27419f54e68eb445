package dev.afterclick.agents.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each agent is answered. */
final class AnswerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CLAUDE   | PreToolUse  | {"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"a → \\"b\\""}}
          CODEX    | PreToolUse  | {"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"a → \\"b\\""}}
          QWEN     | PreToolUse  | {"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"a → \\"b\\""}}
          KIMI     | PreToolUse  | {"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"a → \\"b\\""}}
          GEMINI   | BeforeTool  | {"decision":"deny","reason":"a → \\"b\\""}
          OPENCODE | tool.execute.before | {"decision":"deny","reason":"a → \\"b\\""}
          COPILOT  | preToolUse  | {"permissionDecision":"deny","permissionDecisionReason":"a → \\"b\\""}
          CURSOR   | preToolUse  | {"permission":"deny","user_message":"a → \\"b\\"","agent_message":"a → \\"b\\""}
          """)
  void denies(Agent agent, String event, String json) {
    assertEquals(Optional.of(json), new Answer.Deny("a → \"b\"").to(agent, event));
  }

  @Test
  void bringsContextOnlyWhereItIsHeard() {
    Answer context = new Answer.Context("a");
    assertEquals(
        Optional.of(
            "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"additionalContext\":\"a\"}}"),
        context.to(Agent.CLAUDE, "PreToolUse"));
    assertEquals(
        Optional.of("{\"additionalContext\":\"a\"}"), context.to(Agent.COPILOT, "preToolUse"));
    assertEquals(Optional.empty(), context.to(Agent.GEMINI, "BeforeTool"));
    assertEquals(Optional.empty(), context.to(Agent.OPENCODE, "tool.execute.before"));
    assertEquals(Optional.empty(), context.to(Agent.CLAUDE, "SessionEnd"));
  }
}
