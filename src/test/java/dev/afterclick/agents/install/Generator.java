package dev.afterclick.agents.install;

import java.util.List;
import java.util.Random;

/** Makes settings files such as people and programs write them, and stranger ones. */
final class Generator {

  private static final List<String> NAMES =
      List.of(
          "model", "env", "hooks", "PreToolUse", "Stop", "PostToolUse", "BeforeTool", "ü \\n\"");
  private static final List<String> EVENTS =
      List.of("PreToolUse", "Stop", "BeforeTool", "preToolUse", "afterFileEdit", "Other");
  private static final List<String> HOOKS =
      List.of(
          "{\"matcher\": \"Bash\", \"hooks\": [{\"type\": \"command\", \"command\": \"say }] // x\"}]}",
          "{ \"command\":\"other/hook claude\" }",
          "{\n\t\"hooks\" : [ ]\n}",
          "\"odd\"");

  private final Random random;
  private final String lineEnd;
  private final String step;
  private final boolean comments;
  private final boolean commas;
  private final boolean small;

  Generator(long seed) {
    this.random = new Random(seed);
    this.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    this.step = List.of("  ", "    ", "\t", " ", "").get(random.nextInt(5));
    this.comments = random.nextInt(3) == 0;
    this.commas = random.nextInt(3) == 0;
    this.small = random.nextInt(4) == 0;
  }

  /** Returns a JSON text; now and then one that holds nothing. */
  String json() {
    if (random.nextInt(20) == 0) {
      return List.of("", " \n", "// nothing\n", "\uFEFF").get(random.nextInt(4));
    }
    String mark = random.nextInt(10) == 0 ? "\uFEFF" : "";
    String end = random.nextInt(4) == 0 ? "" : lineEnd;
    return mark + blank(0) + object(0, false) + blank(0).stripTrailing() + end;
  }

  private String object(int depth, boolean ofHooks) {
    StringBuilder text = new StringBuilder("{");
    int size = small ? random.nextInt(2) : random.nextInt(4);
    boolean lines = random.nextInt(3) > 0;
    for (int i = 0; i < size; i++) {
      String name = one(ofHooks ? EVENTS : NAMES) + (ofHooks ? "" : suffix(depth, i));
      text.append(between(lines, depth + 1)).append('"').append(escaped(name)).append('"');
      text.append(random.nextBoolean() ? ":" : " : ");
      text.append(value(name, depth + 1, ofHooks)).append(comma(i, size));
    }
    return text.append(size > 0 ? between(lines, depth) : inside(depth)).append('}').toString();
  }

  private String suffix(int depth, int i) {
    return depth == 0 && random.nextInt(3) == 0 ? "" : "" + i;
  }

  private String value(String name, int depth, boolean ofHooks) {
    if (name.equals("hooks") && depth == 1) {
      return object(depth, true);
    }
    if (ofHooks) {
      return array(depth, HOOKS);
    }
    return switch (random.nextInt(depth > 3 ? 3 : 5)) {
      case 0 -> "-1.5e3";
      case 1 -> "\"a, \\\"b\\\" // c\"";
      case 2 -> "null";
      case 3 -> object(depth, false);
      default -> array(depth, List.of("1", "true", "{}", "[]", "\"x\""));
    };
  }

  private String array(int depth, List<String> elements) {
    StringBuilder text = new StringBuilder("[");
    int size = random.nextInt(3);
    boolean lines = random.nextBoolean();
    for (int i = 0; i < size; i++) {
      text.append(between(lines, depth + 1)).append(one(elements)).append(comma(i, size));
    }
    return text.append(size > 0 ? between(lines, depth) : inside(depth)).append(']').toString();
  }

  private String comma(int i, int size) {
    return i < size - 1 || (commas && random.nextBoolean()) ? blankIfComments() + "," : "";
  }

  private String blankIfComments() {
    return comments && random.nextInt(5) == 0 ? " /* , */ " : "";
  }

  private String between(boolean lines, int depth) {
    return lines ? blank(depth) + lineEnd + step.repeat(depth) : random.nextBoolean() ? " " : "";
  }

  private String inside(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> " ";
      case 1 -> blank(depth) + lineEnd + step.repeat(depth);
      default -> "";
    };
  }

  /** Returns blanks, after which a line must end. */
  private String blank(int depth) {
    if (!comments || random.nextInt(3) > 0) {
      return "";
    }
    return random.nextBoolean() ? " // \"hooks\": [" + lineEnd + step.repeat(depth) : " /* { */ ";
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
