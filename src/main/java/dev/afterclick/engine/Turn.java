package dev.afterclick.engine;

import dev.afterclick.model.Board;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Guarding;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Recollection;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.WorktreeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The working copy of one step: mutable while the step lasts, and never seen outside it. */
final class Turn {

  private static final int STRIP = 100;

  private static final Comparator<Overlap> GRAVEST_FIRST =
      Comparator.comparingInt(Turn::gravity)
          .thenComparing(Overlap::path)
          .thenComparing(overlap -> overlap.left().label())
          .thenComparing(overlap -> overlap.right().label());

  /** When the event that is being taken happened. */
  Instant at = Instant.EPOCH;

  final SortedMap<SessionId, Session> sessions;
  final Map<HeadPair, Optional<List<CommitId>>> bases;
  final Set<WorktreeId> gitDirty;
  final Set<WorktreeId> missing;
  final SortedSet<WorktreeId> watched;
  final Troubles troubles;
  final Agents agents;
  final Company company;
  final Draft<Place, List<Entry.Touched>> writes;
  final Draft<OverlapKey, Clobbers.Decided> decided;
  final List<Effect> effects = new ArrayList<>();

  /** The overlaps that ended within this step. */
  final List<Overlap> removed = new ArrayList<>();

  /** Why holds that are being ended are over. */
  final Map<HoldId, String> endings;

  List<Hold> holds;
  Guarding guarding;
  HoldMemory holding;

  /** The paths of which something changed that a hold may follow from. */
  final Set<RepoPath> unsettled = new HashSet<>();

  /** Whether that may be any path: a session came or went, or was looked through. */
  boolean allUnsettled;

  boolean mayRetryHolds;
  Optional<Trunk> trunk;
  Map<SessionId, Map<RepoPath, Recollection>> past;
  boolean started;
  State.Listing listing;

  private final State before;
  private final List<Entry> entries = new ArrayList<>();
  private final Draft<OverlapKey, Overlap> overlaps;
  private final Draft<OverlapKey, Asked> asked;
  private final Map<SessionId, Footprint> footprints = new HashMap<>();
  private int touches;

  Turn(State state) {
    this.before = state;
    this.trunk = state.trunk();
    this.sessions = new TreeMap<>(state.carriers());
    this.overlaps = new Draft<>(state.overlaps());
    this.asked = new Draft<>(state.asked());
    this.bases = new HashMap<>(state.bases());
    this.gitDirty = new HashSet<>(state.gitDirty());
    this.missing = new HashSet<>(state.missing());
    this.watched = new TreeSet<>(state.board().watched());
    this.troubles = new Troubles(this, state);
    this.agents = new Agents(this, state.agents());
    this.company = new Company(this, agents);
    this.writes = new Draft<>(state.writes());
    this.decided = new Draft<>(state.decided());
    this.holds = state.holds();
    this.guarding = state.board().guarding();
    this.holding = state.holding();
    this.endings = new HashMap<>(state.endings());
    this.past = state.past();
    this.started = state.started();
    this.listing = state.listing();
    this.touches = state.touches();
  }

  /** Asks for the worktrees, or notes that the listing under way is outdated. */
  void list() {
    if (listing == State.Listing.IDLE) {
      listing = State.Listing.UNDER_WAY;
      effects.add(new Effect.ListWorktrees());
    } else {
      listing = State.Listing.OUTDATED;
    }
  }

  /** Tells that watching began, now that the trunk is known. */
  void start() {
    if (!started) {
      started = true;
      allUnsettled = true;
      effects.add(new Effect.ReadAgents()); // What agents tell goes by the worktrees.
      keep(new Entry.Started(at, before.board().repository(), trunk.map(Trunk::name)));
    }
  }

  /** Notes that a listing came back, and asks again if it was outdated. */
  void listingDone() {
    boolean again = listing == State.Listing.OUTDATED;
    listing = State.Listing.IDLE;
    if (again) {
      list();
    }
  }

  void scan(Session session) {
    effects.add(new Effect.Scan(session.worktree(), trunk));
  }

  Optional<Session> sessionIn(WorktreeId worktree) {
    return Optional.ofNullable(sessions.get(SessionId.in(worktree)));
  }

  void put(Session session) {
    Session before = sessions.put(session.id(), session);
    allUnsettled |= before == null || before.pictured() != session.pictured();
    footprints.remove(session.id());
  }

  void remove(SessionId session) {
    allUnsettled = true;
    sessions.remove(session);
    footprints.remove(session);
  }

  /** Returns what a session did, by path; worked out once for all that ask within the step. */
  Footprint footprint(Session session) {
    return footprints.computeIfAbsent(session.id(), id -> new Footprint(session));
  }

  /** Keeps an entry, on the strip too. */
  void keep(Entry entry) {
    entries.add(entry);
    effects.add(new Effect.Keep(entry));
  }

  /** Returns a name for the next touch: it grows with time, and two never share one. */
  String nextTouchId() {
    String id = Touch.idAt(at, touches);
    touches = (touches + 1) % Touch.IDS;
    return id;
  }

  Map<OverlapKey, Overlap> overlaps() {
    return overlaps.map();
  }

  Optional<Overlap> overlap(OverlapKey key) {
    return overlaps.get(key);
  }

  Optional<Asked> asked(OverlapKey key) {
    return asked.get(key);
  }

  /** Puts an overlap on the board, and keeps what is new about it. */
  void put(OverlapKey key, Overlap overlap) {
    Optional<Overlap> old = overlaps.get(key);
    if (old.filter(overlap::equals).isPresent()) {
      return;
    }
    overlaps.put(key, overlap);
    unsettled.add(key.path());
    if (old.isEmpty() || isAnotherClobber(old.get(), overlap)) {
      keep(new Entry.OverlapSeen(at, overlap, false));
    } else if (old.get().verdict() != overlap.verdict() && overlap.verdict() != Verdict.UNSETTLED) {
      keep(new Entry.VerdictGiven(at, overlap));
    }
  }

  private static boolean isAnotherClobber(Overlap old, Overlap overlap) {
    return overlap.isClobber() && !overlap.left().equals(old.left());
  }

  void remove(OverlapKey key) {
    Optional<Overlap> old = overlaps.get(key);
    overlaps.remove(key);
    unsettled.add(key.path());
    old.ifPresent(removed::add);
    old.ifPresent(gone -> keep(new Entry.OverlapSeen(at, gone, true)));
  }

  void ask(OverlapKey key, Asked question) {
    asked.put(key, question);
    unsettled.add(key.path());
  }

  void forgetQuestion(OverlapKey key) {
    asked.remove(key);
  }

  /** Makes every overlap of {@code session} be judged again at the next look. */
  void forgetAnswers(SessionId session) {
    allUnsettled = true;
    asked.removeIf(key -> key.involves(session));
  }

  Step finish() {
    troubles.forgetUnneeded();
    Clobbers.forgetOld(this);
    Naming.settle(this);
    Holds.settle(this);
    Panes panes = new Panes(this);
    SortedMap<SessionId, Session> shown = panes.sessions();
    panes.tellWhoCameAndWent(before.board().sessions(), shown);
    Board board =
        new Board(
            before.board().repository(),
            trunk.map(Trunk::name),
            shown,
            panes.overlaps(overlapsInOrder(panes)),
            panes.holds(holds),
            guarding,
            entries.isEmpty() ? before.board().recent() : strip(),
            troubles.shown(),
            Collections.unmodifiableSortedSet(watched));
    State state =
        new State(
            board,
            Collections.unmodifiableSortedMap(sessions),
            agents.memory(),
            trunk,
            overlaps.map(),
            bases,
            asked.map(),
            gitDirty,
            troubles.doubts(),
            troubles.failed(),
            missing,
            past,
            started,
            listing,
            writes.map(),
            decided.map(),
            holds,
            holding,
            Map.copyOf(endings),
            touches);
    return new Step(state, List.copyOf(effects));
  }

  /** Sorts them only where something has changed: there may be thousands. */
  private List<Overlap> overlapsInOrder(Panes panes) {
    boolean asBefore = !overlaps.isChanged() && !panes.areApart() && !before.agents().isAnyShared();
    return asBefore ? before.board().overlaps() : gravestFirst();
  }

  private List<Overlap> gravestFirst() {
    return overlaps.map().values().stream().sorted(GRAVEST_FIRST).toList();
  }

  private List<Entry> strip() {
    List<Entry> strip = new ArrayList<>(entries);
    Collections.reverse(strip);
    strip.addAll(before.board().recent());
    return List.copyOf(strip.subList(0, Math.min(STRIP, strip.size())));
  }

  private static int gravity(Overlap overlap) {
    if (overlap.isLanded()) {
      return 2;
    }
    return overlap.verdict() == Verdict.CONFLICT ? 0 : 1;
  }
}
