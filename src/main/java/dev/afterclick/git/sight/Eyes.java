package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ancestry.MergeBases;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.verdict.Snapshot;
import dev.afterclick.git.worktree.HeadFile;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Worktree;
import java.io.Closeable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Looks at one worktree.
 *
 * <p>A look that fails leaves the last picture as it was: the caller may just try again. Looks are
 * confined to one thread at a time; {@link #ignores}, {@link #snapshot} and {@link
 * #mergesAsPlainText} may be used from any.
 */
public final class Eyes implements Closeable {

  /** From here on git's own walk over all files is faster than ours over some. */
  private static final int MANY = 2_000;

  /** How often everything is looked at anew while files keep vanishing. */
  private static final int TRIES = 20;

  private final ObjectStore store;
  private final InstantSource clock;
  private final Runnable grace;
  private final GitProgram git;
  private final GitLook look;
  private final Ignores ignores;
  private final Attributes attributes;
  private final Renames renames;
  private final Removal removal;
  private final LastSight last;
  private Set<RepoPath> closed = Set.of();

  /**
   * What eyes on one repository share.
   *
   * @param bases what one pair of eyes has found out about commits serves the others
   */
  public record Means(
      Repository repository, ObjectStore store, MergeBases bases, InstantSource clock) {}

  /** Makes the eyes for the worktree at {@code worktree.root()}: another root needs others. */
  public Eyes(Means means, Worktree worktree) {
    this(means, worktree, Removal::pause);
  }

  /** Makes eyes that let {@code grace} pass before they tell that a file is gone or empty. */
  Eyes(Means means, Worktree worktree, Runnable grace) {
    Repository repository = means.repository();
    HeadFile head = new HeadFile(worktree.gitDir(), repository.commonDir());
    this.store = means.store();
    this.clock = means.clock();
    this.git = repository.gitIn(worktree.root());
    this.look =
        new GitLook(git, store, repository.objectFormat(), new Bases(git, head, means.bases()));
    this.ignores = new Ignores(git, repository.commonDir());
    this.attributes = new Attributes(git, repository.commonDir());
    this.renames = new Renames(worktree.root(), store);
    this.grace = grace;
    this.removal = new Removal(git, grace);
    this.last = new LastSight(store, look, clock);
  }

  /** Returns what watchers leave out. */
  public Ignores ignores() {
    return ignores;
  }

  /**
   * Looks through the whole worktree, with everything that may have changed read anew.
   *
   * <p>While somebody deletes a great many files, until that rests: it may be the worktree that
   * goes, and then no look tells anything.
   */
  public Sight scan(Worktree worktree, Optional<Trunk> trunk) throws GitException {
    renames.forget();
    Settings settings = Settings.read(git);
    ignores.forget(settings);
    attributes.forget(settings);
    WorkTree files = new WorkTree(git, store, settings, attributes, ignores, clock, grace);
    Times times = new Times(git, files, clock);
    Drawing drawing = new Drawing(store, attributes, renames, files, times);
    Picture picture = whole(worktree, trunk, drawing);
    for (int left = TRIES; left > 0 && removal.goesOn(last.picture(), picture); left--) {
      picture = whole(worktree, trunk, drawing);
    }
    return last.keep(picture, drawing);
  }

  /**
   * Looks at what HEAD, the index and the trunk now make of the files, without a walk over them.
   */
  public Sight lookAtGit(Worktree worktree, Optional<Trunk> trunk) throws GitException {
    if (last.get().isEmpty()) {
      return scan(worktree, trunk);
    }
    LastSight.Sighted before = last.get().get();
    Layers old = before.picture().round().layers();
    GitLook.Seen seen = look.index(trunk);
    Optional<Set<RepoPath>> known = look.movedSince(old, seen.layers());
    if (known.isEmpty() || known.get().size() > MANY || changesRules(known.get())) {
      return scan(worktree, trunk);
    }
    Set<RepoPath> moved = known.get();
    renames.forget();
    SortedMap<RepoPath, Found> disk = before.picture().disk();
    moved.addAll(stale(disk, before.drawing().files()));
    Round round = last.round(worktree, trunk, seen);
    Drawing drawing = before.drawing();
    Map<RepoPath, Found> found = drawing.files().read(round.wanted(moved));
    Picture picture = draw(round, new TreeMap<>(disk), found, drawing);
    return removal.goesOn(last.picture(), picture)
        ? scan(worktree, trunk)
        : last.keep(picture, drawing);
  }

  /**
   * Looks at the files that events told of, and returns only what that changed.
   *
   * <p>All of it, however, when the events are many or change what is ignored.
   *
   * @param late gives what events have told of meanwhile; asked for once a file is missed, which
   *     may stand somewhere else by then
   */
  public Sight lookAtFiles(Set<RepoPath> paths, Supplier<Set<RepoPath>> late) throws GitException {
    if (last.get().isEmpty()) {
      throw new GitException(git.folder() + " was not looked through yet");
    }
    LastSight.Sighted before = last.get().get();
    Picture old = before.picture();
    Set<RepoPath> files = new Expansion(git.folder(), ignores, store, old, MANY).of(paths);
    if (changesRules(files)) {
      return scan(old.round().worktree(), old.round().trunk());
    }
    if (files.size() > MANY) {
      return lookAtMany(before);
    }
    Drawing drawing = before.drawing();
    Map<RepoPath, Found> found = drawing.files().read(old.round().wanted(files));
    Picture now = drawing.redraw(old, found);
    if (removal.goesOn(Optional.of(old), now)) {
      return scan(old.round().worktree(), old.round().trunk());
    }
    Set<RepoPath> more = removal.tookTime() ? late.get() : Set.of();
    return more.isEmpty()
        ? last.redrawn(before, now, found)
        : lookAtFiles(union(paths, more), Set::of);
  }

  /**
   * Looks at files while git rewrites the worktree, and returns only what git cannot have written:
   * contents that the repository does not hold. The rest is left as it was seen last.
   */
  public Optional<Sight> lookPastGit(Set<RepoPath> paths) throws GitException {
    if (last.get().isEmpty() || paths.size() > MANY || changesRules(paths)) {
      return Optional.empty();
    }
    LastSight.Sighted before = last.get().get();
    Picture old = before.picture();
    Map<RepoPath, Found> found = before.drawing().files().readNew(old.round().wanted(paths));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(last.redrawn(before, before.drawing().redraw(old, found), found));
  }

  /**
   * Lets git walk the worktree, but reads only what it was not known to hold: a burst of files is
   * looked at several times before it is over.
   */
  private Sight lookAtMany(LastSight.Sighted before) throws GitException {
    Round old = before.picture().round();
    GitLook.SeenWithDisk seen = walk(old.trunk());
    Round round = last.round(old.worktree(), old.trunk(), seen.seen());
    SortedMap<RepoPath, Found> known = stillKnown(before, seen, round);
    Set<RepoPath> unknown = new HashSet<>(seen.onDisk());
    unknown.removeAll(known.keySet());
    if (changesRules(unknown)) {
      return scan(old.worktree(), old.trunk());
    }
    renames.forget();
    Drawing drawing = before.drawing();
    Picture now = draw(round, known, drawing.files().readAll(round.wanted(unknown)), drawing);
    return removal.goesOn(last.picture(), now)
        ? scan(old.worktree(), old.trunk())
        : last.keep(now, drawing);
  }

  /** Returns what was read before of the files that git tells of, where it must be so still. */
  private SortedMap<RepoPath, Found> stillKnown(
      LastSight.Sighted before, GitLook.SeenWithDisk seen, Round round) throws GitException {
    Layers old = before.picture().round().layers();
    Layers now = round.layers();
    SortedMap<RepoPath, Found> known = new TreeMap<>(before.picture().disk());
    known.keySet().retainAll(seen.onDisk());
    Optional<Set<RepoPath>> moved = look.movedSince(old, now);
    if (moved.isEmpty()) {
      return new TreeMap<>();
    }
    known.keySet().removeAll(moved.get());
    known.keySet().removeAll(stale(known, before.drawing().files()));
    return known;
  }

  /** Tells whether the last look saw HEAD at that commit; of a first look there is none to ask. */
  public boolean hasSeen(CommitId head) {
    return last.picture().map(seen -> seen.round().head().equals(Optional.of(head))).orElse(true);
  }

  /** Returns the folders that nobody lets us go through, as of the last walk over all of them. */
  public Set<RepoPath> closedFolders() {
    return closed;
  }

  /** Returns the files that nobody lets us read. */
  public Set<RepoPath> unreadableFiles() {
    return last.get().map(sighted -> sighted.drawing().files().unreadable()).orElse(Set.of());
  }

  /** Returns the worktree as it was last seen; nothing before the first look. */
  Optional<Snapshot> snapshot() throws GitException {
    return last.snapshot();
  }

  /** Tells whether git merges a path in its usual way, line by line. */
  boolean mergesAsPlainText(RepoPath path) throws GitException {
    return last.get().isPresent() && attributes.of(path).plainMerge();
  }

  /** Lets go of the git that answers questions. */
  @Override
  public void close() {
    attributes.close();
  }

  private Picture whole(Worktree worktree, Optional<Trunk> trunk, Drawing drawing)
      throws GitException {
    GitLook.SeenWithDisk seen = walk(trunk);
    Round round = last.round(worktree, trunk, seen.seen());
    return draw(
        round, new TreeMap<>(), drawing.files().readAll(round.wanted(seen.onDisk())), drawing);
  }

  private GitLook.SeenWithDisk walk(Optional<Trunk> trunk) throws GitException {
    GitLook.SeenWithDisk seen = look.whole(trunk);
    closed = seen.closed();
    return seen;
  }

  /** Draws everything, with {@code disk} brought up to date by what was {@code found}. */
  private Picture draw(
      Round round, SortedMap<RepoPath, Found> disk, Map<RepoPath, Found> found, Drawing drawing)
      throws GitException {
    Drawing.note(found, round.layers(), disk);
    return drawing.draw(round, disk, last.picture());
  }

  private static boolean changesRules(Collection<RepoPath> paths) {
    return paths.stream()
        .map(RepoPath::name)
        .anyMatch(name -> name.equals(".gitignore") || name.equals(".gitattributes"));
  }

  private static Set<RepoPath> union(Set<RepoPath> some, Set<RepoPath> others) {
    Set<RepoPath> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static List<RepoPath> stale(SortedMap<RepoPath, Found> disk, WorkTree files) {
    List<RepoPath> stale = new ArrayList<>();
    disk.forEach(
        (path, found) -> {
          if (!found.vouchesFor(files.stat(path))) {
            stale.add(path);
          }
        });
    return stale;
  }
}
