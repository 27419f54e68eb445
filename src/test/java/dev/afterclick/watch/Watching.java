package dev.afterclick.watch;

import dev.afterclick.TempRepo;
import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A watched repository, and words to wait for what its watch tells. */
final class Watching implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /** Quiet enough for a slow machine to get a whole save in, and never waiting for a rebuild. */
  static final Pace PACE =
      new Pace(Duration.ofMillis(40), Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ZERO);

  private static final int COOKIES = 2;

  static final WorktreeId MAIN = new WorktreeId("main");

  private final TempRepo main;
  private final EventLog log = new EventLog();
  private final RepositoryWatch watch;
  private List<WorktreeId> listed = List.of();
  private int mark;
  private int cookies;

  Watching(TempRepo main, IgnoredFolders ignored, Pace pace) {
    this.main = main;
    this.watch =
        new RepositoryWatch(
            main.path(".git"), ignored, log, InstantSource.fixed(NOW), pace, new Semaphore(2));
  }

  Watching(TempRepo main) {
    this(main, (worktree, folder) -> false, PACE);
  }

  /** Watches these worktrees and waits until the new ones are watched. */
  Watching over(TempRepo... worktrees) {
    Set<WorktreeId> before = Set.copyOf(listed);
    telling(worktrees);
    for (TempRepo each : worktrees) {
      if (!before.contains(id(each))) {
        awaitWatched(each);
      }
    }
    return this;
  }

  /** Watches these worktrees without waiting. */
  Watching telling(TempRepo... worktrees) {
    watch.watch(Arrays.stream(worktrees).map(this::worktree).toList());
    listed = Arrays.stream(worktrees).map(this::id).toList();
    return this;
  }

  void rewatch(TempRepo of) {
    watch.rewatch(id(of));
  }

  /** Forgets what was told so far, once all of it was. */
  Watching fresh(TempRepo... worktrees) {
    for (TempRepo each : worktrees) {
      moved(each);
    }
    gitIsCaughtUp();
    mark = log.size();
    return this;
  }

  /** Waits until everything that moved in the worktree until now is told, and returns it. */
  Set<RepoPath> moved(TempRepo in) {
    RepoPath cookie = cookie(in);
    await(event -> event instanceof Event.FilesMoved moved && moved.paths().contains(cookie));
    Set<RepoPath> all = new LinkedHashSet<>();
    batches(in).forEach(batch -> all.addAll(batch.paths()));
    all.removeIf(path -> path.name().startsWith("cookie-"));
    return all;
  }

  /** Returns the batches told of a worktree, without those that hold nothing but cookies. */
  List<Event.FilesMoved> batches(TempRepo in) {
    return told()
        .filter(Event.FilesMoved.class::isInstance)
        .map(Event.FilesMoved.class::cast)
        .filter(batch -> batch.worktree().equals(id(in)))
        .filter(batch -> !batch.paths().stream().allMatch(p -> p.name().startsWith("cookie-")))
        .toList();
  }

  Event await(Predicate<Event> wanted) {
    return log.await(mark, wanted);
  }

  void await(Event wanted) {
    await(wanted::equals);
  }

  void awaitWatched(TempRepo worktree) {
    await(new Event.WatchChanged(NOW, id(worktree), true));
  }

  void awaitLost(TempRepo worktree) {
    await(new Event.EventsLost(NOW, id(worktree)));
  }

  void awaitGit(TempRepo worktree) {
    await(new Event.GitMoved(NOW, id(worktree)));
  }

  void awaitRefs() {
    await(new Event.RefsMoved(NOW));
  }

  void awaitRules() {
    await(new Event.RulesMoved(NOW));
  }

  /** Returns what was told since {@link #fresh}. */
  Stream<Event> told() {
    return log.from(mark).stream();
  }

  /** Counts what was told of git itself, after everything was. */
  long gitEvents() {
    gitIsCaughtUp();
    return told().filter(event -> !(event instanceof Event.FilesMoved)).count() - COOKIES;
  }

  WorktreeId id(TempRepo worktree) {
    return worktree.root().equals(main.root()) ? MAIN : new WorktreeId(nameOf(worktree));
  }

  Worktree worktree(TempRepo of) {
    boolean isMain = of.root().equals(main.root());
    Path gitDir = isMain ? main.path(".git") : main.path(".git/worktrees/" + nameOf(of));
    return new Worktree(
        id(of),
        of.root(),
        gitDir,
        Optional.empty(),
        Optional.empty(),
        isMain,
        Optional.empty(),
        !Files.exists(of.root()));
  }

  @Override
  public void close() {
    watch.close();
  }

  private static String nameOf(TempRepo worktree) {
    return worktree.root().getFileName().toString();
  }

  private RepoPath cookie(TempRepo in) {
    RepoPath cookie = RepoPath.of("cookie-" + cookies++);
    in.write(cookie, new byte[0]);
    return cookie;
  }

  /** Moves the rules, more than once: the first report may share a batch with what came before. */
  private void gitIsCaughtUp() {
    for (int i = 0; i < COOKIES; i++) {
      int before = log.size();
      try {
        Files.writeString(main.path(".git/info/exclude"), "# " + cookies++);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      log.await(before, new Event.RulesMoved(NOW)::equals);
    }
  }

  static Set<RepoPath> paths(String... paths) {
    return Stream.of(paths).map(RepoPath::of).collect(Collectors.toSet());
  }
}
