package dev.afterclick.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes choices again over texts that have moved on. */
final class Rebasing {

  private final Choices choices;
  private final Matches matches;

  private Rebasing(Choices choices, Merge merge) {
    this.choices = choices;
    this.matches = Matches.of(choices, merge);
  }

  /** Makes choices, in one step, that were made over these texts or others. */
  static Rebased choose(Reconciliation now, Choices choices) {
    Rebasing rebasing = new Rebasing(choices, now.merge());
    List<Step.Turn> turns = new ArrayList<>();
    for (Choices.Made made : choices.made()) {
      rebasing
          .matches
          .now(made.key())
          .ifPresent(hunk -> turns.add(now.turnOf(hunk, made.choice())));
    }
    Map<Integer, String> again = new HashMap<>(now.again());
    rebasing.matches.again().forEach((hunk, text) -> again.merge(hunk, text, String::concat));
    Reconciliation chosen = now.again(again).turn(turns);
    return rebasing.rebased(chosen);
  }

  /** Takes every step again, as far as its hunks are still there. */
  static Rebased move(Reconciliation before, Merge merge) {
    Rebasing rebasing = new Rebasing(before.choices(), merge);
    // What needed another look needs it still, or what stands there now does.
    before
        .again()
        .forEach((hunk, text) -> rebasing.matches.mark(before.key(hunk), before.hunk(hunk), text));
    Reconciliation moved = Reconciliation.of(merge).again(rebasing.matches.again());
    for (Step step : before.past().oldestFirst()) {
      moved = moved.turn(rebasing.moved(before, step));
    }
    List<Step> future = new ArrayList<>();
    for (Step step : before.future().oldestFirst()) {
      future.add(new Step(rebasing.moved(before, step)));
    }
    return rebasing.rebased(moved.withFuture(Steps.of(future)));
  }

  private List<Step.Turn> moved(Reconciliation before, Step step) {
    List<Step.Turn> turns = new ArrayList<>();
    for (Step.Turn turn : step.turns()) {
      matches
          .now(before.key(turn.hunk()))
          .ifPresent(hunk -> turns.add(new Step.Turn(hunk, turn.before(), turn.after())));
    }
    return turns;
  }

  private Rebased rebased(Reconciliation now) {
    int of = choices.made().size();
    List<Integer> again = matches.again().keySet().stream().filter(now::needsLook).toList();
    return new Rebased(now, of - matches.lost().size(), of, again, matches.lost());
  }
}
