package dev.afterclick.agents.install;

import dev.afterclick.agents.install.JsonNode.Child;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hooks in a JSON file: {@code {"hooks": {EVENT: [HOOK, …]}}}.
 *
 * <p>Each of our hooks is one line, after all others of its event: agents that remember a hook by
 * its place (Codex) still know the others.
 */
final class HooksJson implements Format {

  private static final String HOOKS = "hooks";

  private final String preamble;
  private final Map<String, List<Row>> rows;
  private final Function<Row, String> words;

  /**
   * Makes it for an agent.
   *
   * @param preamble the members that come first in a file that we make; empty for none
   * @param words words one hook
   */
  HooksJson(String preamble, List<Row> rows, Function<Row, String> words) {
    this.preamble = preamble;
    this.rows =
        rows.stream()
            .collect(Collectors.groupingBy(Row::event, LinkedHashMap::new, Collectors.toList()));
    this.words = words;
  }

  @Override
  public String with(String text) throws NotUnderstood {
    Optional<JsonNode> root = JsonReader.root(text);
    if (root.isEmpty()) {
      return text + whole(Layout.of(text));
    }
    Layout layout = Layout.of(text, root.get());
    Optional<Child> hooks = root.get().member(HOOKS);
    if (hooks.isEmpty()) {
      return new JsonEdit(text, layout).add(root.get(), indent -> hooks(indent, layout));
    }
    if (!hooks.get().value().isObject()) {
      throw NotUnderstood.at(text, hooks.get().from(), "its hooks are no object");
    }
    String result = text;
    for (String event : rows.keySet()) {
      result = withEvent(result, event, layout);
    }
    return result;
  }

  private String withEvent(String text, String event, Layout layout) throws NotUnderstood {
    JsonNode hooks = hooks(text).orElseThrow();
    JsonEdit edit = new JsonEdit(text, layout);
    Optional<Child> there = hooks.member(event);
    if (there.isEmpty()) {
      return edit.add(hooks, indent -> event(event, indent, layout));
    }
    JsonNode array = there.get().value();
    if (!array.isArray()) {
      throw NotUnderstood.at(text, there.get().from(), "its hooks of " + event + " are no array");
    }
    return edit.add(array, indent -> lines(event, indent, layout));
  }

  private String whole(Layout layout) {
    String indent = layout.lineEnd() + layout.step();
    return "{"
        + (preamble.isEmpty() ? "" : indent + preamble + ",")
        + indent
        + hooks(layout.step(), layout)
        + layout.lineEnd()
        + "}"
        + layout.lineEnd();
  }

  private String hooks(String indent, Layout layout) {
    String inner = indent + layout.step();
    return rows.keySet().stream()
        .map(event -> event(event, inner, layout))
        .collect(
            Collectors.joining(
                "," + layout.lineEnd() + inner,
                "\"hooks\": {" + layout.lineEnd() + inner,
                layout.lineEnd() + indent + "}"));
  }

  private String event(String event, String indent, Layout layout) {
    String inner = indent + layout.step();
    return JsonText.quoted(event)
        + ": ["
        + layout.lineEnd()
        + inner
        + lines(event, inner, layout)
        + layout.lineEnd()
        + indent
        + "]";
  }

  private String lines(String event, String indent, Layout layout) {
    return rows.getOrDefault(event, List.of()).stream()
        .map(words)
        .collect(Collectors.joining("," + layout.lineEnd() + indent));
  }

  private static Optional<JsonNode> hooks(String text) throws NotUnderstood {
    return JsonReader.root(text)
        .flatMap(root -> root.member(HOOKS))
        .map(Child::value)
        .filter(JsonNode::isObject);
  }

  @Override
  public int count(String text) throws NotUnderstood {
    int count = 0;
    for (Child event : hooks(text).map(JsonNode::children).orElse(List.of())) {
      count += (int) event.value().children().stream().filter(HooksJson::holdsOurs).count();
    }
    return count;
  }

  @Override
  public boolean isSame(String text, String other) throws NotUnderstood {
    return meaning(text).equals(meaning(other));
  }

  /** Returns the hooks without blanks, comments and order: agents run those of an event at once. */
  private static String meaning(String text) throws NotUnderstood {
    return hooks(text).map(hooks -> hooks.meaning(text)).orElse("");
  }

  static boolean holdsOurs(Child hook) {
    return isOurs(hook.value()) || oursIn(hook.value()).isPresent();
  }

  /** Looks into a group of hooks, where an agent has them. */
  private static Optional<Child> oursIn(JsonNode group) {
    return group.member(HOOKS).map(Child::value).map(JsonNode::children).orElse(List.of()).stream()
        .filter(hook -> isOurs(hook.value()))
        .findFirst();
  }

  private static boolean isOurs(JsonNode hook) {
    return hook.string("command")
        .or(() -> hook.string("bash"))
        .filter(HookLine::isOurs)
        .isPresent();
  }

  @Override
  public String without(String text, Optional<String> before) throws NotUnderstood {
    Set<String> emptied = new HashSet<>();
    String result = text;
    for (Optional<String> less = Optional.of(text); less.isPresent(); ) {
      result = less.get();
      less = withoutOne(result, emptied);
    }
    return emptied.isEmpty() ? result : tidy(result, emptied, before.orElse(""));
  }

  private static Optional<String> withoutOne(String text, Set<String> emptied)
      throws NotUnderstood {
    Layout layout = Layout.of(text);
    for (Child event : hooks(text).map(JsonNode::children).orElse(List.of())) {
      for (Child hook : event.value().children()) {
        if (holdsOurs(hook)) {
          if (event.value().children().size() == 1) {
            emptied.add(event.name());
          }
          return Optional.of(without(new JsonEdit(text, layout), event.value(), hook));
        }
      }
    }
    return Optional.empty();
  }

  private static String without(JsonEdit edit, JsonNode array, Child hook) throws NotUnderstood {
    Optional<Child> ours = oursIn(hook.value());
    JsonNode group = hook.value().member(HOOKS).map(Child::value).orElse(array);
    return ours.isPresent() && group.children().size() > 1
        ? edit.remove(group, ours.get())
        : edit.remove(array, hook);
  }

  /** Takes away what is empty now, unless it was there before us. */
  private static String tidy(String text, Set<String> emptied, String before) throws NotUnderstood {
    Optional<JsonNode> then = JsonReader.root(before);
    Optional<JsonNode> hooksThen = then.flatMap(root -> root.member(HOOKS)).map(Child::value);
    String result = text;
    for (String event : emptied) {
      JsonNode hooks = hooks(result).orElseThrow();
      boolean stays = hooksThen.flatMap(there -> there.member(event)).isPresent();
      result = tidyOne(result, hooks, event, stays);
    }
    JsonNode root = JsonReader.root(result).orElseThrow();
    return tidyOne(result, root, HOOKS, hooksThen.isPresent());
  }

  private static String tidyOne(String text, JsonNode parent, String name, boolean stays)
      throws NotUnderstood {
    Optional<Child> child = parent.member(name);
    if (child.isEmpty() || !child.get().value().children().isEmpty()) {
      return text;
    }
    JsonEdit edit = new JsonEdit(text, Layout.of(text));
    boolean bare = text.substring(child.get().value().from() + 1, child.get().to() - 1).isBlank();
    // One of the same name before it would count again.
    boolean shadows = parent.children().stream().filter(one -> one.name().equals(name)).count() > 1;
    if (stays || shadows) {
      return bare ? edit.empty(child.get().value()) : text;
    }
    return edit.remove(parent, child.get());
  }
}
