package dev.afterclick.agents.protocol;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What a hook may say to an agent: nothing, or one of these. Never that something is allowed: that
 * would skip the question to the person; and never that the person is to be asked: some agents take
 * that for a yes, and one hangs.
 */
public sealed interface Answer {

  /** It must not do that now; the model reads why. */
  record Deny(String text) implements Answer {}

  /** It may, and the model is to know this. */
  record Context(String text) implements Answer {}

  /** Returns both in one: a denial says all. */
  default Answer and(Answer other) {
    String text = text() + "\n\n" + other.text();
    boolean denies = this instanceof Deny || other instanceof Deny;
    return denies ? new Deny(text) : new Context(text);
  }

  /** Returns what the model reads. */
  String text();

  /** In what form an agent takes an answer. */
  enum Shape {
    /** Claude's: all within {@code hookSpecificOutput}. */
    NESTED,
    /** {@code decision} and {@code reason}. */
    DECISION,
    /** {@code permissionDecision} at the top. */
    FLAT,
    /** {@code permission}, and a message for either reader. */
    PERMISSION
  }

  /** Writes it as {@code agent} reads it at {@code event}; nothing if it could not hear it. */
  default Optional<String> to(Agent agent, String event) {
    if (this instanceof Context context) {
      return agent.hearsContextAt(event)
          ? Optional.of(json(out -> context(out, agent.shape(), event, context.text())))
          : Optional.empty();
    }
    return Optional.of(json(out -> deny(out, agent.shape(), event, text())));
  }

  /** Writes fields of an object. */
  private static void deny(JsonWriter out, Shape shape, String event, String reason)
      throws IOException {
    switch (shape) {
      case NESTED -> {
        out.name("hookSpecificOutput").beginObject();
        out.name("hookEventName").value(event);
        out.name("permissionDecision").value("deny");
        out.name("permissionDecisionReason").value(reason);
        out.endObject();
      }
      case DECISION -> out.name("decision").value("deny").name("reason").value(reason);
      case FLAT ->
          out.name("permissionDecision")
              .value("deny")
              .name("permissionDecisionReason")
              .value(reason);
      case PERMISSION -> {
        out.name("permission").value("deny");
        out.name("user_message").value(reason);
        out.name("agent_message").value(reason);
      }
    }
  }

  private static void context(JsonWriter out, Shape shape, String event, String text)
      throws IOException {
    if (shape == Shape.NESTED || shape == Shape.DECISION) {
      out.name("hookSpecificOutput").beginObject();
      out.name("hookEventName").value(event);
      out.name("additionalContext").value(text);
      out.endObject();
    } else {
      out.name("additionalContext").value(text);
    }
  }

  /** Writes what stands in an object. */
  interface Fields {
    void write(JsonWriter out) throws IOException;
  }

  private static String json(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setHtmlSafe(false);
      out.beginObject();
      fields.write(out);
      out.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }
}
