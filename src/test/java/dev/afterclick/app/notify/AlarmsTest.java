package dev.afterclick.app.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.Board;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Policy;
import dev.afterclick.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person is told of, and what not. */
final class AlarmsTest {

  private static final Instant BEFORE = Meetings.BEGAN.minusSeconds(30);
  private static final Duration MOMENT = Alarms.SETTLED.plusMillis(1);

  private final Alarms alarms = new Alarms(Meetings.BEGAN);
  private Instant now = Meetings.BEGAN.plusSeconds(10);

  @BeforeEach
  void begin() {
    assertEquals(List.of(), alarms.step(Meetings.none(), now));
  }

  @Test
  void tellsOfANewConflictOnceItHasStoodForAMoment() {
    Board board = conflict("a");
    assertEquals(List.of(), alarms.step(board, now));
    assertEquals(Optional.of(now.plus(Alarms.SETTLED)), alarms.next());
    assertEquals(List.of("a"), later(board));
    assertEquals(Optional.empty(), alarms.next());
    assertEquals(List.of(), later(board));
  }

  @Test
  void tellsTheHoldThatHasComeMeanwhile() {
    alarms.step(conflict("a"), now);
    now = now.plus(MOMENT);
    List<Alarm> told =
        alarms.step(new Meetings().at("a", Verdict.CONFLICT, now).held("a").board(), now);
    assertEquals(Optional.of(HoldId.of(1)), told.get(0).hold());
  }

  @Test
  void tellsNothingOfWhatWasThereBeforeAnybodyWatched() {
    assertEquals(List.of(), stands(at("a", Verdict.UNSETTLED, BEFORE)));
    assertEquals(List.of(), stands(at("a", Verdict.CONFLICT, BEFORE)));
    assertEquals(List.of(), stands(at("a", Verdict.CONFLICT, now)));
  }

  @Test
  void tellsOfWhatWasCleanBeforeAndIsNoMore() {
    assertEquals(List.of(), stands(at("a", Verdict.CLEAN, BEFORE)));
    assertEquals(List.of("a"), stands(at("a", Verdict.CONFLICT, now)));
  }

  @Test
  void tellsNothingOfWhatWaitsForNobody() {
    assertEquals(List.of(), stands(at("a", Verdict.CLEAN, now)));
    assertEquals(List.of(), stands(at("a", Verdict.UNSETTLED, now)));
    Board warned =
        new Meetings()
            .at("CLAUDE.md", Verdict.CONFLICT, OverlapKind.CONTENT, Policy.WARN, now)
            .landed("b", now)
            .board();
    assertEquals(List.of(), stands(warned));
  }

  @Test
  void tellsOfWhatIsHeldThoughItMerges() {
    assertEquals(
        List.of("a"), stands(new Meetings().at("a", Verdict.CLEAN, now).held("a").board()));
  }

  @Test
  void tellsNothingOfWhatIsOverAtOnce() {
    assertEquals(List.of(), alarms.step(conflict("a"), now));
    assertEquals(List.of(), later(Meetings.none()));
    assertEquals(Optional.empty(), alarms.next());
  }

  @Test
  void tellsOfWhatFlickersOnce() {
    assertEquals(List.of("a"), stands(conflict("a")));
    assertEquals(List.of(), stands(Meetings.none()));
    now = now.plus(Alarms.OVER).minus(MOMENT.multipliedBy(4));
    assertEquals(List.of(), stands(conflict("a")));
    now = now.plus(Alarms.OVER.multipliedBy(2));
    assertEquals(List.of(), stands(conflict("a")));
  }

  @Test
  void tellsAgainOfWhatWasReallyOver() {
    assertEquals(List.of("a"), stands(conflict("a")));
    assertEquals(List.of(), stands(Meetings.none()));
    now = now.plus(Alarms.OVER);
    assertEquals(List.of("a"), stands(conflict("a")));
  }

  @Test
  void tellsAgainOfWhatAPersonHadReleased() {
    Board held = new Meetings().at("a", Verdict.CONFLICT, now).held("a").board();
    Board released = new Meetings().at("a", Verdict.CONFLICT, now).released("a").board();
    assertEquals(List.of("a"), stands(held));
    assertEquals(List.of(), stands(released));
    assertEquals(List.of("a"), stands(held));
  }

  @Test
  void tellsOfAClobberBesideAConflictAtTheSamePath() {
    Board both =
        new Meetings()
            .at("a", Verdict.CONFLICT, now)
            .at("a", Verdict.CONFLICT, OverlapKind.CLOBBER, Policy.HOLD, now)
            .board();
    assertEquals(List.of("a", "a"), stands(both));
  }

  private Board conflict(String path) {
    return at(path, Verdict.CONFLICT, now);
  }

  private static Board at(String path, Verdict verdict, Instant touched) {
    return new Meetings().at(path, verdict, touched).board();
  }

  /** Lets a board stand for a moment. */
  private List<String> stands(Board board) {
    assertEquals(List.of(), paths(alarms.step(board, now)));
    return later(board);
  }

  private List<String> later(Board board) {
    now = now.plus(MOMENT);
    return paths(alarms.step(board, now));
  }

  private static List<String> paths(List<Alarm> told) {
    return told.stream().map(alarm -> alarm.overlap().path().value()).toList();
  }
}
