package dev.afterclick.engine;

import dev.afterclick.model.CommitId;
import dev.afterclick.model.Effect;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the overlaps right as sessions change, in DESIGN's first step: at once, from what is known.
 *
 * <p>The verdict, and the word on pairs whose base only git can tell, comes back as a judgement.
 */
final class Overlaps {

  private Overlaps() {}

  /** Looks again at {@code paths} between {@code session} and everybody else. */
  static void changed(Turn turn, Session session, Set<RepoPath> paths) {
    Footprint own = turn.footprint(session);
    for (RepoPath path : paths) {
      settle(turn, Meeting.withTrunk(turn, own, path));
    }
    for (Session other : List.copyOf(turn.sessions.values())) {
      if (!other.id().equals(session.id())) {
        Footprint theirs = turn.footprint(other);
        theirs.meetingPlaces(paths).forEach(path -> settle(turn, own, theirs, path));
      }
    }
  }

  static void sessionEnded(Turn turn, SessionId session) {
    turn.overlaps().keySet().stream()
        .filter(key -> key.involves(session))
        .toList()
        .forEach(turn::remove);
    turn.forgetAnswers(session);
  }

  static void basesFound(Turn turn, HeadPair heads, List<CommitId> bases) {
    turn.bases.put(heads, Optional.of(List.copyOf(bases)));
    turn.troubles.settle(new Attempt.FindBases(heads));
    List<Session> sessions = List.copyOf(turn.sessions.values());
    for (int i = 0; i < sessions.size(); i++) {
      for (Session other : sessions.subList(i + 1, sessions.size())) {
        if (Meeting.heads(sessions.get(i), other).filter(heads::equals).isPresent()) {
          settleAll(turn, turn.footprint(sessions.get(i)), turn.footprint(other));
        }
      }
    }
    forgetOldBases(turn, sessions);
  }

  /** Forgets that merge bases are being asked for, so that the next look asks again. */
  static void basesFailed(Turn turn, HeadPair heads, String reason) {
    turn.bases.remove(heads);
    turn.troubles.fail(new Attempt.FindBases(heads), reason);
  }

  /** Takes an answer, unless the versions it speaks of are outdated. */
  static void judged(Turn turn, Judgement judgement) {
    Question question = judgement.question();
    OverlapKey key = OverlapKey.of(question);
    if (!isAsked(turn, key, question)) {
      return;
    }
    turn.ask(key, new Asked(question, Optional.of(judgement)));
    checked(turn, key, judgement);
    Optional.ofNullable(turn.sessions.get(key.left()))
        .map(turn::footprint)
        .flatMap(own -> meetingAgain(turn, own, key))
        .ifPresent(meeting -> settle(turn, meeting));
  }

  /** Forgets a question that has no answer, so that the next look puts it again. */
  static void judgingFailed(Turn turn, Question question, String reason) {
    OverlapKey key = OverlapKey.of(question);
    if (isAsked(turn, key, question)) {
      turn.forgetQuestion(key);
      turn.troubles.fail(new Attempt.Judge(key), reason);
    }
  }

  /** Notes whether git could say its word; a first answer tells nothing about that. */
  private static void checked(Turn turn, OverlapKey key, Judgement judgement) {
    turn.troubles.settle(new Attempt.Judge(key));
    Attempt.Check check = new Attempt.Check(key);
    if (judgement.unchecked().isPresent()) {
      turn.troubles.fail(check, judgement.unchecked().get());
    } else if (judgement.last()) {
      turn.troubles.settle(check);
    }
  }

  private static boolean isAsked(Turn turn, OverlapKey key, Question question) {
    return turn.asked(key).filter(asked -> asked.question().equals(question)).isPresent();
  }

  private static Optional<Meeting> meetingAgain(Turn turn, Footprint own, OverlapKey key) {
    if (key.right().isEmpty()) {
      return Optional.of(Meeting.withTrunk(turn, own, key.path()));
    }
    return Optional.ofNullable(turn.sessions.get(key.right().get()))
        .map(other -> Meeting.between(turn, own, turn.footprint(other), key.path()));
  }

  private static void settleAll(Turn turn, Footprint left, Footprint right) {
    right.meetingPlaces(left.paths()).forEach(path -> settle(turn, left, right, path));
  }

  private static void settle(Turn turn, Footprint own, Footprint theirs, RepoPath path) {
    settle(turn, Meeting.between(turn, own, theirs, path));
  }

  private static void settle(Turn turn, Meeting meeting) {
    turn.unsettled.add(meeting.key().path());
    if (!meeting.differs()) {
      turn.remove(meeting.key());
      turn.forgetQuestion(meeting.key());
      turn.troubles.settle(new Attempt.Judge(meeting.key()));
      turn.troubles.settle(new Attempt.Check(meeting.key()));
      return;
    }
    Optional<List<CommitId>> bases = meeting.bases();
    if (bases.isEmpty()) {
      return; // They are being asked for; until then what stands on the board may stay.
    }
    Question question = meeting.question(bases.get());
    Optional<Judgement> answer = ask(turn, meeting.key(), question);
    if (answer.isPresent()) {
      show(turn, meeting, answer.get());
    } else {
      showAtOnce(turn, meeting, bases.get());
    }
  }

  /** Puts the question if it is new, and returns the answer to it if there is one. */
  private static Optional<Judgement> ask(Turn turn, OverlapKey key, Question question) {
    Optional<Asked> asked = turn.asked(key).filter(old -> old.question().equals(question));
    if (asked.isPresent()) {
      return asked.get().answer();
    }
    turn.ask(key, new Asked(question, Optional.empty()));
    turn.effects.add(new Effect.Judge(question));
    return Optional.empty();
  }

  private static void show(Turn turn, Meeting meeting, Judgement answer) {
    if (!answer.overlaps()) {
      turn.remove(meeting.key());
      return;
    }
    Verdict verdict = meeting.isSettled() ? answer.verdict() : Verdict.UNSETTLED;
    turn.put(meeting.key(), meeting.overlap(answer.base(), verdict, answer.kind()));
  }

  /**
   * Shows what is known before the answer comes.
   *
   * <p>Only where the base is known to differ from both sides: a red row that goes away again a
   * moment later is a false alarm. A verdict that stands is kept until the next one, without a
   * flicker.
   */
  private static void showAtOnce(Turn turn, Meeting meeting, List<CommitId> bases) {
    Optional<Overlap> shown = turn.overlap(meeting.key());
    Optional<Optional<Version>> base = meeting.knownBase(bases);
    if (base.isPresent() && !meeting.bothDifferFrom(base.get())) {
      turn.remove(meeting.key());
    } else if (shown.isPresent() && meeting.isSettled()) {
      Overlap old = shown.get();
      turn.put(meeting.key(), meeting.overlap(old.base(), old.verdict(), old.kind()));
    } else if (base.isPresent()) {
      turn.put(meeting.key(), meeting.overlap(base.get(), Verdict.UNSETTLED, meeting.likelyKind()));
    }
  }

  private static void forgetOldBases(Turn turn, List<Session> sessions) {
    Set<CommitId> heads = new HashSet<>();
    sessions.forEach(session -> session.worktree().head().ifPresent(heads::add));
    turn.bases
        .keySet()
        .removeIf(pair -> !heads.contains(pair.first()) || !heads.contains(pair.second()));
  }
}
