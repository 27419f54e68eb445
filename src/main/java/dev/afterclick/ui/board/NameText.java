package dev.afterclick.ui.board;

import dev.afterclick.ui.canvas.CellText;

/**
 * Shortens the names of sessions so that they can still be told apart.
 *
 * <p>Names that are made in one go begin alike and differ at the end ({@code agent/feature-1}), so
 * the folders go first and then the middle, never the end.
 */
public final class NameText {

  private NameText() {}

  /** Fits a name into {@code width} cells. */
  public static String fit(String name, int width, String ellipsis) {
    if (CellText.widthOf(name) <= width) {
      return name;
    }
    String last = withoutFolders(name, ellipsis);
    return CellText.widthOf(last) <= width ? last : withoutMiddle(name, width, ellipsis);
  }

  /** Returns how wide a name is that has lost its folders. */
  static int shortWidth(String name, String ellipsis) {
    int whole = CellText.widthOf(name);
    return Math.min(whole, CellText.widthOf(withoutFolders(name, ellipsis)));
  }

  private static String withoutFolders(String name, String ellipsis) {
    int slash = name.lastIndexOf('/');
    return slash > 0 ? ellipsis + name.substring(slash) : name;
  }

  private static String withoutMiddle(String name, int width, String ellipsis) {
    CellText text = CellText.of(name.substring(name.lastIndexOf('/') + 1));
    int room = width - CellText.widthOf(ellipsis);
    if (text.width() <= width || room < 1) {
      return text.end(Math.max(0, width)).text();
    }
    int end = (room * 2 + 2) / 3;
    return text.start(room - end).text() + ellipsis + text.end(end).text();
  }
}
