package dev.afterclick.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    Reconciliation chosen = now.again(Set.copyOf(rebasing.matches.again())).turn(turns);
    return rebasing.rebased(chosen);
  }

  /** Takes every step again, as far as its hunks are still there. */
  static Rebased move(Reconciliation before, Merge merge) {
    Rebasing rebasing = new Rebasing(before.choices(), merge);
    Reconciliation moved = Reconciliation.of(merge).again(new HashSet<>(rebasing.matches.again()));
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
    return new Rebased(now, of - matches.lost().size(), of, matches.again(), matches.lost());
  }
}
