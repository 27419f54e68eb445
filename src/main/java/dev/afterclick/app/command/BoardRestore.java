package dev.afterclick.app.command;

import dev.afterclick.app.output.RestoreReport;
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
import dev.afterclick.ui.log.Restoring;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** Brings versions back from the board, whose engine records it. */
record BoardRestore(Repository repository, ObjectStore store, InstantSource clock)
    implements Restoring {

  @Override
  public String restore(Touch touch) {
    try {
      return String.join("; ", restoreAtHome(touch));
    } catch (Refused e) {
      return "not restored: " + e.getMessage() + "; " + e.hint();
    } catch (GitException e) {
      return "not restored: " + e.inFull();
    } catch (IOException e) {
      return "not restored: " + e.getMessage();
    } catch (RuntimeException e) {
      // Nobody would hear of it on this thread.
      return "not restored, for a bug in afterclick: " + e;
    }
  }

  private Iterable<String> restoreAtHome(Touch touch) throws Refused, GitException, IOException {
    Optional<Worktree> home =
        new Worktrees(repository)
            .list().stream()
                .filter(each -> !each.missing())
                .filter(each -> SessionId.in(each.id()).equals(touch.carrier()))
                .findFirst();
    if (home.isEmpty()) {
      throw new Refused(
          "the worktree of " + touch.label() + " is gone",
          "afterclick restore " + touch.id() + " --to FILE");
    }
    boolean before = touch.after().isEmpty();
    RepoPath path = before ? touch.origin().orElse(touch.path()) : touch.path();
    Restorer.Wish wish =
        new Restorer.Wish(
            before ? touch.before() : touch.after(),
            path,
            new Destination(home.get().root().toRealPath(), path),
            home,
            home,
            false);
    return RestoreReport.words(Restorer.besideEngine(repository, store, clock).restore(wish));
  }
}
