package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.history.Snapshots;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.journal.JournalReader;
import dev.afterclick.journal.NewestFirst;
import dev.afterclick.journal.Query;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why a log is empty, where what it was asked for was never recorded: it may be a typo. */
final class NothingListed {

  private final PrintStream err;
  private final Repository repository;
  private final JournalReader journal;

  NothingListed(Surroundings there, Repository repository, JournalReader journal) {
    this.err = there.err();
    this.repository = repository;
    this.journal = journal;
  }

  /** Tells of the session or the paths of a query; {@code words} are those that named the paths. */
  void explain(Query query, List<String> words) throws IOException, GitException {
    if (query.session().isPresent() && isUnknown(query.session(), List.of())) {
      err.println(
          "afterclick: nothing is recorded of a session " + Harmless.of(query.session().get()));
      err.println("hint: " + sessions());
    } else if (!query.paths().isEmpty() && isUnknown(Optional.empty(), query.paths())) {
      err.println(
          "afterclick: nothing is recorded of "
              + words.stream().map(Harmless::of).collect(Collectors.joining(", ")));
      err.println("hint: paths count from the current folder; afterclick log lists what there is");
    }
  }

  private boolean isUnknown(Optional<String> session, List<RepoPath> paths) throws IOException {
    Query alone = new Query(Optional.empty(), paths, session, Query.EVER, Query.ALWAYS);
    try (NewestFirst lines = journal.newestFirst(alone)) {
      return lines.next().isEmpty();
    }
  }

  private String sessions() throws GitException {
    try (ObjectStore store = ObjectStore.open(repository.commonDir(), repository.objectFormat())) {
      String names =
          new Snapshots(store)
              .sessions().values().stream()
                  .distinct()
                  .map(Harmless::of)
                  .collect(Collectors.joining(", "));
      return names.isEmpty() ? "afterclick log lists what there is" : "one of these: " + names;
    }
  }
}
