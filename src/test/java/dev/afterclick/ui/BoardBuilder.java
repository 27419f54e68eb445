package dev.afterclick.ui;

import dev.afterclick.model.AgentState;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Board;
import dev.afterclick.model.Change;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Guarding;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.Landed;
import dev.afterclick.model.Lines;
import dev.afterclick.model.Marks;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Builds boards in the words of the vocabulary. Everything happened before {@link #NOW}. */
final class BoardBuilder {

  static final Instant NOW = Instant.parse("2026-11-22T09:15:00Z");

  /** A session as it is being described. */
  static final class Worker {
    private final String label;
    private Optional<String> agent = Optional.empty();
    private Optional<AgentState> state = Optional.empty();
    private Optional<String> branch;
    private String worktree;
    private boolean main;
    private boolean pictured = true;
    private final SortedMap<RepoPath, Change> changes = new TreeMap<>();

    private Worker(String label) {
      this.label = label;
      this.branch = Optional.of(label);
      this.worktree = label;
    }

    Worker agent(String kind) {
      agent = Optional.of(kind);
      return this;
    }

    Worker agent(String kind, AgentState what) {
      state = Optional.of(what);
      return agent(kind);
    }

    /** Works where others may work too. */
    Worker in(String shared) {
      worktree = shared;
      branch = Optional.of(shared);
      return this;
    }

    Worker main() {
      main = true;
      return this;
    }

    Worker detached() {
      branch = Optional.empty();
      return this;
    }

    Worker unpictured() {
      pictured = false;
      return this;
    }

    Worker adds(String path, int lines, Duration ago) {
      return put(path, Optional.empty(), false, true, Optional.of(new Lines(lines, 0)), ago);
    }

    Worker edits(String path, int added, int removed, Duration ago) {
      return put(path, Optional.empty(), true, true, Optional.of(new Lines(added, removed)), ago);
    }

    Worker deletes(String path, int lines, Duration ago) {
      return put(path, Optional.empty(), true, false, Optional.of(new Lines(0, lines)), ago);
    }

    Worker renames(String from, String to, Duration ago) {
      return put(to, Optional.of(RepoPath.of(from)), true, true, Optional.empty(), ago);
    }

    /** A path as it is, binary: nothing counts its lines. */
    Worker edits(RepoPath path, Duration ago) {
      Change change = change(path, Optional.empty(), true, true, Optional.empty(), ago, true);
      changes.put(path, change);
      return this;
    }

    /** Edits a path so that the content {@code version} stands there. */
    Worker rewrites(String path, String version, Duration ago) {
      edits(path, 3, 1, ago);
      changes.computeIfPresent(RepoPath.of(path), (where, change) -> holding(change, version));
      return this;
    }

    Worker isWriting(String path, Duration ago) {
      RepoPath where = RepoPath.of(path);
      Optional<Lines> lines = Optional.of(new Lines(3, 1));
      changes.put(where, change(where, Optional.empty(), true, true, lines, ago, false));
      return this;
    }

    private static Change holding(Change change, String version) {
      return new Change(
          change.path(),
          change.origin(),
          change.base(),
          Optional.of(version(version)),
          change.staged(),
          change.lines(),
          change.touched(),
          change.settled(),
          change.landed(),
          change.marks());
    }

    private Worker put(
        String path,
        Optional<RepoPath> origin,
        boolean before,
        boolean after,
        Optional<Lines> lines,
        Duration ago) {
      RepoPath where = RepoPath.of(path);
      changes.put(where, change(where, origin, before, after, lines, ago, true));
      return this;
    }

    private Change change(
        RepoPath path,
        Optional<RepoPath> origin,
        boolean before,
        boolean after,
        Optional<Lines> lines,
        Duration ago,
        boolean settled) {
      return new Change(
          path,
          origin,
          before ? Optional.of(version("base " + path)) : Optional.empty(),
          after ? Optional.of(version(label + " " + path)) : Optional.empty(),
          Optional.empty(),
          lines,
          NOW.minus(ago),
          settled,
          Optional.<Landed>empty(),
          Marks.NONE);
    }

    private Session session() {
      Worktree there =
          new Worktree(
              new WorktreeId(main ? "main" : worktree),
              Path.of("/home/ada/dashboard" + (main ? "" : "-" + worktree)),
              Path.of("/home/ada/dashboard/.git"),
              branch,
              Optional.of(new CommitId(hash("head " + label))),
              main,
              Optional.empty(),
              false);
      SessionId id = id(label);
      return new Session(
          id,
          label,
          agent,
          state,
          there,
          there.head(),
          Collections.unmodifiableSortedMap(new TreeMap<>(changes)),
          pictured);
    }
  }

  private final Map<String, Worker> workers = new LinkedHashMap<>();
  private final List<Overlap> overlaps = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();
  private Guarding guarding = new Guarding(true, false, List.of());
  private final List<Entry> recent = new ArrayList<>();
  private final List<Degradation> degraded = new ArrayList<>();
  private int unwatched;

  Worker session(String label) {
    return workers.computeIfAbsent(label, Worker::new);
  }

  BoardBuilder overlap(String path, String left, String right, Verdict verdict, OverlapKind kind) {
    return overlap(RepoPath.of(path), left, right, verdict, kind);
  }

  BoardBuilder overlap(
      RepoPath path, String left, String right, Verdict verdict, OverlapKind kind) {
    return overlap(path, left, right, verdict, kind, Policy.HOLD);
  }

  /** Has two sessions overlap on a path that is never held. */
  BoardBuilder warned(String path, String left, String right, Verdict verdict) {
    RepoPath where = RepoPath.of(path);
    return overlap(where, left, right, verdict, OverlapKind.CONTENT, Policy.WARN);
  }

  private BoardBuilder overlap(
      RepoPath path, String left, String right, Verdict verdict, OverlapKind kind, Policy policy) {
    Optional<Version> base = Optional.of(version("base " + path));
    overlaps.add(
        new Overlap(path, party(left, path), party(right, path), base, verdict, kind, policy));
    return this;
  }

  /** Has a write in a session's worktree drop what was written there {@code ago}. */
  BoardBuilder clobber(String path, String session, Duration ago) {
    RepoPath where = RepoPath.of(path);
    Party by = party(session, where);
    Party lost =
        new Party(
            by.session(),
            session,
            where,
            by.change(),
            Optional.of(version("lost " + path)),
            NOW.minus(ago));
    overlaps.add(
        new Overlap(
            where,
            lost,
            by,
            Optional.of(version("base " + path)),
            Verdict.CONFLICT,
            OverlapKind.CLOBBER,
            Policy.HOLD));
    return this;
  }

  /** Holds a path between sessions since {@code ago}; the first one is h1. */
  BoardBuilder hold(String path, OverlapKind kind, Duration ago, String... between) {
    RepoPath where = RepoPath.of(path);
    List<HoldParty> parties =
        Stream.of(between)
            .map(label -> new HoldParty(party(label, where), Optional.of(label)))
            .toList();
    HoldTerms terms =
        new HoldTerms(kind, Optional.of("main"), Optional.of(version("base " + path)), parties);
    HoldId id = HoldId.of(holds.size() + 1);
    holds.add(new Hold(id, where, NOW.minus(ago), terms, Set.of(), Optional.empty()));
    return this;
  }

  /** Takes a session's worktree away. */
  BoardBuilder leaves(String label) {
    workers.remove(label);
    return this;
  }

  /** Releases the hold that was opened last. */
  BoardBuilder released(String reason, Duration ago) {
    return released(new Hold.Release(NOW.minus(ago), reason));
  }

  /** Releases it, for its versions were made into one that nobody has committed yet. */
  BoardBuilder reconciled(Duration ago) {
    Set<Optional<BlobId>> outdated = Set.of(Optional.empty());
    return released(new Hold.Release(NOW.minus(ago), "reconciled", Optional.empty(), outdated));
  }

  private BoardBuilder released(Hold.Release how) {
    Hold hold = holds.remove(holds.size() - 1);
    Optional<Hold.Release> release = Optional.of(how);
    holds.add(
        new Hold(hold.id(), hold.path(), hold.since(), hold.terms(), hold.approved(), release));
    return this;
  }

  /** Nobody was ever asked whether git may be armed. */
  BoardBuilder unasked() {
    guarding = Guarding.UNASKED;
    return this;
  }

  /** Says whether a person has agreed to holds, and where git would not ask us. */
  BoardBuilder guarding(boolean consented, String... uncovered) {
    guarding = new Guarding(consented, false, List.of(uncovered));
    return this;
  }

  Hold hold(int index) {
    return holds.get(index);
  }

  BoardBuilder landed(String path, String session, Duration ago) {
    RepoPath where = RepoPath.of(path);
    Party own = party(session, where);
    Optional<Version> onTrunk = Optional.of(version("main " + path));
    Party trunk = new Party(Optional.empty(), "main", where, own.change(), onTrunk, NOW.minus(ago));
    Optional<Version> base = Optional.of(version("base " + path));
    overlaps.add(
        new Overlap(where, own, trunk, base, Verdict.CLEAN, OverlapKind.CONTENT, Policy.WARN));
    return this;
  }

  BoardBuilder degraded(Degradation.Kind kind, String detail) {
    degraded.add(new Degradation(kind, Optional.empty(), Optional.empty(), detail));
    unwatched++;
    return this;
  }

  BoardBuilder recent(Entry entry) {
    recent.add(entry);
    return this;
  }

  /** Has an entry among the recent ones, where its time puts it. */
  BoardBuilder told(Entry entry) {
    int older = 0;
    while (older < recent.size() && recent.get(older).at().isAfter(entry.at())) {
      older++;
    }
    recent.add(older, entry);
    return this;
  }

  Overlap overlap(int index) {
    return overlaps.get(index);
  }

  Board build() {
    Comparator<SessionId> mainLast =
        Comparator.<SessionId, Boolean>comparing(id -> id.value().equals("main"))
            .thenComparing(id -> List.copyOf(workers.keySet()).indexOf(id.value()));
    SortedMap<SessionId, Session> sessions = new TreeMap<>(mainLast);
    workers.values().forEach(worker -> sessions.put(id(worker.label), worker.session()));
    TreeSet<WorktreeId> watched = new TreeSet<>();
    sessions.values().stream()
        .map(session -> session.worktree().id())
        .skip(unwatched)
        .forEach(watched::add);
    return new Board(
        Path.of("/home/ada/dashboard/.git"),
        Optional.of("main"),
        Collections.unmodifiableSortedMap(sessions),
        overlaps.stream().sorted(Comparator.comparing(BoardBuilder::gravity)).toList(),
        List.copyOf(holds),
        guarding,
        List.copyOf(recent),
        List.copyOf(degraded),
        Collections.unmodifiableSortedSet(watched));
  }

  private static int gravity(Overlap overlap) {
    return overlap.isLanded() ? 2 : overlap.verdict() == Verdict.CONFLICT ? 0 : 1;
  }

  static SessionId id(String label) {
    return new SessionId(label);
  }

  static Version version(String of) {
    return new Version(FileMode.REGULAR, new BlobId(hash(of)));
  }

  private Party party(String label, RepoPath path) {
    Change change =
        session(label).changes.values().stream()
            .filter(c -> c.path().equals(path) || c.origin().filter(path::equals).isPresent())
            .findFirst()
            .orElseThrow();
    return new Party(
        Optional.of(id(label)),
        label,
        change.path(),
        change.kind(),
        change.now(),
        change.touched());
  }

  private static String hash(String of) {
    return String.format(Locale.ROOT, "%08x", of.hashCode()).repeat(5);
  }
}
