package dev.afterclick.app.notify;

import dev.afterclick.model.Board;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Guarding;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes boards on which the sessions {@code auth} and {@code billing} meet. */
final class Meetings {

  static final Instant BEGAN = Instant.parse("2026-11-22T09:00:00Z");

  private final List<Overlap> overlaps = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();

  static Board none() {
    return new Meetings().board();
  }

  /** Has both meet at a path, where billing wrote last. */
  Meetings at(String path, Verdict verdict, Instant touched) {
    return at(path, verdict, OverlapKind.CONTENT, Policy.HOLD, touched);
  }

  Meetings at(String path, Verdict verdict, OverlapKind kind, Policy policy, Instant touched) {
    overlaps.add(
        new Overlap(
            RepoPath.of(path),
            party("auth", path, BEGAN.minusSeconds(60)),
            party("billing", path, touched),
            Optional.empty(),
            verdict,
            kind,
            policy));
    return this;
  }

  /** Has auth meet the trunk. */
  Meetings landed(String path, Instant touched) {
    Party trunk =
        new Party(
            Optional.empty(),
            "main",
            RepoPath.of(path),
            ChangeKind.MODIFIED,
            Optional.empty(),
            touched);
    overlaps.add(
        new Overlap(
            RepoPath.of(path),
            party("auth", path, touched),
            trunk,
            Optional.empty(),
            Verdict.CONFLICT,
            OverlapKind.CONTENT,
            Policy.HOLD));
    return this;
  }

  Meetings held(String path) {
    return hold(path, Optional.empty());
  }

  Meetings released(String path) {
    return hold(path, Optional.of(new Hold.Release(BEGAN, "go")));
  }

  private Meetings hold(String path, Optional<Hold.Release> release) {
    List<HoldParty> parties =
        List.of(
            new HoldParty(party("auth", path, BEGAN), Optional.of("auth")),
            new HoldParty(party("billing", path, BEGAN), Optional.of("billing")));
    HoldTerms terms =
        new HoldTerms(OverlapKind.CONTENT, Optional.of("main"), Optional.empty(), parties);
    holds.add(
        new Hold(HoldId.of(holds.size() + 1), RepoPath.of(path), BEGAN, terms, Set.of(), release));
    return this;
  }

  Board board() {
    SortedMap<SessionId, Session> sessions = new TreeMap<>();
    List.of("auth", "billing").forEach(name -> sessions.put(id(name), session(name)));
    return new Board(
        Path.of("/work/.git"),
        Optional.of("main"),
        sessions,
        List.copyOf(overlaps),
        List.copyOf(holds),
        Guarding.NONE,
        List.of(),
        List.of(),
        new TreeSet<>());
  }

  private static Party party(String label, String path, Instant touched) {
    return new Party(
        Optional.of(id(label)),
        label,
        RepoPath.of(path),
        ChangeKind.MODIFIED,
        Optional.empty(),
        touched);
  }

  private static SessionId id(String label) {
    return SessionId.in(new WorktreeId(label));
  }

  private static Session session(String name) {
    Path root = Path.of("/work", name);
    Worktree worktree =
        new Worktree(
            new WorktreeId(name),
            root,
            root,
            Optional.of(name),
            Optional.empty(),
            false,
            Optional.empty(),
            false);
    return new Session(
        id(name), name, Optional.empty(), worktree, Optional.empty(), new TreeMap<>(), true);
  }
}
