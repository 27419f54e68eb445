package dev.afterclick.reconcile;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** The lines of a result, made when they are looked at: a screen shows fifty of twenty thousand. */
final class Result extends AbstractList<ResultLine> implements RandomAccess {

  private static final List<Pieces.Piece> UNRESOLVED =
      List.of(new Pieces.Piece(Origin.UNRESOLVED, List.of("")));

  private final List<List<Pieces.Piece>> pieces;

  /** The index of each hunk's first line, and of the line behind the last. */
  private final int[] starts;

  Result(Reconciliation of) {
    pieces = of.hunks().stream().map(hunk -> shown(of, hunk.index())).toList();
    starts = new int[pieces.size() + 1];
    for (int hunk = 0; hunk < pieces.size(); hunk++) {
      starts[hunk + 1] = starts[hunk] + size(pieces.get(hunk));
    }
  }

  private static List<Pieces.Piece> shown(Reconciliation of, int hunk) {
    List<Pieces.Piece> chosen = of.pieces(hunk);
    return of.isOpen(hunk) && size(chosen) == 0 ? UNRESOLVED : chosen;
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
        return new ResultLine(piece.lines().get(at), hunk, piece.origin());
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
