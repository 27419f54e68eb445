package dev.afterclick.reconcile;

import com.github.difflib.algorithm.DiffAlgorithmI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final Map<Integer, String> again;
  private final Answers answers;
  private final int left;
  private final Steps past;
  private final Steps future;

  private Reconciliation(
      Merge merge,
      Map<Integer, String> again,
      Answers answers,
      int left,
      Steps past,
      Steps future) {
    this.merge = merge;
    this.again = again;
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
    return of(Merge.of(sides, blanks, algorithm));
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
    return chosen.isEmpty()
        ? hunk(hunk).isConflict() || again.containsKey(hunk)
        : Markers.areLeft(hunk(hunk), chosen.get());
  }

  /** Tells whether a choice was made here that does not hold for what stands here now. */
  public boolean needsLook(int hunk) {
    return again.containsKey(hunk) && chosen(hunk).isEmpty();
  }

  /** Returns what the person wrote for what stood here before; nothing once they choose. */
  public Optional<String> written(int hunk) {
    return Optional.ofNullable(again.get(hunk)).filter(text -> !text.isEmpty() && needsLook(hunk));
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

  Step.Turn turnOf(int hunk, Choice choice) {
    if (choice instanceof Edited edited && !form().encoding().canSay(edited.text())) {
      throw new IllegalArgumentException("this file's encoding has no such characters");
    }
    return new Step.Turn(hunk, chosen(hunk), Optional.of(choice));
  }

  /** Takes one step; none where it would change nothing. */
  Reconciliation turn(List<Step.Turn> turns) {
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
    return new Reconciliation(merge, again, now, open, newPast, newFuture);
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

  /** Returns every line of the result as it stands, and one for each change that has none there. */
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
    return sides().encode(text(new Labels("", "", "")));
  }

  /** Returns the result as it stands, with the markers of git's diff3 style in what is open. */
  public byte[] withMarkers(Labels labels) {
    return sides().encode(text(labels));
  }

  private String text(Labels labels) {
    return Whole.of(this, labels).toString();
  }

  /**
   * Returns one hunk as it stands, to be edited: with markers if nobody has chosen it yet, below
   * what the person wrote for it before it became another.
   */
  public byte[] toEdit(int hunk, Labels labels) {
    return form().encode(String.join("", Whole.of(this, labels).lines(hunk)));
  }

  /**
   * Takes what an editor made of {@link #toEdit}; nothing if that is no text. A line end that the
   * editor gave to the last line, which had none, does not count.
   */
  public Optional<Reconciliation> editedHunk(int hunk, byte[] text, Labels labels) {
    String before = String.join("", Whole.of(this, labels).lines(hunk));
    return Forms.read(text, form())
        .map(edited -> Edits.endingAs(before, edited))
        .map(
            edited ->
                before.equals(edited) ? this : choose(hunk, Edits.choice(hunk(hunk), edited)));
  }

  /**
   * Takes what an editor made of {@link #withMarkers}, in one step; nothing if that is no text.
   * Each hunk that was touched becomes the text that stands there now.
   */
  public Optional<Reconciliation> edited(byte[] whole, Labels labels) {
    return Forms.read(whole, form()).map(text -> edited(text, labels));
  }

  private Reconciliation edited(String whole, Labels labels) {
    List<Step.Turn> turns = new ArrayList<>();
    Edits.between(hunks(), Whole.of(this, labels), whole, merge.algorithm())
        .forEach((hunk, choice) -> turns.add(turnOf(hunk, choice)));
    return turn(turns);
  }

  /** Returns what knows a hunk again. */
  public HunkKey key(int hunk) {
    return merge.keys().at(hunk);
  }

  /** Returns what was chosen, to be kept. */
  public Choices choices() {
    return Choices.of(this, merge.keys().base());
  }

  /** Chooses, in one step, what was chosen once, wherever the hunk is the same. */
  public Rebased choose(Choices choices) {
    return Rebasing.choose(this, choices);
  }

  /**
   * Merges texts that have moved on. Choices hold, and can be undone, wherever the hunk is the
   * same; what stands in place of another is open.
   *
   * @throws IllegalArgumentException if they are not text
   */
  public Rebased rebased(Sides now) {
    return Rebasing.move(this, Merge.of(now, blanks(), merge.algorithm()));
  }

  /** Merges the same texts with or without regard to blanks, as {@link #rebased} does others. */
  public Rebased counting(Blanks blanks) {
    return Rebasing.move(this, Merge.of(sides(), blanks, merge.algorithm()));
  }

  static Reconciliation of(Merge merge) {
    Answers none = Answers.none(merge.hunks().size());
    return new Reconciliation(merge, Map.of(), none, 0, Steps.NONE, Steps.NONE).again(Map.of());
  }

  /** Marks hunks that need another look, with what the person had written there. */
  Reconciliation again(Map<Integer, String> marks) {
    Map<Integer, String> hunks = Map.copyOf(marks);
    Reconciliation marked = new Reconciliation(merge, hunks, answers, 0, past, future);
    int open = (int) hunks().stream().filter(hunk -> marked.isOpen(hunk.index())).count();
    return new Reconciliation(merge, hunks, answers, open, past, future);
  }

  Map<Integer, String> again() {
    return again;
  }

  Reconciliation withFuture(Steps steps) {
    return new Reconciliation(merge, again, answers, left, past, steps);
  }

  Steps past() {
    return past;
  }

  Steps future() {
    return future;
  }

  Merge merge() {
    return merge;
  }
}
