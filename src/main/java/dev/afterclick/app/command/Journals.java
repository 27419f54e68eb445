package dev.afterclick.app.command;

import dev.afterclick.git.worktree.Repository;
import dev.afterclick.journal.JournalReader;
import dev.afterclick.model.Touch;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the journal of a repository. */
final class Journals {

  private static final int CANDIDATES = 10;

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

  /** Finds the one touch that is called so, or whose name begins so. */
  static Touch touch(Repository repository, String id) throws Trouble {
    List<Touch> found;
    try {
      found = id.isEmpty() ? List.of() : of(repository).touches(id, CANDIDATES);
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (found.isEmpty()) {
      throw new Trouble("there is no touch " + id, "afterclick log lists those that are recorded");
    }
    if (found.size() > 1) {
      throw new Trouble(
          "more than one touch begins with " + id, "one of these:" + candidates(found));
    }
    return found.get(0);
  }

  private static String candidates(List<Touch> found) {
    return found.stream()
        .map(each -> "\n  " + each.id() + "  " + each.label() + "  " + each.path().value())
        .map(line -> "\n" + Harmless.of(line.substring(1)))
        .collect(Collectors.joining());
  }
}
