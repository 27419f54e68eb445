package dev.afterclick.ui.canvas;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * Text cut into graphemes of one or two cells, each harmless to a terminal.
 *
 * @param pieces the graphemes
 * @param width how many cells they take
 */
public record CellText(List<Piece> pieces, int width) {

  /** A grapheme and how many cells it takes, one or two. */
  public record Piece(String text, int width) {}

  /** No letter of any script needs more marks; more would only slow the terminal down. */
  private static final int LONGEST_GRAPHEME = 24;

  private static final Piece[] ASCII = new Piece[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = new Piece(String.valueOf((char) c), 1);
    }
  }

  public static final CellText EMPTY = new CellText(List.of(), 0);

  public static CellText of(String raw) {
    if (raw.isEmpty()) {
      return EMPTY;
    }
    boolean plain = raw.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return plain ? plain(raw) : careful(Harmless.of(raw));
  }

  /** Measures text in cells. */
  public static int widthOf(String raw) {
    return of(raw).width;
  }

  /** Returns as much of the start as fits into {@code max} cells. */
  public CellText start(int max) {
    int used = 0;
    int n = 0;
    while (n < pieces.size() && used + pieces.get(n).width() <= max) {
      used += pieces.get(n++).width();
    }
    return new CellText(pieces.subList(0, n), used);
  }

  /** Returns as much of the end as fits into {@code max} cells. */
  public CellText end(int max) {
    int used = 0;
    int n = pieces.size();
    while (n > 0 && used + pieces.get(n - 1).width() <= max) {
      used += pieces.get(--n).width();
    }
    return new CellText(pieces.subList(n, pieces.size()), used);
  }

  /** Returns what is left without the first {@code cells} cells; half a wide sign is a blank. */
  public CellText from(int cells) {
    int skipped = 0;
    int n = 0;
    while (n < pieces.size() && skipped < cells) {
      skipped += pieces.get(n++).width();
    }
    CellText rest = new CellText(pieces.subList(n, pieces.size()), Math.max(0, width - skipped));
    return skipped > cells ? plain(" ").plus(rest) : rest;
  }

  public CellText plus(CellText more) {
    List<Piece> all = new ArrayList<>(pieces.size() + more.pieces.size());
    all.addAll(pieces);
    all.addAll(more.pieces);
    return new CellText(all, width + more.width);
  }

  /** Returns the text, harmless as it is. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static CellText plain(String ascii) {
    Piece[] pieces = new Piece[ascii.length()];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = ASCII[ascii.charAt(i)];
    }
    return new CellText(List.of(pieces), pieces.length);
  }

  private static CellText careful(String harmless) {
    String text = Normalizer.normalize(harmless, Normalizer.Form.NFC);
    List<Piece> pieces = new ArrayList<>(text.length());
    int width = 0;
    int at = 0;
    while (at < text.length()) {
      int length = Math.max(1, WCWidth.charCountForGraphemeCluster(text, at));
      for (Piece piece : cut(text, at, length)) {
        pieces.add(piece);
        width += piece.width();
      }
      at += length;
    }
    return new CellText(List.copyOf(pieces), width);
  }

  /** Cuts one grapheme; a mark that stands alone is written as its number. */
  private static List<Piece> cut(String text, int at, int length) {
    int cells = WCWidth.wcwidthForGraphemeCluster(text, at);
    if (cells <= 0) {
      return plain(Harmless.number(text.codePointAt(at))).pieces;
    }
    String grapheme = text.substring(at, at + Math.min(length, LONGEST_GRAPHEME));
    return List.of(new Piece(grapheme, Math.min(cells, 2)));
  }
}
