package dev.afterclick.app.command;

import dev.afterclick.app.output.SetReport;
import dev.afterclick.git.GitException;
import dev.afterclick.git.history.Snapshots;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.restore.WholeSet;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.git.worktree.Worktrees;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes all that stood in a session's worktree at a moment into a folder. */
final class SessionRestore {

  private static final DateTimeFormatter IN_NAMES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

  private final Surroundings there;
  private final Repository repository;
  private final ObjectStore store;
  private final Snapshots snapshots;
  private final SetReport report;

  SessionRestore(Surroundings there, Repository repository, ObjectStore store, boolean json) {
    this.there = there;
    this.repository = repository;
    this.store = store;
    this.snapshots = new Snapshots(store);
    this.report = new SetReport(there.out(), json);
  }

  void run(String name, String time, Optional<String> to)
      throws GitException, Refused, IOException, Trouble {
    ZoneId zone = ZoneId.systemDefault();
    Instant moment = moment(time, zone);
    SessionId session = session(name);
    CommitId snapshot = snapshot(session, name, moment);
    List<Worktree> worktrees =
        new Worktrees(repository).list().stream().filter(each -> !each.missing()).toList();
    Path folder =
        to.isPresent()
            ? new Targets(repository, worktrees).folder(there.folder(), to.get())
            : new Neighbour(repository, worktrees)
                .called(plain(name) + "-" + IN_NAMES.format(moment.atZone(zone)));
    WholeSet.Written written =
        new WholeSet(store, repository.git(), gitDir(session, worktrees)).write(snapshot, folder);
    report.print(name, snapshot, folder, written);
    warnInside(folder, worktrees);
  }

  private Instant moment(String time, ZoneId zone) throws GitException, Trouble {
    Instant moment = new Moments(there.clock().instant(), zone, there.git()).at(time);
    // Asked again, for git has read the clock later than that.
    if (moment.isAfter(there.clock().instant())) {
      throw new Trouble(
          "--at: \"" + time + "\" is still to come", "--at now takes what was recorded last");
    }
    return moment;
  }

  /** A branch may be called feature/x, and a session as the branch is. */
  private static String plain(String name) {
    return name.replaceAll("[/\\p{Cntrl}]", "-").replaceAll("^[.-]+", "");
  }

  private SessionId session(String name) throws GitException, Trouble {
    Map<SessionId, String> sessions = snapshots.sessions();
    if (sessions.containsKey(new SessionId(name))) {
      return new SessionId(name);
    }
    List<SessionId> called =
        sessions.entrySet().stream()
            .filter(each -> each.getValue().equals(name))
            .map(Map.Entry::getKey)
            .toList();
    if (called.size() == 1) {
      return called.get(0);
    }
    throw called.isEmpty()
        ? new Trouble(
            "nothing is recorded of a session " + name,
            "one of these: " + String.join(", ", sessions.values()))
        : new Trouble(
            "several sessions were called " + name,
            "name one by its id: "
                + String.join(", ", called.stream().map(SessionId::value).toList()));
  }

  private CommitId snapshot(SessionId session, String name, Instant moment)
      throws GitException, Trouble {
    Optional<CommitId> found = snapshots.at(session, moment);
    if (found.isPresent()) {
      return found.get();
    }
    throw new Trouble(
        "nothing is recorded of " + name + " at that time",
        "the record begins at "
            + snapshots.first(session).map(Instant::toString).orElse("no time"));
  }

  private Path gitDir(SessionId session, List<Worktree> worktrees) {
    return worktrees.stream()
        .filter(each -> SessionId.in(each.id()).equals(session))
        .map(Worktree::gitDir)
        .findFirst()
        .orElse(repository.commonDir());
  }

  private void warnInside(Path folder, List<Worktree> worktrees) {
    Optional<Worktree> around =
        worktrees.stream().filter(each -> folder.startsWith(each.root())).findFirst();
    if (around.isPresent()) {
      there.err().println("hint: it lies in a worktree, where git takes all of it for untracked");
    }
  }
}
