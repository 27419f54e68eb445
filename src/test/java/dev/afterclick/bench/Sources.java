package dev.afterclick.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What agents write: files of 5 to 20 kB that look like code, changed a few lines at a time. */
final class Sources {

  private static final int WORDS = 600;
  private static final int SHORTEST = 150;
  private static final int LONGEST = 600;
  private static final int EDIT = 4;

  private final Random random;
  private final List<String> words;
  private final Map<String, List<String>> files = new HashMap<>();

  Sources(Random random) {
    this.random = random;
    this.words = IntStream.range(0, WORDS).mapToObj(i -> word()).toList();
  }

  /** Changes some lines of a file, or begins it, and returns what it holds then. */
  String edit(String file) {
    List<String> lines = files.computeIfAbsent(file, name -> fresh());
    int at = random.nextInt(lines.size());
    for (int i = random.nextInt(EDIT); i >= 0 && at < lines.size(); i--) {
      lines.remove(at);
    }
    for (int i = random.nextInt(EDIT); i >= 0; i--) {
      lines.add(at, line());
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> fresh() {
    int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
    return IntStream.range(0, length)
        .mapToObj(i -> line())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String line() {
    String indent = "  ".repeat(random.nextInt(4));
    return random
        .ints(1 + random.nextInt(6), 0, WORDS)
        .mapToObj(words::get)
        .collect(Collectors.joining(" ", indent, ";"));
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    random.ints(2 + random.nextInt(8), 'a', 'z' + 1).forEach(word::appendCodePoint);
    return word.toString();
  }
}
