package dev.afterclick.engine;

import dev.afterclick.model.AgentNote;
import dev.afterclick.model.AgentNote.Moment;
import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Warning;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the agents have told, as it is within one step. */
final class Agents {

  /** What may be told twice: one agent also runs the hooks of another. */
  record Telling(String call, Moment moment, Path folder, List<Path> files) {}

  private static final Duration TWICE = Duration.ofMinutes(1);

  /** How late a note may come after the write that it is about. */
  private static final Duration LATE = Duration.ofSeconds(5);

  /** Who has read a path longer ago knows no better than who never did. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  final Draft<SessionId, Worker> workers;
  final Draft<Place, List<Claim>> claims;
  final Draft<Place, SessionId> authors;
  final Draft<Place, Map<SessionId, Instant>> reads;
  final Draft<WorktreeId, Map<SessionId, String>> names;
  final Duration linger;
  List<AgentProcess> processes;
  private final Draft<Telling, Instant> calls;
  private final Turn turn;

  Agents(Turn turn, AgentMemory memory) {
    this.turn = turn;
    this.workers = new Draft<>(memory.workers());
    this.claims = new Draft<>(memory.claims());
    this.authors = new Draft<>(memory.authors());
    this.reads = new Draft<>(memory.reads());
    this.calls = new Draft<>(memory.calls());
    this.names = new Draft<>(memory.names());
    this.processes = memory.processes();
    this.linger = memory.linger();
  }

  AgentMemory memory() {
    return new AgentMemory(
        workers.map(),
        claims.map(),
        authors.map(),
        reads.map(),
        calls.map(),
        processes,
        names.map(),
        linger);
  }

  /** Takes what a hook told; of what lies outside all worktrees nothing. */
  void tell(AgentNote note) {
    List<Place> places = note.files().stream().flatMap(file -> place(file).stream()).toList();
    Optional<WorktreeId> where =
        worktreeOf(note.folder())
            .map(Worktree::id)
            .or(() -> places.stream().findFirst().map(Place::worktree));
    Optional<Worker> known = workers.get(note.session());
    boolean news = known.isPresent() || (where.isPresent() && note.moment() != Moment.ENDED);
    if (news && !isToldAlready(note)) {
      Worker worker = known.orElseGet(() -> Worker.of(note));
      workers.put(note.session(), worker.told(note, home(note, worker, where)));
      places.forEach(place -> tell(note, place));
      if (isPause(note.moment())) {
        closeClaims(note);
      }
    }
  }

  /** Takes back what a session had said to write, for it was kept from it. */
  void denied(Warning warning) {
    for (Place place : List.copyOf(claims.map().keySet())) {
      if (place.path().equals(warning.path())) {
        claims.put(place, claimsOn(place).filter(claim -> !isDenied(claim, warning)).toList());
      }
    }
  }

  /** It may have come again since, and gone on. */
  private static boolean isDenied(Claim claim, Warning warning) {
    return claim.session().equals(warning.by())
        && !claim.used()
        && !claim.made().isAfter(warning.at());
  }

  /** Takes note of a touch that was credited to somebody. */
  void touched(Touch touch) {
    Place place = new Place(touch.worktree(), touch.path());
    if (touch.isOfAgent()) {
      authors.put(place, touch.session());
      hasRead(place, touch.session(), turn.at);
      editClaims(place, touch.session(), Claim::usedNow);
    } else {
      authors.remove(place);
    }
  }

  /**
   * Tells whether who makes {@code touch} has seen since {@code moment} what stands there: read it,
   * or written it. Who tells nothing of what it reads may have read anything in its shell.
   */
  boolean hasSeen(Touch touch, Instant moment) {
    Place place = new Place(touch.worktree(), touch.path());
    Optional<Instant> read =
        reads.get(place).flatMap(all -> Optional.ofNullable(all.get(touch.session())));
    return read.or(() -> shellInsteadOfReads(touch)).filter(at -> !at.isBefore(moment)).isPresent();
  }

  private Optional<Instant> shellInsteadOfReads(Touch touch) {
    return workers.get(touch.session()).filter(worker -> !worker.reads()).flatMap(Worker::ranLast);
  }

  /** Returns the worktree that a folder or file belongs to: the innermost. */
  Optional<Worktree> worktreeOf(Path file) {
    return turn.sessions.values().stream()
        .map(Session::worktree)
        .filter(worktree -> file.startsWith(worktree.root()))
        .max(Comparator.comparing(worktree -> worktree.root().getNameCount()));
  }

  /** Returns the agents that run in a worktree. */
  List<AgentProcess> processesIn(WorktreeId worktree) {
    return processes.stream()
        .filter(each -> worktreeOf(each.folder()).filter(w -> w.id().equals(worktree)).isPresent())
        .toList();
  }

  /** Returns who wrote last what a worktree's changes consist of. */
  Set<SessionId> authorsIn(WorktreeId worktree) {
    return authors.map().entrySet().stream()
        .filter(each -> each.getKey().worktree().equals(worktree))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  /** Returns how those are called that share a worktree, or have it alone, the oldest first. */
  Map<SessionId, String> namesIn(WorktreeId worktree) {
    return names.get(worktree).orElse(Map.of());
  }

  /** Tells whether several agents' sessions are shown for a worktree. */
  boolean isShared(WorktreeId worktree) {
    return namesIn(worktree).size() > 1;
  }

  /** Tells whether nothing was ever told of any agent. */
  boolean isNothing() {
    return workers.map().isEmpty() && processes.isEmpty() && names.map().isEmpty();
  }

  /** Forgets what is too long ago to matter, and who is gone without having left changes. */
  void forgetOld() {
    claims.removeIf(place -> claimsOn(place).noneMatch(claim -> claim.covers(turn.at)));
    calls.removeIf(each -> isBefore(calls.get(each), turn.at.minus(TWICE)));
    reads.removeIf(place -> latestRead(place).isBefore(turn.at.minus(REMEMBERED)));
    authors.removeIf(place -> change(place).isEmpty());
    Set<SessionId> remain = Set.copyOf(authors.map().values());
    workers.removeIf(id -> !remain.contains(id) && isGone(id));
  }

  Stream<Claim> claimsOn(Place place) {
    return claims.get(place).stream().flatMap(List::stream);
  }

  private boolean isGone(SessionId id) {
    return workers.get(id).filter(worker -> worker.isGone(turn.at, linger)).isPresent();
  }

  private static boolean isBefore(Optional<Instant> one, Instant other) {
    return one.filter(at -> at.isBefore(other)).isPresent();
  }

  private Instant latestRead(Place place) {
    return reads.get(place).stream()
        .flatMap(all -> all.values().stream())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private Optional<Change> change(Place place) {
    return turn.sessionIn(place.worktree())
        .flatMap(session -> Optional.ofNullable(session.changes().get(place.path())));
  }

  private boolean isToldAlready(AgentNote note) {
    if (note.call().isEmpty()) {
      return false;
    }
    Telling telling = new Telling(note.call().get(), note.moment(), note.folder(), note.files());
    boolean known = calls.get(telling).isPresent();
    calls.put(telling, note.at());
    return known;
  }

  /** A command that changed the folder tells the new one when it is over, but only for itself. */
  private static Optional<WorktreeId> home(
      AgentNote note, Worker worker, Optional<WorktreeId> where) {
    boolean stays = note.moment() == Moment.SHELL_CLOSED && worker.home().isPresent();
    return stays ? worker.home() : where;
  }

  private void tell(AgentNote note, Place place) {
    switch (note.moment()) {
      case READING -> hasRead(place, note.session(), note.at());
      case EDITING -> claim(place, new Claim(note.session(), note.at(), Optional.empty(), false));
      case EDITED -> edited(note, place);
      default -> {}
    }
  }

  private void edited(AgentNote note, Place place) {
    if (claimsOn(place).noneMatch(claim -> claim.session().equals(note.session()))) {
      claim(place, new Claim(note.session(), note.at(), Optional.empty(), false));
    }
    editClaims(place, note.session(), claim -> claim.closedAt(note.at()));
    // The touch may have come first: what was kept of it stays, but the change has an author now.
    boolean unclaimed = authors.get(place).isEmpty();
    if (unclaimed && change(place).filter(it -> isAbout(note, it)).isPresent()) {
      authors.put(place, note.session());
    }
  }

  private static boolean isAbout(AgentNote note, Change change) {
    return Duration.between(change.touched(), note.at()).abs().compareTo(LATE) <= 0;
  }

  private void claim(Place place, Claim fresh) {
    List<Claim> all =
        new ArrayList<>(claimsOn(place).filter(c -> !c.session().equals(fresh.session())).toList());
    all.add(fresh);
    claims.put(place, List.copyOf(all));
  }

  private static boolean isPause(Moment moment) {
    return switch (moment) {
      case STARTED, PROMPTED, WAITING, ENDED -> true;
      default -> false;
    };
  }

  /** What was announced and then not done, because somebody refused it, ends with the turn. */
  private void closeClaims(AgentNote note) {
    for (Place place : List.copyOf(claims.map().keySet())) {
      editClaims(place, note.session(), claim -> claim.closedAt(note.at()));
    }
  }

  private void editClaims(Place place, SessionId session, UnaryOperator<Claim> edit) {
    if (claimsOn(place).anyMatch(claim -> claim.session().equals(session))) {
      claims.put(
          place,
          claimsOn(place)
              .map(claim -> claim.session().equals(session) ? edit.apply(claim) : claim)
              .toList());
    }
  }

  private void hasRead(Place place, SessionId session, Instant at) {
    Map<SessionId, Instant> all = new HashMap<>(reads.get(place).orElse(Map.of()));
    all.merge(session, at, (one, other) -> one.isAfter(other) ? one : other);
    reads.put(place, Map.copyOf(all));
  }

  private Optional<Place> place(Path file) {
    return worktreeOf(file)
        .filter(worktree -> !file.equals(worktree.root()))
        .map(worktree -> new Place(worktree.id(), RepoPath.between(worktree.root(), file)));
  }
}
