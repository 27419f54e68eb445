package dev.afterclick.app.command;

import dev.afterclick.git.worktree.Repository;
import dev.afterclick.journal.JournalReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** Finds the journal of a repository. */
final class Journals {

  private Journals() {}

  static JournalReader of(Repository repository) {
    return JournalReader.below(repository.commonDir().resolve("afterclick"));
  }

  static Trouble unreadable(IOException e) {
    String why = e instanceof AccessDeniedException ? "permission denied: " : "";
    return new Trouble(
        "cannot read the journal: " + why + e.getMessage(),
        "it stands in the folder afterclick of the git directory, for its owner only",
        e);
  }
}
