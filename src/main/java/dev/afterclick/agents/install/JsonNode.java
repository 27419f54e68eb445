package dev.afterclick.agents.install;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value in a JSON text, and where it stands there.
 *
 * @param kind what it is
 * @param from where it begins
 * @param to where it ends, exclusively
 * @param text what a string says; empty for all else
 * @param children the members of an object, the elements of an array
 */
record JsonNode(Kind kind, int from, int to, String text, List<Child> children) {

  /** What a value is. */
  enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    OTHER
  }

  /**
   * A member or an element.
   *
   * @param name the member's name; empty for an element
   * @param from where it begins, the name included
   */
  record Child(String name, int from, JsonNode value) {
    int to() {
      return value.to();
    }
  }

  JsonNode {
    children = List.copyOf(children);
  }

  /** Returns a member: the last one of that name, which is the one that counts. */
  Optional<Child> member(String name) {
    return kind == Kind.OBJECT
        ? children.stream().filter(child -> child.name().equals(name)).reduce((one, later) -> later)
        : Optional.empty();
  }

  /** Returns what a member says; nothing if it is no string. */
  Optional<String> string(String name) {
    return member(name)
        .map(Child::value)
        .filter(value -> value.kind() == Kind.STRING)
        .map(JsonNode::text);
  }

  boolean isObject() {
    return kind == Kind.OBJECT;
  }

  boolean isArray() {
    return kind == Kind.ARRAY;
  }

  /**
   * Returns what it says, whatever the order and the blanks.
   *
   * @param whole the text that it stands in
   */
  String meaning(String whole) {
    return switch (kind) {
      case STRING -> JsonText.quoted(text);
      case OTHER -> whole.substring(from, to);
      case OBJECT, ARRAY ->
          children.stream()
              .map(child -> JsonText.quoted(child.name()) + child.value().meaning(whole))
              .sorted()
              .collect(Collectors.joining(",", kind + "[", "]"));
    };
  }
}
