package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.model.Overlap;
import dev.afterclick.reconcile.Blanks;
import dev.afterclick.reconcile.Choice;
import dev.afterclick.reconcile.Hunk;
import dev.afterclick.reconcile.HunkKey;
import dev.afterclick.reconcile.Rebased;
import dev.afterclick.reconcile.Reconciliation;
import dev.afterclick.reconcile.Take;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.view.reconcile.HunkWords;
import dev.afterclick.ui.view.reconcile.Making;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Reconciling;
import dev.afterclick.ui.view.reconcile.WholeFile;
import dev.afterclick.ui.view.reconcile.WholeTake;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does what a person does with two versions that are to become one. */
public final class ReconcileSteps {

  private ReconcileSteps() {}

  /** Opens what two sessions have of a path. */
  static ViewState open(ViewState state, Overlap overlap) {
    return with(state, Reconciling.open(ReconcileRequest.of(overlap)));
  }

  /** Opens what two sessions have of a path, with no board below. */
  public static View openAlone(View view, ReconcileRequest request) {
    return view.with(view.state().with(new Dialog.Reconcile(Reconciling.open(request), true)));
  }

  static View act(View view, Reconciling open, Action action) {
    ViewState state = view.state();
    if (open.asked().isPresent()) {
      return view.with(ReconcileAnswers.answered(state, open, action));
    }
    Optional<Reconciling> moved = ReconcileMoves.move(open, action, state.size());
    return view.with(
        moved.map(there -> with(state, there)).orElseGet(() -> act(state, open, action)));
  }

  private static ViewState act(ViewState state, Reconciling open, Action action) {
    return switch (action) {
      case CLOSE ->
          open.isBegun()
              ? with(state, open.asking(Optional.of(Reconciling.Asked.LEAVE)))
              : state.with(Dialog.NONE);
      case SAVE -> state.with(Dialog.NONE);
      case COPY -> state.saying("Copied what this hunk becomes.");
      case WRITE -> with(state, open.asking(Optional.of(Reconciling.Asked.WHERE)));
      case SHOW_BASE -> with(state, ReconcileMoves.seen(open.withBase(!open.base()), state.size()));
      default ->
          open.whole()
              .map(file -> whole(state, open, file, action))
              .orElseGet(() -> lines(state, open, action));
    };
  }

  private static ViewState whole(ViewState state, Reconciling open, WholeFile file, Action action) {
    WholeFile next =
        switch (action) {
          case TAKE_OURS -> file.take(WholeTake.OURS);
          case TAKE_THEIRS -> file.take(WholeTake.THEIRS);
          case TAKE_BOTH -> file.take(WholeTake.BOTH);
          case TAKE_NEITHER -> file.take(WholeTake.NEITHER);
          case UNDO -> file.undo();
          case REDO -> file.redo();
          default -> file;
        };
    return with(state, open.with(new Making.Whole(next)));
  }

  private static ViewState lines(ViewState state, Reconciling open, Action action) {
    Size size = state.size();
    Reconciliation made = open.reconciliation().orElseThrow();
    return switch (action) {
      case TAKE_OURS -> choose(state, open, Take.OURS);
      case TAKE_THEIRS -> choose(state, open, Take.THEIRS);
      case TAKE_BOTH -> choose(state, open, Take.OURS_THEN_THEIRS);
      case TAKE_BOTH_THEIRS_FIRST -> choose(state, open, Take.THEIRS_THEN_OURS);
      case TAKE_BASE -> choose(state, open, Take.BASE);
      case TAKE_REST_OURS -> chosen(state, open, made.chooseAllLeft(Choice.OURS));
      case TAKE_REST_THEIRS -> chosen(state, open, made.chooseAllLeft(Choice.THEIRS));
      case UNDO -> turned(state, open, made, made.undo());
      case REDO -> turned(state, open, made, made.redo());
      case NEXT_HUNK ->
          ReconcileMoves.hunk(open, size, 1, hunk -> ReconcileMoves.isOne(made, hunk))
              .map(there -> with(state, there))
              .orElseGet(() -> inSight(state, open).saying("This is the last hunk."));
      case PREVIOUS_HUNK ->
          ReconcileMoves.hunk(open, size, -1, hunk -> ReconcileMoves.isOne(made, hunk))
              .map(there -> with(state, there))
              .orElseGet(() -> inSight(state, open).saying("This is the first hunk."));
      case NEXT_OPEN ->
          ReconcileMoves.open(open, size, 1).map(there -> with(state, there)).orElse(state);
      case PREVIOUS_OPEN ->
          ReconcileMoves.open(open, size, -1).map(there -> with(state, there)).orElse(state);
      case BLANKS -> blanks(state, open);
      default -> state;
    };
  }

  /** Whatever the size was before, the hunk that the person is at is what they look at. */
  static ViewState resized(ViewState state, Reconciling open) {
    return open.reconciliation().isPresent() ? inSight(state, open) : state;
  }

  private static ViewState inSight(ViewState state, Reconciling open) {
    return with(state, ReconcileMoves.seen(open, state.size()));
  }

  /** Chooses for the hunk the person is at; who has scrolled away sees it first. */
  private static ViewState choose(ViewState state, Reconciling open, Choice choice) {
    if (!ReconcileMoves.isInSight(open, state.size())) {
      return inSight(state, open).saying("You are at this hunk: press again to choose.");
    }
    Reconciliation made = open.reconciliation().orElseThrow();
    return chosen(state, open, made.choose(open.place().hunk(), choice));
  }

  private static ViewState chosen(ViewState state, Reconciling open, Reconciliation now) {
    Reconciling next = open.with(open.lines().orElseThrow().with(now));
    ViewState there = with(state, ReconcileMoves.seen(next, state.size()));
    boolean done = now.isComplete() && !open.reconciliation().orElseThrow().isComplete();
    return done ? there.saying("All is chosen: w writes it and releases the hold.") : there;
  }

  /** Goes to the first hunk that undo or redo has changed. */
  private static ViewState turned(
      ViewState state, Reconciling open, Reconciliation before, Reconciliation now) {
    int hunk =
        now.hunks().stream()
            .map(it -> it.index())
            .filter(index -> !now.chosen(index).equals(before.chosen(index)))
            .findFirst()
            .orElse(open.place().hunk());
    Reconciling next = open.with(open.lines().orElseThrow().with(now));
    return with(state, ReconcileMoves.seen(next.at(open.place().atHunk(hunk)), state.size()));
  }

  /** Takes blanks into account, or not; choices stay wherever the hunk is the same. */
  private static ViewState blanks(ViewState state, Reconciling open) {
    Making.Lines lines = open.lines().orElseThrow();
    Reconciliation made = lines.reconciliation();
    boolean ignored = made.blanks() == Blanks.IGNORE;
    Blanks next = ignored ? Blanks.COUNT : Blanks.IGNORE;
    HunkWords words = new HunkWords(lines.words().algorithm());
    Rebased now = made.counting(next);
    Reconciling other = open.with(new Making.Lines(now.now(), words));
    return with(state, ReconcileMoves.begun(other, state.size()))
        .saying(
            (ignored ? "Blanks count again" : "What differs in blanks only is no conflict")
                + (now.lost().isEmpty() ? "." : ": " + kept(now) + again(now)));
  }

  /** Takes what an editor made of it. */
  public static View edited(View view, Reconciliation now) {
    ViewState state = view.state();
    return state.reconciling().map(open -> view.with(chosen(state, open, now))).orElse(view);
  }

  /** Asks for newer versions when the board has some. */
  static ViewState follow(ViewState state, Board before, Board board, Reconciling open) {
    Optional<ReconcileRequest> now = open.wanted().asOf(board);
    if (now.isPresent()) {
      return with(state, open.wanting(now.get()));
    }
    // What was found on the disk may be open before the first board has it.
    return open.wanted().asOf(before).isPresent() && !open.isWriting()
        ? state.saying("The board no longer has this overlap. What you see is how it was.")
        : state;
  }

  /** Takes in what was read, unless something else is wanted by now. */
  static ViewState show(ViewState state, ReconcileRequest request, Making making) {
    Optional<Reconciling> waiting =
        state
            .reconciling()
            .filter(open -> open.wanted().sameVersions(request) && !open.isWriting());
    if (waiting.isEmpty()) {
      return state;
    }
    Reconciling open = waiting.get();
    Optional<Reconciliation> before = open.reconciliation();
    if (making instanceof Making.Lines lines && before.isPresent()) {
      return moved(state, open, request, lines);
    }
    Reconciling shown = ReconcileAnswers.overtaken(open.showing(request, making));
    ViewState next =
        with(state, shown.lines().isPresent() ? ReconcileMoves.begun(shown, state.size()) : shown);
    return open.made().isPresent()
        ? ReconcileAnswers.saying(
            next, request.whoMoved(open.shown()) + " wrote this file again: look once more.")
        : next;
  }

  /** Keeps the choices whose hunks are the same in what a session has written since. */
  private static ViewState moved(
      ViewState state, Reconciling open, ReconcileRequest request, Making.Lines fresh) {
    Reconciliation before = open.reconciliation().orElseThrow();
    Rebased rebased = before.rebased(fresh.reconciliation().sides());
    Making.Lines lines = fresh.with(rebased.now());
    Reconciling shown = ReconcileAnswers.overtaken(open.showing(request, lines));
    Reconciling there =
        samePlace(before, open.place().hunk(), rebased)
            .map(hunk -> ReconcileMoves.seen(shown.at(open.place().atHunk(hunk)), state.size()))
            .orElseGet(() -> ReconcileMoves.begun(shown, state.size()));
    return ReconcileAnswers.saying(
        with(state, there), said(request.whoMoved(open.shown()), rebased));
  }

  /** Finds what needs another look, or else the hunk that the person is at. */
  private static Optional<Integer> samePlace(Reconciliation before, int hunk, Rebased rebased) {
    if (hunk < 0 || !rebased.again().isEmpty()) {
      return rebased.again().stream().findFirst();
    }
    HunkKey key = before.key(hunk);
    return rebased.now().hunks().stream()
        .map(Hunk::index)
        .filter(index -> rebased.now().hunk(index).isChange())
        .filter(index -> rebased.now().key(index).equals(key))
        .findFirst();
  }

  private static String said(String who, Rebased rebased) {
    return who + " wrote this file again: " + kept(rebased) + again(rebased);
  }

  private static String kept(Rebased rebased) {
    return rebased.of() == 0
        ? "nothing was chosen yet"
        : rebased.kept() + " of " + rebased.of() + " choices kept";
  }

  private static String again(Rebased rebased) {
    if (rebased.again().isEmpty()) {
      return ".";
    }
    String hunks =
        rebased.again().stream()
            .map(hunk -> String.valueOf(number(rebased.now(), hunk)))
            .collect(Collectors.joining(", "));
    boolean one = rebased.again().size() == 1;
    boolean written =
        rebased.again().stream().anyMatch(hunk -> rebased.now().written(hunk).isPresent());
    return (one ? ", hunk " + hunks + " needs" : ", hunks " + hunks + " need")
        + " another look"
        + (written ? "; e has what you wrote there." : ".");
  }

  /** Counts which of the hunks that a person goes to one is, from 1. */
  public static int number(Reconciliation made, int hunk) {
    int number = 0;
    for (int i = 0; i <= hunk; i++) {
      number += ReconcileMoves.isOne(made, i) ? 1 : 0;
    }
    return number;
  }

  /** Counts the hunks that a person goes to. */
  public static int count(Reconciliation made) {
    return ReconcileMoves.count(made);
  }

  static ViewState with(ViewState state, Reconciling open) {
    boolean alone = state.dialog() instanceof Dialog.Reconcile before && before.alone();
    return state.with(new Dialog.Reconcile(open, alone));
  }
}
