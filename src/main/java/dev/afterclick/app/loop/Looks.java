package dev.afterclick.app.loop;

import dev.afterclick.git.GitException;
import dev.afterclick.git.sight.Eyes;
import dev.afterclick.git.worktree.GitAtWork;
import dev.afterclick.git.worktree.HeadFile;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The looks at one worktree: one at a time, and none that the next one makes superfluous.
 *
 * <p>Looks that go through whole layers take turns with those at other worktrees, so that they do
 * not slow each other down; looks at single files never wait for them.
 */
final class Looks {

  /**
   * What all worktrees' looks share.
   *
   * @param commonDir where the branches are
   * @param alone whether nobody watches, who would tell of folders that may not be read
   */
  record Means(
      Executor threads,
      Semaphore turns,
      InstantSource clock,
      Work work,
      Consumer<Event> events,
      Path commonDir,
      boolean alone) {}

  /** A look that git may refuse. */
  private interface Look {
    Sight take() throws GitException;
  }

  /** Long enough for a large checkout, short enough for a person who waits for a touch. */
  private static final Duration PATIENCE_WITH_GIT = Duration.ofSeconds(1);

  private final WorktreeId worktree;
  private final Path root;
  private final Eyes eyes;
  private final HeadFile head;
  private final GitAtWork git;
  private final Means means;
  private final BlindSpots blindSpots;
  private Due due = Due.NOTHING;
  private Set<RepoPath> written = new HashSet<>();
  private boolean busy;
  private boolean over;

  Looks(Worktree worktree, Eyes eyes, Means means) {
    this.worktree = worktree.id();
    this.root = worktree.root();
    this.eyes = eyes;
    this.head = new HeadFile(worktree.gitDir(), means.commonDir());
    this.git = new GitAtWork(worktree.gitDir(), head, means.clock(), PATIENCE_WITH_GIT);
    this.means = means;
    this.blindSpots = new BlindSpots(worktree.id(), means.clock(), means.events());
  }

  Eyes eyes() {
    return eyes;
  }

  boolean isAt(Path folder) {
    return root.equals(folder);
  }

  void scan(Effect.Scan effect) {
    add(waiting -> waiting.with(effect));
  }

  void lookAtGit(Effect.LookAtGit effect) {
    add(waiting -> waiting.with(effect));
  }

  void lookAtFiles(Effect.LookAtFiles effect) {
    synchronized (this) {
      written.addAll(effect.paths());
    }
    add(waiting -> waiting.with(effect));
  }

  /** Makes no further look; one that is under way tells nobody. */
  synchronized void end() {
    over = true;
    due = Due.NOTHING;
    blindSpots.close();
  }

  private synchronized void add(UnaryOperator<Due> more) {
    due = more.apply(due);
    if (!busy && !over) {
      busy = true;
      means.work().begin();
      means.threads().execute(this::work);
    }
  }

  private void work() {
    try {
      while (isAnyDue()) {
        // Before anything is taken: what comes meanwhile belongs to the same look.
        git.awaitRest(this::isHeadUnseen, this::lookPastGit);
        if (isNoLookAtGitDue()) {
          lookAtFiles(takeFiles());
        } else {
          lookInTurn();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      means.work().done();
    }
  }

  /**
   * Tells whether only files are due while HEAD has moved from where they were last seen against:
   * all that git changed with it would look like somebody's work. A look at git is on its way.
   */
  private boolean isHeadUnseen() {
    return isNoLookAtGitDue() && head.commit().filter(now -> !eyes.hasSeen(now)).isPresent();
  }

  private synchronized boolean isNoLookAtGitDue() {
    return due.scan().isEmpty() && due.git().isEmpty() && !over;
  }

  private synchronized boolean isAnyDue() {
    busy = !due.isNothing();
    return busy;
  }

  /** Takes the next look at git, or a scan. */
  private synchronized Due takeGit() {
    Due taken = due;
    due = due.withoutGit();
    return taken;
  }

  private synchronized Set<RepoPath> takeFiles() {
    Set<RepoPath> files = due.files();
    due = due.withoutFiles();
    return files;
  }

  /**
   * Whatever is asked for until it is its turn is one look: a worktree that waited while it came to
   * be watched is not gone through twice.
   */
  private void lookInTurn() throws InterruptedException {
    means.turns().acquire();
    try {
      look(takeGit());
    } finally {
      means.turns().release();
    }
  }

  private void look(Due next) {
    if (next.scan().isPresent()) {
      Effect.Scan scan = next.scan().get();
      tell(scan, () -> eyes.scan(scan.worktree(), scan.trunk()));
    } else if (next.git().isPresent()) {
      Effect.LookAtGit moved = next.git().get();
      tell(moved, () -> eyes.lookAtGit(moved.worktree(), moved.trunk()));
    }
  }

  private void lookAtFiles(Set<RepoPath> paths) {
    if (!paths.isEmpty()) {
      takeWritten();
      Effect.LookAtFiles files = new Effect.LookAtFiles(worktree, paths);
      tell(files, () -> eyes.lookAtFiles(files.paths(), this::takeFiles));
    }
  }

  /** Tells of what was written while git works; it is looked at again afterwards. */
  private void lookPastGit() {
    Set<RepoPath> files = takeWritten();
    if (!files.isEmpty()) {
      try {
        Optional<Sight> sight = eyes.lookPastGit(files);
        sight.ifPresent(found -> tell(new Event.Seen(means.clock().instant(), found)));
      } catch (GitException | RuntimeException | Error e) {
        // The look that follows says so if it fails too.
      }
    }
  }

  private synchronized Set<RepoPath> takeWritten() {
    Set<RepoPath> taken = written;
    written = new HashSet<>();
    return taken;
  }

  private void tell(Effect effect, Look look) {
    tell(Outcome.of(effect, means.clock(), () -> seen(look)));
  }

  private void tell(Event event) {
    if (!isOver()) {
      means.events().accept(event);
    }
  }

  private Event seen(Look look) throws GitException {
    Sight sight = look.take();
    blindSpots.update(means.alone() ? eyes.closedFolders() : Set.of(), eyes.unreadableFiles());
    return new Event.Seen(means.clock().instant(), sight);
  }

  private synchronized boolean isOver() {
    return over;
  }
}
