package dev.afterclick.engine;

import dev.afterclick.model.Change;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Effect;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Landed;
import dev.afterclick.model.Marks;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Side;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import dev.afterclick.model.WorktreeId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path as two sides have it: two sessions, or a session and the trunk.
 *
 * <p>Either side may turn out to have left the path alone; then they do not differ.
 */
final class Meeting {

  private final Turn turn;
  private final OverlapKey key;
  private final Session left;
  private final @Nullable Change leftChange;
  private final @Nullable Session right;
  private final @Nullable Change rightChange;

  private Meeting(
      Turn turn,
      OverlapKey key,
      Session left,
      Optional<Change> leftChange,
      @Nullable Session right,
      Optional<Change> rightChange) {
    this.turn = turn;
    this.key = key;
    this.left = left;
    this.leftChange = leftChange.orElse(null);
    this.right = right;
    this.rightChange = rightChange.orElse(null);
  }

  static Meeting between(Turn turn, Footprint one, Footprint other, RepoPath path) {
    OverlapKey key = OverlapKey.between(path, one.session().id(), other.session().id());
    boolean inOrder = key.left().equals(one.session().id());
    Footprint left = inOrder ? one : other;
    Footprint right = inOrder ? other : one;
    return new Meeting(
        turn,
        key,
        left.session(),
        changeAt(path, left, right),
        right.session(),
        changeAt(path, right, left));
  }

  /** Returns what {@code own} has where {@code other} has a file: one there, or below it. */
  private static Optional<Change> changeAt(RepoPath path, Footprint own, Footprint other) {
    Optional<Change> direct = own.at(path);
    boolean inTheWay = other.at(path).flatMap(Change::result).isPresent();
    return direct.isEmpty() && inTheWay ? own.newBelow(path) : direct;
  }

  static Meeting withTrunk(Turn turn, Footprint own, RepoPath path) {
    OverlapKey key = OverlapKey.withTrunk(path, own.session().id());
    return new Meeting(turn, key, own.session(), own.at(path), null, Optional.empty());
  }

  /** Returns the two HEADs whose merge base counts, if both sessions have one. */
  static Optional<HeadPair> heads(Session one, Session other) {
    return one.worktree().head().flatMap(a -> other.worktree().head().map(b -> HeadPair.of(a, b)));
  }

  OverlapKey key() {
    return key;
  }

  /** Tells whether both sides changed the path, with different results, and anybody cares. */
  boolean differs() {
    if (leftChange == null || policy() == Policy.OFF) {
      return false;
    }
    if (right == null) {
      return turn.trunk.isPresent() && leftChange.landed().isPresent() && !leftChange.isOnTrunk();
    }
    return rightChange != null
        && !leftChange.isOnTrunk()
        && !rightChange.isOnTrunk()
        && !isSameResult(leftChange, rightChange);
  }

  /** Returns the merge bases, or asks for them. */
  Optional<List<CommitId>> bases() {
    if (right == null) {
      return Optional.of(left.base().map(List::of).orElseGet(List::of));
    }
    Optional<HeadPair> heads = heads(left, right);
    if (heads.isEmpty()) {
      return Optional.of(List.of());
    }
    HeadPair pair = heads.get();
    if (pair.first().equals(pair.second())) {
      return Optional.of(List.of(pair.first()));
    }
    if (!turn.bases.containsKey(pair)) {
      turn.bases.put(pair, Optional.empty());
      turn.effects.add(new Effect.FindBases(pair.first(), pair.second()));
    }
    return Objects.requireNonNull(turn.bases.get(pair));
  }

  Question question(List<CommitId> bases) {
    Change mine = Objects.requireNonNull(leftChange);
    if (right == null || rightChange == null) {
      return new Question(key.path(), side(left, mine), trunkSide(mine), bases);
    }
    return new Question(key.path(), side(left, mine), side(right, rightChange), bases);
  }

  /** Returns what stood there before, where one of the two sessions counts from the same commit. */
  Optional<Optional<Version>> knownBase(List<CommitId> bases) {
    Change mine = Objects.requireNonNull(leftChange);
    if (bases.size() != 1) {
      return Optional.empty();
    }
    if (left.base().filter(bases.get(0)::equals).isPresent()) {
      return Optional.of(baseOf(mine));
    }
    if (right != null && right.base().filter(bases.get(0)::equals).isPresent()) {
      return Optional.of(baseOf(Objects.requireNonNull(rightChange)));
    }
    return Optional.empty();
  }

  boolean bothDifferFrom(Optional<Version> base) {
    Change mine = Objects.requireNonNull(leftChange);
    return differsFrom(mine, base) && (rightChange == null || differsFrom(rightChange, base));
  }

  boolean isSettled() {
    return Objects.requireNonNull(leftChange).settled()
        && (rightChange == null || rightChange.settled());
  }

  Overlap overlap(Optional<Version> base, Verdict verdict, OverlapKind kind) {
    Change mine = Objects.requireNonNull(leftChange);
    Party theirs =
        right == null || rightChange == null ? trunkParty(mine) : party(right, rightChange);
    return new Overlap(key.path(), party(left, mine), theirs, base, verdict, kind, policy());
  }

  /** Guesses in what way the two meet, until the judgement tells. */
  OverlapKind likelyKind() {
    Change mine = Objects.requireNonNull(leftChange);
    Optional<Version> ours = mine.result();
    Optional<Version> theirs =
        rightChange == null ? mine.landed().flatMap(Landed::version) : rightChange.result();
    if (rightChange != null && isFileAndFolder(mine.path(), rightChange.path())) {
      return OverlapKind.FILE_DIRECTORY;
    }
    if (mine.origin().isPresent() || (rightChange != null && rightChange.origin().isPresent())) {
      return OverlapKind.RENAME;
    }
    if (ours.isEmpty() || theirs.isEmpty()) {
      return OverlapKind.DELETE_MODIFY;
    }
    if (has(FileMode.SUBMODULE, ours, theirs)) {
      return OverlapKind.SUBMODULE;
    }
    if (has(FileMode.SYMLINK, ours, theirs)) {
      return OverlapKind.SYMLINK;
    }
    return mine.base().isEmpty() ? OverlapKind.ADD_ADD : OverlapKind.CONTENT;
  }

  private Policy policy() {
    Marks mine = leftChange == null ? Marks.NONE : leftChange.marks();
    Marks theirs = rightChange == null ? Marks.NONE : rightChange.marks();
    return NoisePolicy.of(key.path(), mine, theirs);
  }

  private Side trunkSide(Change mine) {
    Optional<Version> version = mine.landed().flatMap(Landed::version);
    return new Side(
        Optional.empty(), turn.trunk.map(Trunk::tip), key.path(), Optional.empty(), version);
  }

  private Party trunkParty(Change mine) {
    Landed landed = mine.landed().orElseThrow();
    ChangeKind change =
        landed.version().isEmpty()
            ? ChangeKind.DELETED
            : mine.base().isEmpty() ? ChangeKind.ADDED : ChangeKind.MODIFIED;
    return new Party(
        Optional.empty(),
        turn.trunk.map(Trunk::name).orElse("trunk"),
        key.path(),
        change,
        landed.version(),
        landed.at());
  }

  /** Names the worker who wrote it last, where several share a worktree. */
  private Party party(Session session, Change change) {
    WorktreeId worktree = session.worktree().id();
    Optional<SessionId> author =
        turn.agents.isShared(worktree)
            ? turn.agents.authors.get(new Place(worktree, change.path()))
            : Optional.empty();
    return new Party(
        Optional.of(session.id()),
        author.map(id -> turn.company.label(id, session)).orElseGet(session::label),
        change.path(),
        change.kind(),
        change.result(),
        change.touched(),
        author);
  }

  private static Side side(Session session, Change change) {
    return new Side(
        Optional.of(session.id()),
        session.worktree().head(),
        change.path(),
        change.origin(),
        change.result());
  }

  /**
   * What an index has still of a version before does not count: where two versions were made into
   * one, that is over once both worktrees have it. What branches bring is the holds' concern.
   */
  private static boolean isSameResult(Change mine, Change theirs) {
    return mine.path().equals(theirs.path()) && mine.result().equals(theirs.result());
  }

  /** Returns what stood at the shared path: a file that was renamed there had nothing below it. */
  private Optional<Version> baseOf(Change change) {
    boolean arrived = change.origin().isPresent() && change.path().equals(key.path());
    return arrived ? Optional.empty() : change.base();
  }

  private boolean differsFrom(Change change, Optional<Version> base) {
    boolean left = change.origin().filter(key.path()::equals).isPresent();
    return left || !change.result().equals(base);
  }

  private static boolean isFileAndFolder(RepoPath one, RepoPath other) {
    return one.isBelow(other) || other.isBelow(one);
  }

  private static boolean has(FileMode mode, Optional<Version> ours, Optional<Version> theirs) {
    return ours.filter(v -> v.mode() == mode).isPresent()
        || theirs.filter(v -> v.mode() == mode).isPresent();
  }
}
