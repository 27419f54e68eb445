package dev.afterclick.app.reconcile;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.rerere.Conflict;
import dev.afterclick.git.rerere.Rerere;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Has git remember a result that goes into no worktree. */
final class Remembering {

  private final Repository repository;
  private final ObjectStore store;

  Remembering(Repository repository, ObjectStore store) {
    this.repository = repository;
    this.store = store;
  }

  /**
   * Returns git's name for what it remembers.
   *
   * @param notes takes what the person should know of it
   */
  String remember(Collision collision, Wanted result, List<String> notes)
      throws Refused, GitException, IOException {
    Conflict conflict = conflict(collision);
    Optional<Version> version = result.at(conflict.path());
    if (version.isEmpty() || result.files().size() > 1) {
      throw linesOnly(conflict.path());
    }
    Rerere rerere = rerere(collision);
    Optional<Boolean> before = rerere.setting();
    String name = rerere.remember(conflict, version.get().blob());
    notes.add(setting(before));
    notes.add(
        "git stops at that conflict all the same, with the file resolved: git add it, and commit");
    return name;
  }

  void forget(String name) throws IOException {
    new Rerere(store, repository.commonDir(), repository.git()).forget(name);
  }

  private static String setting(Optional<Boolean> enabled) {
    if (enabled.isEmpty()) {
      return "git's rerere is on in this repository from now on, for it has something to remember;"
          + " git config rerere.enabled true keeps it on";
    }
    return enabled.get()
        ? "git's rerere is on: it resolves that conflict"
        : "git's rerere is off, and resolves nothing until: git config rerere.enabled true";
  }

  private Conflict conflict(Collision collision) throws Refused {
    if (!collision.rest().isEmpty()) {
      throw new Refused(
          "more than two versions of " + collision.path() + " meet, and git remembers only two",
          "--to both makes one of them after the other");
    }
    Flank ours = collision.ours();
    Flank theirs = collision.theirs();
    if (!ours.path().equals(theirs.path()) || !isFile(ours) || !isFile(theirs)) {
      throw linesOnly(collision.path());
    }
    return new Conflict(
        ours.path(),
        collision.base(),
        ours.version().orElseThrow(),
        theirs.version().orElseThrow());
  }

  private static boolean isFile(Flank flank) {
    return flank.version().filter(version -> version.mode().isFile()).isPresent();
  }

  private static Refused linesOnly(RepoPath path) {
    return new Refused(
        "git remembers only what becomes of lines, and " + path + " is another conflict",
        "--to both writes the result to both worktrees");
  }

  private Rerere rerere(Collision collision) {
    GitProgram git =
        collision.ours().seats().stream()
            .findFirst()
            .map(seat -> repository.gitIn(seat.worktree().root()))
            .orElseGet(repository::git);
    return new Rerere(store, repository.commonDir(), git);
  }
}
