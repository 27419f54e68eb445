package dev.afterclick.agents.protocol;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files that a patch in the form of {@code apply_patch} is about. */
final class PatchPaths {

  private static final List<String> MARKS =
      List.of("*** Add File: ", "*** Update File: ", "*** Delete File: ", "*** Move to: ");

  private PatchPaths() {}

  /** Returns them as they are written, in their order; none for a text that is no patch. */
  static Stream<String> in(String text) {
    return text.contains("*** ") ? text.lines().flatMap(line -> path(line).stream()) : Stream.of();
  }

  private static Optional<String> path(String line) {
    String text = line.strip();
    return MARKS.stream()
        .filter(text::startsWith)
        .map(mark -> text.substring(mark.length()).strip())
        .filter(path -> !path.isEmpty())
        .findFirst();
  }
}
