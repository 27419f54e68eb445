package dev.afterclick.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How large a repository to make and how hard to write to it.
 *
 * @param worktrees how many, the main one included
 * @param files how many each worktree holds
 * @param ignoredFolders how many empty folders lie in each worktree's ignored {@code node_modules}
 * @param burst how many files an install writes into one of those while the writes go on
 * @param rate how many writes there are each second under load
 * @param seconds how long each run of writes takes
 * @param keep whether the repository stays on disk afterwards
 * @param only the one part to measure; nothing measures all
 */
record Options(
    Path launcher,
    int worktrees,
    int files,
    int ignoredFolders,
    int burst,
    int rate,
    int seconds,
    boolean keep,
    Optional<String> only) {

  static final String USAGE =
      """
      usage: scripts/bench [--full] [--worktrees N] [--files N] [--ignored N] [--burst N]
                           [--rate R] [--seconds S] [--keep] [--only PART]
      parts: starts writes board agents reconcile pairs journal store hooks
      """;

  private static final int FULL_FILES = 50_000;

  static Options parse(Path launcher, String... arguments) {
    Options options = new Options(launcher, 4, 2_000, 200, 5_000, 200, 10, false, Optional.empty());
    for (int i = 0; i < arguments.length; i++) {
      String word = arguments[i];
      options =
          switch (word) {
            case "--full" -> options.full();
            case "--keep" -> options.keeping();
            case "--only" -> {
              i++;
              yield options.only(i < arguments.length ? arguments[i] : "");
            }
            default -> {
              i++;
              yield options.with(word, i < arguments.length ? arguments[i] : "");
            }
          };
    }
    return options;
  }

  /** Returns how many touches the store is filled with. */
  int touches() {
    return files >= FULL_FILES ? 50_000 : 10_000;
  }

  /** Returns the same without any linked worktree. */
  Options alone() {
    return withWorktrees(1);
  }

  /** Returns the same with so many worktrees. */
  Options withWorktrees(int count) {
    return with("--worktrees", Integer.toString(count));
  }

  private Options full() {
    return new Options(launcher, 10, FULL_FILES, 20_000, FULL_FILES, rate, 20, keep, only);
  }

  private Options keeping() {
    return new Options(
        launcher, worktrees, files, ignoredFolders, burst, rate, seconds, true, only);
  }

  private Options only(String part) {
    if (!USAGE.contains(part) || part.isBlank()) {
      throw new IllegalArgumentException("unknown part " + part);
    }
    return new Options(
        launcher, worktrees, files, ignoredFolders, burst, rate, seconds, keep, Optional.of(part));
  }

  /** Tells whether that part is to be measured. */
  boolean measures(String part) {
    return only.isEmpty() || only.get().equals(part);
  }

  private Options with(String word, String value) {
    int n = number(word, value);
    return switch (word) {
      case "--worktrees" ->
          new Options(launcher, n, files, ignoredFolders, burst, rate, seconds, keep, only);
      case "--files" ->
          new Options(launcher, worktrees, n, ignoredFolders, burst, rate, seconds, keep, only);
      case "--ignored" ->
          new Options(launcher, worktrees, files, n, burst, rate, seconds, keep, only);
      case "--burst" ->
          new Options(launcher, worktrees, files, ignoredFolders, n, rate, seconds, keep, only);
      case "--rate" ->
          new Options(launcher, worktrees, files, ignoredFolders, burst, n, seconds, keep, only);
      case "--seconds" ->
          new Options(launcher, worktrees, files, ignoredFolders, burst, rate, n, keep, only);
      default -> throw new IllegalArgumentException("unknown option " + word);
    };
  }

  private static int number(String word, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(word + " needs a number", e);
    }
  }
}
