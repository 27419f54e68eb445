package dev.afterclick.app.command;

import dev.afterclick.app.output.RestoreReport;
import dev.afterclick.app.restore.Outcome;
import dev.afterclick.app.restore.Restorer;
import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.Destination;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings one version of a touch back. */
final class TouchRestore {

  private final Surroundings there;
  private final Repository repository;
  private final ObjectStore store;
  private final RestoreReport report;

  TouchRestore(Surroundings there, Repository repository, ObjectStore store, boolean json) {
    this.there = there;
    this.repository = repository;
    this.store = store;
    this.report = new RestoreReport(there.out(), json);
  }

  void run(String name, Optional<String> to, boolean force)
      throws GitException, Refused, IOException, Trouble {
    TouchVersion wanted = TouchVersion.parse(name);
    Touch touch = Journals.touch(repository, wanted.id());
    List<Worktree> worktrees =
        new Worktrees(repository).list().stream().filter(each -> !each.missing()).toList();
    Optional<Worktree> home =
        worktrees.stream()
            .filter(each -> SessionId.in(each.id()).equals(touch.carrier()))
            .findFirst();
    boolean before = wanted.isBefore(touch);
    // What a rename found, it found at the old place.
    RepoPath path = before ? touch.origin().orElse(touch.path()) : touch.path();
    Target target =
        to.isPresent()
            ? new Targets(repository, worktrees).named(there.folder(), to.get())
            : new Target(atHome(touch, name, path, home), home);
    Restorer.Wish wish =
        new Restorer.Wish(
            before ? touch.before() : touch.after(),
            target.worktree().isPresent() ? target.destination().path() : path,
            target.destination(),
            target.worktree(),
            target.worktree().or(() -> home).or(() -> worktrees.stream().findFirst()),
            force);
    Outcome outcome = new Restorer(repository, store, there.clock(), step -> {}).restore(wish);
    report.print(outcome);
  }

  private static Destination atHome(
      Touch touch, String name, RepoPath path, Optional<Worktree> home)
      throws Trouble, IOException {
    if (home.isEmpty()) {
      throw new Trouble(
          "the worktree of " + touch.label() + " is gone",
          "afterclick restore " + name + " --to " + ShellWord.of(path.name()));
    }
    return new Destination(real(home.get().root()), path);
  }

  private static Path real(Path root) throws IOException {
    return root.toRealPath();
  }
}
