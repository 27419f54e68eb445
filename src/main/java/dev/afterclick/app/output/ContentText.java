package dev.afterclick.app.output;

import dev.afterclick.git.verdict.Texts;
import dev.afterclick.ui.canvas.Harmless;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows contents at a terminal: nothing in them can act there. */
public final class ContentText {

  private ContentText() {}

  /** Returns one line, which is UTF-8 as far as it is. */
  public static String line(byte[] bytes) {
    return harmless(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Returns the lines of a content; nothing when it is binary, as git sees it. */
  public static Optional<List<String>> lines(byte[] content) {
    return Texts.isBinary(content)
        ? Optional.empty()
        : Optional.of(
            new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(ContentText::harmless)
                .toList());
  }

  /** Makes a text harmless, but for its tabs: they only indent it. */
  static String harmless(String text) {
    return Arrays.stream(text.split("\t", -1)).map(Harmless::of).collect(Collectors.joining("\t"));
  }
}
