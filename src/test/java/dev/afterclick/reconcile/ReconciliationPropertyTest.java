package dev.afterclick.reconcile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.reconcile.MergedByGit.Triple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person chooses: nothing is made up, nothing vanishes, and the way back is open. */
final class ReconciliationPropertyTest {

  private static final int FILES = 150;
  private static final int STEPS = 25;
  private static final Labels LABELS = MergedByGit.LABELS;

  private static Stream<Reconciliation> files(long seed) {
    Triples triples = new Triples(seed);
    return Stream.concat(triples.ofLetters(FILES).stream(), triples.ofCode(FILES).stream())
        .map(triple -> Reconciliation.of(triple.sides(), new HistogramDiff<>()));
  }

  private static Choice anyChoice(Random random) {
    List<Choice> choices = new ArrayList<>(List.of(Take.values()));
    choices.add(Choice.edited(""));
    choices.add(Choice.edited("mine\n"));
    choices.add(Choice.edited("mine\nunended"));
    return choices.get(random.nextInt(choices.size()));
  }

  private static Reconciliation anyStep(Reconciliation now, Random random) {
    if (now.hunks().isEmpty()) {
      return now;
    }
    return switch (random.nextInt(8)) {
      case 0 -> now.chooseAllLeft(random.nextBoolean() ? Choice.OURS : Choice.THEIRS);
      case 1 -> now.edited(anyText(now, random), LABELS).orElseThrow();
      default -> now.choose(random.nextInt(now.hunks().size()), anyChoice(random));
    };
  }

  private static byte[] anyText(Reconciliation now, Random random) {
    List<String> lines = new ArrayList<>(LineText.split(MergedByGit.text(now.withMarkers(LABELS))));
    for (int edits = random.nextInt(4); edits > 0; edits--) {
      int at = random.nextInt(lines.size() + 1);
      if (at < lines.size() && random.nextBoolean()) {
        lines.remove(at);
      } else {
        lines.add(at, "typed\n");
      }
    }
    return MergedByGit.bytes(String.join("", lines));
  }

  private static String shown(Reconciliation reconciliation) {
    return MergedByGit.text(reconciliation.withMarkers(LABELS)) + reconciliation.left();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20261128})
  void comesBackToTheStartAndForthAgain(long seed) {
    Random random = new Random(seed);
    files(seed)
        .forEach(
            start -> {
              Deque<String> seen = new ArrayDeque<>();
              Reconciliation now = start;
              for (int step = 0; step < STEPS; step++) {
                Reconciliation next = anyStep(now, random);
                if (next != now) {
                  seen.push(shown(now));
                }
                now = next;
              }
              String end = shown(now);
              int undone = 0;
              for (; now.canUndo(); undone++) {
                now = now.undo();
                assertEquals(seen.pop(), shown(now));
              }
              assertEquals(shown(start), shown(now));
              assertTrue(seen.isEmpty());
              for (; undone > 0; undone--) {
                now = now.redo();
              }
              assertEquals(end, shown(now));
              assertFalse(now.canRedo());
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20261128})
  void writesWhatWasChosenAndNothingElse(long seed) {
    Random random = new Random(seed);
    files(seed)
        .forEach(
            start -> {
              Map<Integer, Choice> chosen = new HashMap<>();
              Reconciliation now = start;
              for (Hunk hunk : start.hunks()) {
                if (hunk.isConflict() || random.nextInt(4) == 0) {
                  Choice choice = anyChoice(random);
                  chosen.put(hunk.index(), choice);
                  now = now.choose(hunk.index(), choice);
                }
              }
              assertArrayEquals(MergedByGit.bytes(pieces(start, chosen)), now.result());
              assertSameLines(now);
            });
  }

  /** Puts the chosen pieces one behind the other, in the plainest way. */
  private static String pieces(Reconciliation of, Map<Integer, Choice> chosen) {
    String end = MergedByGit.text(of.sides().ours()).contains("\r\n") ? "\r\n" : "\n";
    if (!MergedByGit.text(of.sides().ours()).contains("\n")) {
      end = MergedByGit.text(of.sides().theirs()).contains("\r\n") ? "\r\n" : "\n";
    }
    String text = "";
    for (Hunk hunk : of.hunks()) {
      Optional<Choice> choice = Optional.ofNullable(chosen.get(hunk.index()));
      for (String piece : pieces(hunk, choice.or(hunk::preset).orElseThrow())) {
        boolean runsOn = !text.isEmpty() && !text.endsWith("\n") && !piece.isEmpty();
        text += (runsOn ? end : "") + piece;
      }
    }
    return text;
  }

  private static List<String> pieces(Hunk hunk, Choice choice) {
    return choice instanceof Edited edited
        ? List.of(edited.text())
        : ((Take) choice).sources().stream().map(hunk::text).toList();
  }

  private static void assertSameLines(Reconciliation complete) {
    List<String> shown =
        complete.resultLines().stream().filter(ResultLine::isLine).map(ResultLine::shown).toList();
    List<String> written =
        LineText.split(MergedByGit.text(complete.result())).stream()
            .map(LineText::withoutEnd)
            .toList();
    assertEquals(written, shown);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 20261128})
  void losesNoLineThatNoChoiceDropped(long seed) {
    files(seed)
        .forEach(
            start -> {
              String both = MergedByGit.text(start.chooseAllLeft(Choice.OURS_THEN_THEIRS).result());
              for (Hunk hunk : start.hunks()) {
                if (hunk.kind() != HunkKind.THEIRS_ONLY) {
                  assertTrue(both.contains(unended(hunk.text(Source.OURS))), both);
                }
                if (hunk.kind() != HunkKind.OURS_ONLY) {
                  assertTrue(both.contains(unended(hunk.text(Source.THEIRS))), both);
                }
              }
              for (Source source : Source.values()) {
                assertEquals(side(start, source), joined(start, source));
              }
            });
  }

  private static String unended(String text) {
    return LineText.withoutEnd(text);
  }

  private static String side(Reconciliation of, Source source) {
    return MergedByGit.text(
        switch (source) {
          case BASE -> of.sides().base().orElseThrow();
          case OURS -> of.sides().ours();
          case THEIRS -> of.sides().theirs();
        });
  }

  private static String joined(Reconciliation of, Source source) {
    return String.join("", of.hunks().stream().map(hunk -> hunk.text(source)).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 20261128})
  void keepsEveryChoiceOverTextsThatDidNotMove(long seed) {
    Random random = new Random(seed);
    files(seed)
        .forEach(
            start -> {
              Reconciliation now = start;
              for (int step = 0; step < STEPS; step++) {
                now = random.nextInt(4) == 0 ? now.undo() : anyStep(now, random);
              }
              Rebased moved = now.rebased(start.sides());
              assertEquals(shown(now), shown(moved.now()));
              assertEquals(now.choices(), moved.now().choices());
              assertEquals(moved.of(), moved.kept());
              assertEquals(shown(now.undo()), shown(moved.now().undo()));
              assertEquals(shown(now.redo()), shown(moved.now().redo()));
              Choices kept = Choices.read(now.choices().write());
              assertEquals(shown(now), shown(start.choose(kept).now()));
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 20261128})
  void holdsNoChoiceForAnotherHunk(long seed) {
    Random random = new Random(seed);
    List<Triple> others = new Triples(seed + 1).ofLetters(FILES * 2);
    Deque<Triple> next = new ArrayDeque<>(others);
    files(seed)
        .forEach(
            start -> {
              Reconciliation now = start;
              for (int step = 0; step < STEPS; step++) {
                now = anyStep(now, random);
              }
              Rebased moved = now.rebased(next.pop().sides());
              for (Hunk hunk : moved.now().hunks()) {
                Optional<Choice> choice = moved.now().chosen(hunk.index());
                assertTrue(choice.isEmpty() || wasChosen(now, hunk, choice), hunk::toString);
              }
              assertTrue(moved.kept() <= moved.of());
            });
  }

  private static boolean wasChosen(Reconciliation before, Hunk now, Optional<Choice> choice) {
    return before.hunks().stream()
        .filter(hunk -> Stream.of(Source.values()).allMatch(s -> hunk.of(s).says(now.of(s))))
        .anyMatch(hunk -> before.chosen(hunk.index()).equals(choice));
  }
}
