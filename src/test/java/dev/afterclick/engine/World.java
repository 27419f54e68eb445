package dev.afterclick.engine;

import dev.afterclick.model.AgentNote;
import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.AgentState;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Board;
import dev.afterclick.model.Change;
import dev.afterclick.model.ClobberQuestion;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Event;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Landed;
import dev.afterclick.model.Lines;
import dev.afterclick.model.Marks;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Sight;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import dev.afterclick.model.Warning;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A made-up repository that tells the engine what happens, and keeps what it answers. */
final class World {

  static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  static final CommitId FORK = commit(1);

  private Instant now = START;
  private State state = State.of(Path.of("/repo/.git"));
  private final List<Effect> effects = new ArrayList<>();
  private Trunk trunk = new Trunk("main", FORK, START);
  private List<Worktree> worktrees = List.of();

  /** Starts with these worktrees, each looked through once and without changes. */
  static World with(String... names) {
    World world = new World();
    world.happens(new Event.Begun(world.now, Path.of("/repo/.git")));
    world.lists(names);
    for (String name : names) {
      world.scans(name);
    }
    world.effects.clear();
    return world;
  }

  /** Starts with these worktrees, none of which was looked through yet. */
  static World unseen(String... names) {
    World world = new World();
    world.happens(new Event.Begun(world.now, Path.of("/repo/.git")));
    return world.lists(names);
  }

  /** Lists a worktree with another branch checked out. */
  World switchesTo(String name, String branch) {
    return checksOut(name, Optional.of(branch));
  }

  /** Lists a worktree with no branch checked out. */
  World detaches(String name) {
    return checksOut(name, Optional.empty());
  }

  private World checksOut(String name, Optional<String> branch) {
    Worktree w = worktree(name, FORK);
    return lists(
        new Worktree(
            w.id(), w.root(), w.gitDir(), branch, w.head(), w.main(), w.locked(), w.missing()));
  }

  World lists(String... names) {
    worktrees = Stream.of(names).map(name -> worktree(name, FORK)).toList();
    return listsAgain();
  }

  World listsWithHead(String name, CommitId head) {
    worktrees =
        worktrees.stream()
            .map(w -> w.id().value().equals(name) ? worktree(name, head) : w)
            .toList();
    return listsAgain();
  }

  /** Lists a worktree in another folder. */
  World movesTo(String name, Path root) {
    return lists(at(root, worktree(name, FORK), false));
  }

  /** Lists a worktree that is not where it should be. */
  World misses(String name) {
    return lists(at(Path.of("/work", name), worktree(name, FORK), true));
  }

  /** Lists one worktree anew. */
  private World lists(Worktree fresh) {
    worktrees = worktrees.stream().map(w -> w.id().equals(fresh.id()) ? fresh : w).toList();
    return listsAgain();
  }

  World trunkMovesTo(CommitId tip) {
    trunk = new Trunk("main", tip, now);
    return listsAgain();
  }

  private World listsAgain() {
    return happens(new Event.Listed(now, worktrees, Optional.of(trunk)));
  }

  /** Ends a complete look that found just these changes. */
  World scans(String name, Change... changes) {
    return sees(name, true, FORK, changes);
  }

  /** Ends a look at some files. */
  World touches(String name, Change... changes) {
    return sees(name, false, head(name), changes);
  }

  World committed(String name, CommitId head, Change... changes) {
    return sees(name, true, head, changes);
  }

  /** Ends a complete look after the base moved to {@code head}. */
  World baseMoves(
      String name, CommitId head, Map<RepoPath, Optional<Version>> stood, Change... changes) {
    return happens(
        new Event.Seen(
            now,
            new Sight(
                new WorktreeId(name),
                Optional.of(head),
                Optional.of(head),
                true,
                List.of(changes),
                stood)));
  }

  private World sees(String name, boolean complete, CommitId head, Change... changes) {
    return happens(
        new Event.Seen(
            now,
            new Sight(
                new WorktreeId(name),
                Optional.of(head),
                Optional.of(FORK),
                complete,
                List.of(changes))));
  }

  World basesAre(CommitId one, CommitId other, CommitId... bases) {
    return happens(new Event.BasesFound(now, one, other, List.of(bases)));
  }

  /** Answers the latest question about {@code path}. */
  World judges(String path, Verdict verdict) {
    return answers(question(path), true, verdict);
  }

  World answers(Question question, boolean overlaps, Verdict verdict) {
    return happens(
        new Event.Judged(
            now,
            new Judgement(
                question,
                Optional.of(version("base")),
                overlaps,
                verdict,
                OverlapKind.CONTENT,
                true,
                Optional.empty())));
  }

  /** Tells what an agent's hook has told. */
  World tells(Note who, AgentNote.Moment what, String... files) {
    return happens(new Event.AgentsTold(now, List.of(who.at(now, what, files))));
  }

  /** Keeps a session from writing a path. */
  World warns(Note who, String path) {
    Warning warning =
        new Warning(
            now,
            "claude",
            new SessionId(who.session()),
            "",
            RepoPath.of(path),
            "other",
            true,
            Optional.empty());
    return happens(new Event.AgentsWarned(now, List.of(warning)));
  }

  /** Finds just these agents running. */
  World runs(AgentProcess... processes) {
    return happens(new Event.AgentsSeen(now, List.of(processes)));
  }

  World later(long seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  World happens(Event event) {
    Step step = Engine.step(state, List.of(event));
    state = step.state();
    effects.addAll(step.effects());
    return this;
  }

  Instant now() {
    return now;
  }

  Board board() {
    return state.board();
  }

  CommitId head(String name) {
    return session(name).worktree().head().orElseThrow();
  }

  Session session(String name) {
    Session session = state.carriers().get(new SessionId(name));
    if (session == null) {
      throw new AssertionError("no session " + name);
    }
    return session;
  }

  Instant touchedAt(String name, String path) {
    return Optional.ofNullable(session(name).changes().get(RepoPath.of(path)))
        .orElseThrow()
        .touched();
  }

  /** Returns the overlaps, each as {@code path left right VERDICT}. */
  List<String> overlaps() {
    return board().overlaps().stream()
        .map(
            o ->
                String.join(
                    " ", o.path().value(), o.left().label(), o.right().label(), o.verdict().name()))
        .toList();
  }

  Question question(String path) {
    return effects(Effect.Judge.class)
        .map(Effect.Judge::question)
        .filter(q -> q.path().value().equals(path))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("nothing was asked about " + path));
  }

  /** Returns what was asked last about a write that may have dropped another's lines. */
  ClobberQuestion clobberQuestion() {
    return effects(Effect.JudgeClobber.class)
        .map(Effect.JudgeClobber::question)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("nothing was asked"));
  }

  <E extends Effect> Stream<E> effects(Class<E> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Returns the sessions that the board shows, each as {@code label agent state paths}. */
  List<String> panes() {
    return board().sessions().values().stream()
        .map(
            s ->
                String.join(
                    " ",
                    s.label(),
                    s.agent().orElse("-"),
                    s.state().map(AgentState::word).orElse("-"),
                    s.changes().keySet().toString()))
        .toList();
  }

  /** Returns who is credited with the last touch, as {@code session label ATTRIBUTION}. */
  String credit() {
    Touch last = touchesKept().reduce((first, second) -> second).orElseThrow();
    return last.session() + " " + last.label() + " " + last.attribution();
  }

  /** Returns the touches that were kept, each as {@code session change path}. */
  List<String> touched() {
    return touchesKept().map(t -> t.label() + " " + t.change().word() + " " + t.path()).toList();
  }

  Stream<Touch> touchesKept() {
    return kept(Entry.Touched.class).map(Entry.Touched::touch);
  }

  <E extends Entry> Stream<E> kept(Class<E> kind) {
    return effects(Effect.Keep.class)
        .map(Effect.Keep::entry)
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  Set<String> kindsOfEffects() {
    return effects.stream().map(e -> e.getClass().getSimpleName()).collect(Collectors.toSet());
  }

  World forgetEffects() {
    effects.clear();
    return this;
  }

  static Worktree worktree(String name, CommitId head) {
    return new Worktree(
        new WorktreeId(name),
        Path.of("/work", name),
        Path.of("/repo/.git/worktrees", name),
        Optional.of(name),
        Optional.of(head),
        name.equals("main"),
        Optional.empty(),
        false);
  }

  private static Worktree at(Path root, Worktree w, boolean missing) {
    return new Worktree(
        w.id(), root, w.gitDir(), w.branch(), w.head(), w.main(), w.locked(), missing);
  }

  static CommitId commit(int number) {
    return new CommitId(String.format("%040x", number));
  }

  static Version version(String content) {
    return new Version(
        FileMode.REGULAR, new BlobId(String.format("%040x", 4096 + content.hashCode())));
  }

  static Change modified(String path, String content) {
    return change(path, Optional.of(version("base")), Optional.of(version(content)));
  }

  static Change added(String path, String content) {
    return change(path, Optional.empty(), Optional.of(version(content)));
  }

  static Change deleted(String path) {
    return change(path, Optional.of(version("base")), Optional.empty());
  }

  /** A path that is as its base has it. */
  static Change untouched(String path) {
    return change(path, Optional.of(version("base")), Optional.of(version("base")));
  }

  static Change renamed(String from, String to, String content) {
    return with(
        modified(to, content), Optional.of(RepoPath.of(from)), true, Optional.empty(), Marks.NONE);
  }

  static Change landed(Change change, String onTrunk) {
    Landed landed = new Landed(Optional.of(version(onTrunk)), START);
    return with(change, change.origin(), true, Optional.of(landed), change.marks());
  }

  /** A change of which the index has another version. */
  static Change staged(Change c, String content) {
    return new Change(
        c.path(),
        c.origin(),
        c.base(),
        c.now(),
        Optional.of(version(content)),
        c.lines(),
        c.touched(),
        c.settled(),
        c.landed(),
        c.marks());
  }

  static Change unsettled(Change change) {
    return with(change, change.origin(), false, change.landed(), change.marks());
  }

  static Change marked(Change change, Marks marks) {
    return with(change, change.origin(), true, change.landed(), marks);
  }

  static Change change(String path, Optional<Version> base, Optional<Version> now) {
    return new Change(
        RepoPath.of(path),
        Optional.empty(),
        base,
        now,
        Optional.empty(),
        Optional.of(new Lines(1, 1)),
        START.minusSeconds(60),
        true,
        Optional.empty(),
        Marks.NONE);
  }

  private static Change with(
      Change c, Optional<RepoPath> origin, boolean settled, Optional<Landed> landed, Marks marks) {
    return new Change(
        c.path(),
        origin,
        c.base(),
        c.now(),
        c.staged(),
        c.lines(),
        c.touched(),
        settled,
        landed,
        marks);
  }
}
