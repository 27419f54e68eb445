package dev.afterclick.engine;

import dev.afterclick.model.Attribution;
import dev.afterclick.model.Change;
import dev.afterclick.model.ClobberQuestion;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Marks;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.Policy;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import dev.afterclick.model.WorktreeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Suspects writes within one worktree of having dropped what another one had just added there.
 *
 * <p>Where two touches are known to be of two agents' sessions, any line that is dropped counts,
 * for as long as somebody may be working on what it says, unless the later session has read the
 * file since. Where nobody can tell who wrote, only the trace counts that a write leaves which
 * never saw the one before: it follows within seconds, brings something of its own, and has what
 * stood there earlier in place of all that the other added. Who undoes a change on purpose hardly
 * writes another one in the same moment.
 */
final class Clobbers {

  private static final Duration KNOWN = Duration.ofMinutes(10);
  private static final Duration UNKNOWN = Duration.ofSeconds(5);

  /** A clobber that is off the board because a person has decided what shall stand there. */
  record Decided(Instant at, Overlap clobber) {}

  private Clobbers() {}

  /** Takes note of a touch that was just kept. */
  static void touched(Turn turn, WorktreeId worktree, Entry.Touched touched) {
    Place place = new Place(worktree, touched.touch().path());
    List<Entry.Touched> recent =
        turn.writes.get(place).orElse(List.of()).stream()
            .filter(earlier -> isFresh(earlier, touched.at()))
            .toList();
    lookAgain(turn, touched.touch());
    if (touched.touch().after().isPresent()) {
      suspect(turn, recent, touched);
      remember(turn, place, recent, touched);
    }
  }

  /** Shows a clobber, or takes it off the board when the lines stand there again. */
  static void judged(Turn turn, ClobberQuestion question, boolean dropped) {
    OverlapKey key = keyOf(question.path(), question.lost(), question.by());
    Session session = turn.sessions.get(question.by().session().orElseThrow());
    if (session == null
        || isDecided(turn, key, question)
        || isPassedOver(turn, key, question, dropped)) {
      return;
    }
    if (!dropped) {
      turn.remove(key);
      return;
    }
    Optional<Change> change = Optional.ofNullable(session.changes().get(question.path()));
    Optional<Version> now = change.flatMap(Change::now).or(() -> question.by().version());
    if (now.equals(question.by().version())) {
      show(turn, key, question, change.map(Change::marks).orElse(Marks.NONE));
    } else {
      askAgain(turn, question, now);
    }
  }

  /** What was asked before a person has decided is answered by that. */
  private static boolean isDecided(Turn turn, OverlapKey key, ClobberQuestion question) {
    return turn.decided
        .get(key)
        .filter(decided -> !question.by().touched().isAfter(decided.at()))
        .isPresent();
  }

  /** Of several losses at a path the latest is shown, as long as it lasts; the log has them all. */
  private static boolean isPassedOver(
      Turn turn, OverlapKey key, ClobberQuestion question, boolean dropped) {
    Optional<Party> shown = turn.overlap(key).map(Overlap::left);
    boolean another = shown.isPresent() && !shown.get().version().equals(question.lost().version());
    boolean older = another && question.lost().touched().isBefore(shown.get().touched());
    return another && (!dropped || older);
  }

  /**
   * Takes a clobber off the board, which shows its sides as the sessions of two agents: a person
   * has decided. That may have dropped lines too, and knowingly.
   */
  static void dismissed(Turn turn, Overlap clobber) {
    turn.overlaps().entrySet().stream()
        .filter(each -> isSame(each.getValue(), clobber))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(key -> decide(turn, key));
  }

  private static void decide(Turn turn, OverlapKey key) {
    Overlap clobber = turn.overlap(key).orElseThrow();
    turn.decided.put(key, new Decided(turn.at, clobber));
    Optional.ofNullable(turn.sessions.get(carrier(clobber)))
        .ifPresent(it -> turn.writes.remove(new Place(it.worktree().id(), clobber.path())));
    turn.remove(key);
  }

  private static SessionId carrier(Overlap clobber) {
    return clobber.right().session().orElseThrow();
  }

  /**
   * Shows again what a person has decided on a path, and has taken back: what stood there before
   * does again, whether that was seen by now or is asked about when it is.
   */
  static void takenBack(Turn turn, RepoPath path) {
    List<Map.Entry<OverlapKey, Decided>> back =
        turn.decided.map().entrySet().stream()
            .filter(each -> each.getKey().path().equals(path))
            .toList();
    for (Map.Entry<OverlapKey, Decided> each : back) {
      turn.decided.remove(each.getKey());
      if (turn.overlap(each.getKey()).isEmpty()) {
        turn.put(each.getKey(), each.getValue().clobber());
      }
    }
  }

  private static boolean isSame(Overlap one, Overlap other) {
    return one.isClobber()
        && one.path().equals(other.path())
        && one.left().version().equals(other.left().version())
        && one.left().touched().equals(other.left().touched());
  }

  /** Forgets what was written too long ago to be dropped unseen; once for each step. */
  static void forgetOld(Turn turn) {
    turn.writes.removeIf(
        place ->
            turn.writes.get(place).orElse(List.of()).stream()
                .noneMatch(each -> isFresh(each, turn.at)));
    turn.decided.removeIf(
        key ->
            turn.decided
                .get(key)
                .filter(decided -> decided.at().plus(KNOWN).isBefore(turn.at))
                .isPresent());
  }

  private static void show(Turn turn, OverlapKey key, ClobberQuestion question, Marks marks) {
    Policy policy = NoisePolicy.of(question.path(), marks, marks);
    if (policy != Policy.OFF) {
      turn.put(
          key,
          new Overlap(
              question.path(),
              question.lost(),
              question.by(),
              question.base(),
              Verdict.CONFLICT,
              OverlapKind.CLOBBER,
              policy));
    }
  }

  private static void suspect(Turn turn, List<Entry.Touched> recent, Entry.Touched now) {
    List<Entry.Touched> run = droppable(turn, recent, now);
    if (!run.isEmpty()) {
      Entry.Touched first = run.get(0);
      Entry.Touched last = run.get(run.size() - 1);
      turn.effects.add(
          new Effect.JudgeClobber(
              new ClobberQuestion(
                  now.touch().path(),
                  first.touch().before(),
                  party(last, areTwo(last.touch(), now.touch())),
                  party(now, areTwo(last.touch(), now.touch())),
                  !areTwo(last.touch(), now.touch()))));
    }
  }

  /**
   * Returns the touches whose lines the latest may have dropped, in order: the last of another
   * session with what that one did right before; or the very last, where nobody can tell who it
   * was.
   */
  private static List<Entry.Touched> droppable(
      Turn turn, List<Entry.Touched> recent, Entry.Touched now) {
    Deque<Entry.Touched> run = new ArrayDeque<>();
    Optional<Version> stood = now.touch().before();
    for (int i = recent.size() - 1; i >= 0; i--) {
      Touch earlier = recent.get(i).touch();
      boolean leadsOn = earlier.after().equals(stood);
      boolean ofRun = run.isEmpty() || run.getFirst().touch().session().equals(earlier.session());
      if (!leadsOn || !ofRun || !mayBeDropped(turn, recent.get(i), now)) {
        break;
      }
      run.addFirst(recent.get(i));
      stood = areTwo(earlier, now.touch()) ? earlier.before() : Optional.empty();
    }
    return List.copyOf(run);
  }

  private static boolean mayBeDropped(Turn turn, Entry.Touched earlier, Entry.Touched now) {
    if (areTwo(earlier.touch(), now.touch())) {
      return !turn.agents.hasSeen(now.touch(), earlier.at());
    }
    boolean soon = !earlier.at().plus(UNKNOWN).isBefore(now.at());
    boolean sure = isSure(earlier.touch()) && isSure(now.touch());
    return soon && !sure && earlier.touch().before().isPresent();
  }

  /** Tells whether two agents' sessions are known to have made them. */
  private static boolean areTwo(Touch one, Touch other) {
    return one.isOfAgent() && other.isOfAgent() && !one.session().equals(other.session());
  }

  /** Who lives alone in a worktree need not have made all that happens there. */
  private static boolean isSure(Touch touch) {
    return touch.attribution() == Attribution.HOOK;
  }

  /** What was dropped may stand there again. */
  private static void lookAgain(Turn turn, Touch now) {
    turn.overlap(OverlapKey.between(now.path(), now.carrier(), now.carrier()))
        .ifPresent(clobber -> askAgain(turn, questionOf(clobber), now.after()));
  }

  private static ClobberQuestion questionOf(Overlap clobber) {
    return new ClobberQuestion(
        clobber.path(), clobber.base(), clobber.left(), clobber.right(), false);
  }

  /** Asks whether the lines are still missing from what stands there now, whoever wrote that. */
  private static void askAgain(Turn turn, ClobberQuestion question, Optional<Version> now) {
    Party by = question.by();
    Party standing =
        new Party(by.session(), by.label(), by.path(), by.change(), now, by.touched(), by.author());
    turn.effects.add(
        new Effect.JudgeClobber(
            new ClobberQuestion(
                question.path(), question.base(), question.lost(), standing, false)));
  }

  private static void remember(
      Turn turn, Place place, List<Entry.Touched> recent, Entry.Touched touched) {
    Touch touch = touched.touch();
    if (touch.isOfAgent() || touch.before().isPresent()) {
      List<Entry.Touched> all = new ArrayList<>(recent);
      all.add(touched);
      turn.writes.put(place, List.copyOf(all));
    }
  }

  private static boolean isFresh(Entry.Touched touched, Instant now) {
    Duration span = touched.touch().isOfAgent() ? KNOWN : UNKNOWN;
    return !touched.at().plus(span).isBefore(now);
  }

  private static Party party(Entry.Touched touched, boolean known) {
    Touch touch = touched.touch();
    return new Party(
        Optional.of(touch.carrier()),
        touch.label(),
        touch.path(),
        touch.change(),
        touch.after(),
        touched.at(),
        known ? Optional.of(touch.session()) : Optional.empty());
  }

  private static OverlapKey keyOf(RepoPath path, Party lost, Party by) {
    return OverlapKey.between(path, lost.session().orElseThrow(), by.session().orElseThrow());
  }
}
