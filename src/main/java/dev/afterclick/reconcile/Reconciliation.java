package dev.afterclick.reconcile;

import com.github.difflib.algorithm.DiffAlgorithmI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Three versions of a file, and what a person has chosen of them so far. Immutable: each choice
 * gives a new one, which shares nearly all with the one before.
 *
 * <p>What only one side changed, or both alike, is taken without asking. A hunk is <em>open</em> as
 * long as it is a conflict that nobody has chosen; while one is, there is no result.
 */
public final class Reconciliation {

  private final Merge merge;
  private final Answers answers;
  private final int left;
  private final Steps past;
  private final Steps future;

  private Reconciliation(Merge merge, Answers answers, int left, Steps past, Steps future) {
    this.merge = merge;
    this.answers = answers;
    this.left = left;
    this.past = past;
    this.future = future;
  }

  /**
   * Merges three contents.
   *
   * @throws IllegalArgumentException if they are not text
   */
  public static Reconciliation of(Sides sides, DiffAlgorithmI<String> algorithm) {
    return of(sides, Blanks.COUNT, algorithm);
  }

  /** Merges three contents, perhaps without regard to blanks. */
  public static Reconciliation of(Sides sides, Blanks blanks, DiffAlgorithmI<String> algorithm) {
    Merge merge = Merge.of(sides, blanks, algorithm);
    int left = (int) merge.hunks().stream().filter(Hunk::isConflict).count();
    return new Reconciliation(
        merge, Answers.none(merge.hunks().size()), left, Steps.NONE, Steps.NONE);
  }

  public Sides sides() {
    return merge.sides();
  }

  /** Returns what the result is beside its lines. */
  public Form form() {
    return merge.form();
  }

  public Blanks blanks() {
    return merge.blanks();
  }

  /** Returns all of the file in order, what stayed as well as what did not. */
  public List<Hunk> hunks() {
    return merge.hunks();
  }

  public Hunk hunk(int index) {
    return merge.hunks().get(index);
  }

  /** Returns what was chosen for a hunk, if anything was. */
  public Optional<Choice> chosen(int hunk) {
    return answers.get(hunk);
  }

  /** Returns what a hunk is now: as chosen, or as taken without asking; nothing if it is open. */
  public Optional<Choice> choice(int hunk) {
    return chosen(hunk).or(() -> hunk(hunk).preset());
  }

  /** Tells whether a person still has to choose. */
  public boolean isOpen(int hunk) {
    return isOpen(hunk, chosen(hunk));
  }

  private boolean isOpen(int hunk, Optional<Choice> chosen) {
    return chosen.isEmpty() ? hunk(hunk).isConflict() : false;
  }

  /** Returns how many hunks are open. */
  public int left() {
    return left;
  }

  public boolean isComplete() {
    return left == 0;
  }

  /**
   * Chooses what a hunk shall be.
   *
   * @throws IllegalArgumentException if the file's encoding has no such characters
   */
  public Reconciliation choose(int hunk, Choice choice) {
    return turn(List.of(turnOf(hunk, choice)));
  }

  /** Takes one side for all that is open, in one step. */
  public Reconciliation chooseAllLeft(Choice choice) {
    List<Step.Turn> turns = new ArrayList<>();
    for (Hunk hunk : hunks()) {
      if (isOpen(hunk.index())) {
        turns.add(turnOf(hunk.index(), choice));
      }
    }
    return turn(turns);
  }

  private Step.Turn turnOf(int hunk, Choice choice) {
    if (choice instanceof Edited edited && !form().encoding().canSay(edited.text())) {
      throw new IllegalArgumentException("this file's encoding has no such characters");
    }
    return new Step.Turn(hunk, chosen(hunk), Optional.of(choice));
  }

  private Reconciliation turn(List<Step.Turn> turns) {
    List<Step.Turn> real =
        turns.stream().filter(turn -> !turn.before().equals(turn.after())).toList();
    if (real.isEmpty()) {
      return this;
    }
    Step step = new Step(real);
    return with(step, past.with(step), Steps.NONE);
  }

  private Reconciliation with(Step step, Steps newPast, Steps newFuture) {
    Answers now = answers;
    int open = left;
    for (Step.Turn turn : step.turns()) {
      open += isOpen(turn.hunk(), turn.after()) ? 1 : 0;
      open -= isOpen(turn.hunk(), turn.before()) ? 1 : 0;
      now = now.with(turn.hunk(), turn.after());
    }
    return new Reconciliation(merge, now, open, newPast, newFuture);
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !future.isEmpty();
  }

  /** Takes back the last step; the same as before if there is none. */
  public Reconciliation undo() {
    return past.last()
        .map(step -> with(step.back(), past.withoutLast(), future.with(step)))
        .orElse(this);
  }

  /** Does again what was undone last; the same as before if there is nothing. */
  public Reconciliation redo() {
    return future
        .last()
        .map(step -> with(step, past.with(step), future.withoutLast()))
        .orElse(this);
  }

  List<Pieces.Piece> pieces(int hunk) {
    return Pieces.of(hunk(hunk), choice(hunk));
  }

  /** Returns every line of the result as it stands, with one line for each hunk that is open. */
  public List<ResultLine> resultLines() {
    return new Result(this);
  }

  /**
   * Returns the file as chosen.
   *
   * @throws IllegalStateException while a hunk is open
   */
  public byte[] result() {
    if (!isComplete()) {
      throw new IllegalStateException(left + " hunks are left to choose");
    }
    return form().encode(text(new Labels("", "", "")));
  }

  /** Returns the result as it stands, with the markers of git's diff3 style in what is open. */
  public byte[] withMarkers(Labels labels) {
    return form().encode(text(labels));
  }

  private String text(Labels labels) {
    Text text = new Text(merge.lineEnd());
    Markers markers = new Markers(merge, labels);
    for (Hunk hunk : hunks()) {
      pieces(hunk.index()).forEach(piece -> text.add(piece.lines()));
      if (choice(hunk.index()).isEmpty()) {
        text.add(markers.of(hunk));
      }
    }
    return text.toString();
  }
}
