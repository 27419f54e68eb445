package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.view.reconcile.Making;
import dev.afterclick.ui.view.reconcile.ReconcileLayout;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Reconciling;
import dev.afterclick.ui.view.reconcile.WholeFile;
import java.util.Optional;
import java.util.Set;

/** Knows what a person can do with two versions right now, and why something cannot be done. */
final class ReconcileKeys {

  private static final Set<Action.Group> CHOOSING =
      Set.of(
          Action.Group.RECONCILE,
          Action.Group.SIDEWAYS,
          Action.Group.DIALOG,
          Action.Group.MOVE,
          Action.Group.GENERAL);
  private static final Set<Action.Group> ASKED_WHERE =
      Set.of(Action.Group.WRITE, Action.Group.GENERAL);
  private static final Set<Action.Group> ASKED =
      Set.of(Action.Group.QUESTION, Action.Group.GENERAL);

  private static final String NO_LINES = "There are no lines here to choose from.";
  private static final String NOTHING_TO_SAVE = "There is no choice to save.";
  private static final String ONE_WORKTREE =
      "All of it was in one worktree: b or enter writes it there, q goes back.";
  private static final String ALL_CHOSEN = "Nothing is left to choose.";

  private ReconcileKeys() {}

  static Set<Action.Group> groups(Reconciling open) {
    if (open.asked().isEmpty()) {
      return CHOOSING;
    }
    return switch (open.asked().get()) {
      case WHERE -> ASKED_WHERE;
      case NOTHING, WRITING -> Set.of(Action.Group.GENERAL);
      case LEAVE -> ASKED;
    };
  }

  static Optional<String> whyNot(Action action, Reconciling open, Size size) {
    if (action == Action.WRITE_OURS
        || action == Action.WRITE_THEIRS
        || action == Action.WRITE_NOWHERE) {
      return when(open.shown().isClobber(), ONE_WORKTREE);
    }
    if (action.group() != Action.Group.RECONCILE) {
      return Optional.empty();
    }
    if (open.made().isEmpty()) {
      return Optional.of("Both versions are still being read.");
    }
    Making made = open.made().get();
    if (made instanceof Making.Lines lines) {
      return whyNot(action, lines.reconciliation(), open, size);
    }
    return made instanceof Making.Whole whole
        ? whyNot(action, whole.file(), open.shown())
        : Optional.of("There is nothing here to choose from.");
  }

  private static Optional<String> whyNot(
      Action action, Reconciliation made, Reconciling open, Size size) {
    return switch (action) {
      case WRITE ->
          when(!made.isComplete(), left(made) + " left to choose; N goes to the next one.");
      case TAKE_OURS, TAKE_THEIRS, TAKE_BOTH, TAKE_BOTH_THEIRS_FIRST, EDIT_HUNK ->
          when(open.hunk().isEmpty(), ALL_CHOSEN);
      case TAKE_BASE -> whyNotBase(open);
      case TAKE_NEITHER -> Optional.of("Lines are dropped one hunk at a time: x takes the base.");
      case TAKE_REST_OURS, TAKE_REST_THEIRS, NEXT_OPEN, PREVIOUS_OPEN ->
          when(made.isComplete(), ALL_CHOSEN);
      case NEXT_HUNK, PREVIOUS_HUNK ->
          when(ReconcileMoves.count(made) == 0, "Nobody changed anything here.");
      case UNDO -> when(!made.canUndo(), "There is nothing to undo.");
      case REDO -> when(!made.canRedo(), "There is nothing to redo.");
      case COPY -> whyNotCopy(open, made);
      case SAVE -> when(made.choices().made().isEmpty(), NOTHING_TO_SAVE);
      case SHOW_BASE ->
          when(ReconcileLayout.isBaseAlwaysThere(size), "The base is in sight already.")
              .or(() -> when(made.sides().base().isEmpty(), "Both added it: there is no base."));
      default -> Optional.empty();
    };
  }

  private static Optional<String> whyNotBase(Reconciling open) {
    Optional<Hunk> hunk = open.hunk();
    boolean added = open.shown().base().isEmpty();
    return hunk.isEmpty()
        ? Optional.of(ALL_CHOSEN)
        : when(added, "Both added it: there is no base.");
  }

  private static Optional<String> whyNotCopy(Reconciling open, Reconciliation made) {
    return open.hunk().isEmpty()
        ? Optional.of("There is nothing to copy.")
        : when(made.isOpen(open.place().hunk()), "Choose first: then there is something to copy.");
  }

  private static Optional<String> whyNot(Action action, WholeFile file, ReconcileRequest of) {
    return switch (action) {
      case TAKE_OURS, TAKE_THEIRS, TAKE_NEITHER -> Optional.empty();
      case TAKE_BOTH -> when(!of.hasBoth(), "One side deleted it: there is only one version.");
      case WRITE -> when(file.taken().isEmpty(), "Choose first what shall stand there.");
      case SAVE -> when(file.taken().isEmpty(), NOTHING_TO_SAVE);
      case UNDO -> when(file.past().isEmpty(), "There is nothing to undo.");
      case REDO -> when(file.future().isEmpty(), "There is nothing to redo.");
      default -> Optional.of(NO_LINES);
    };
  }

  /** Says how many hunks are left. */
  static String left(Reconciliation made) {
    return made.left() == 1 ? "One hunk is" : made.left() + " hunks are";
  }

  /** Returns what to call an action here. */
  static String label(Action action, Reconciling open) {
    return switch (action) {
      case WRITE_BOTH -> open.shown().isClobber() ? open.shown().ours().label() : action.label();
      case WRITE_OURS -> open.shown().ours().label();
      case WRITE_THEIRS -> open.shown().theirs().label();
      default -> action.label();
    };
  }

  private static Optional<String> when(boolean impossible, String why) {
    return impossible ? Optional.of(why) : Optional.empty();
  }
}
