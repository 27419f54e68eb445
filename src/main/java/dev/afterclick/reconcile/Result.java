package dev.afterclick.reconcile;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** The lines of a result, made when they are looked at: a screen shows fifty of twenty thousand. */
final class Result extends AbstractList<ResultLine> implements RandomAccess {

  private static final List<String> NONE = List.of("");
  private static final List<Pieces.Piece> UNRESOLVED =
      List.of(new Pieces.Piece(Origin.UNRESOLVED, NONE));

  private final List<List<Pieces.Piece>> pieces;

  /** The index of each hunk's first line, and of the line behind the last. */
  private final int[] starts;

  /** The number of each hunk's first line: what stands for no line has none. */
  private final int[] numbers;

  Result(Reconciliation of) {
    pieces = of.hunks().stream().map(hunk -> shown(of, hunk.index())).toList();
    starts = new int[pieces.size() + 1];
    numbers = new int[pieces.size() + 1];
    numbers[0] = 1;
    for (int hunk = 0; hunk < pieces.size(); hunk++) {
      int size = size(pieces.get(hunk));
      starts[hunk + 1] = starts[hunk] + size;
      numbers[hunk + 1] = numbers[hunk] + (isNone(pieces.get(hunk)) ? 0 : size);
    }
  }

  private static List<Pieces.Piece> shown(Reconciliation of, int hunk) {
    List<Pieces.Piece> chosen = of.pieces(hunk);
    if (size(chosen) > 0 || !of.hunk(hunk).isChange()) {
      return chosen;
    }
    return chosen.isEmpty() || of.isOpen(hunk)
        ? UNRESOLVED
        : List.of(new Pieces.Piece(chosen.get(0).origin(), NONE));
  }

  private static boolean isNone(List<Pieces.Piece> pieces) {
    return pieces.size() == 1 && pieces.get(0).lines().equals(NONE);
  }

  private static int size(List<Pieces.Piece> pieces) {
    int lines = 0;
    for (Pieces.Piece piece : pieces) {
      lines += piece.lines().size();
    }
    return lines;
  }

  @Override
  public int size() {
    return starts[starts.length - 1];
  }

  @Override
  public ResultLine get(int index) {
    int hunk = hunkAt(index);
    int at = index - starts[hunk];
    for (Pieces.Piece piece : pieces.get(hunk)) {
      if (at < piece.lines().size()) {
        int number = numbers[hunk] + index - starts[hunk];
        return new ResultLine(piece.lines().get(at), hunk, piece.origin(), number);
      }
      at -= piece.lines().size();
    }
    throw new IllegalStateException("a hunk is shorter than it was");
  }

  private int hunkAt(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    int found = Arrays.binarySearch(starts, index);
    int hunk = found < 0 ? -found - 2 : found;
    while (starts[hunk + 1] == index) {
      hunk++;
    }
    return hunk;
  }
}
