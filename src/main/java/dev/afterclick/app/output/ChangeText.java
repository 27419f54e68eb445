package dev.afterclick.app.output;

import dev.afterclick.agents.install.Change;
import dev.afterclick.git.verdict.Hunks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tells what is to become of an agent's file: one line, and those that come and go. */
public final class ChangeText {

  private static final byte[] NOTHING = {};
  private static final int LONGEST = 200;
  private static final int MOST = 20;

  private ChangeText() {}

  /** Returns the lines, as they are: they may hold anything that stands in the file. */
  public static List<String> of(Change change) {
    List<String> lines = new ArrayList<>();
    lines.add(change.file() + ": " + words(change));
    byte[] now = change.now().orElse(NOTHING);
    byte[] then = change.then().orElse(NOTHING);
    if (change.then().isPresent()) {
      lines.addAll(some(changed(now, then)));
    }
    return lines;
  }

  private static List<String> changed(byte[] now, byte[] then) {
    return Hunks.between(now, then).orElse(List.of()).stream()
        .flatMap(hunk -> hunk.lines().stream())
        .filter(ChangeText::isChanged)
        .map(ChangeText::line)
        .toList();
  }

  private static List<String> some(List<String> lines) {
    if (lines.size() <= MOST) {
      return lines;
    }
    List<String> some = new ArrayList<>(lines.subList(0, MOST));
    some.add("  … and " + (lines.size() - MOST) + " more lines");
    return some;
  }

  private static String words(Change change) {
    String hooks = change.hooks() == 1 ? "1 hook" : change.hooks() + " hooks";
    if (change.isDone()) {
      return "has its " + hooks + " already";
    }
    if (change.then().isEmpty()) {
      return "is deleted, with its " + hooks;
    }
    if (change.now().isEmpty()) {
      return "is made, with " + hooks;
    }
    return isLess(change)
        ? hooks + " go"
        : hooks + " come; what it holds now is kept beside it, as .before-afterclick";
  }

  private static boolean isLess(Change change) {
    return change.then().orElse(NOTHING).length < change.now().orElse(NOTHING).length;
  }

  private static boolean isChanged(String line) {
    return line.startsWith("+") || line.startsWith("-");
  }

  /** The text of a hunk has a char for each byte. A file on one line may be very long. */
  private static String line(String line) {
    byte[] bytes = line.substring(1).stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(bytes, StandardCharsets.UTF_8);
    String part = text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    return "  " + line.charAt(0) + " " + part;
  }
}
