package dev.afterclick.git.sight;

import dev.afterclick.model.RepoPath;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What git says of folders that it may not go through, while it walks a worktree: it goes on and
 * succeeds, as if there were nothing in them.
 */
final class Complaints {

  private static final Pattern FOLDER =
      Pattern.compile("warning: could not open directory '(.+?)/?': .+");

  private Complaints() {}

  /** Returns the folders, but none below another. */
  static Set<RepoPath> folders(String said) {
    Set<RepoPath> folders = new TreeSet<>();
    said.lines()
        .map(FOLDER::matcher)
        .filter(Matcher::matches)
        .forEach(matcher -> folders.add(RepoPath.of(matcher.group(1))));
    folders.removeIf(folder -> folders.stream().anyMatch(folder::isBelow));
    return folders;
  }
}
