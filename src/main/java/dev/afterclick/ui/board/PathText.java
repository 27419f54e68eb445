package dev.afterclick.ui.board;

import dev.afterclick.ui.canvas.CellText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shortens paths: folders in the middle go first, the name stays whole as long as it fits.
 *
 * @param folder the folders, with a slash at the end; may be empty
 * @param name the file's name, or what a rename makes of it
 */
public record PathText(String folder, String name) {

  private static final int LONGEST_EXTENSION = 8;

  /** Fits a path into {@code width} cells. */
  public static PathText fit(String path, int width, String ellipsis) {
    int slash = path.lastIndexOf('/') + 1;
    return fit(path.substring(0, slash), path.substring(slash), width, ellipsis);
  }

  /** Fits a rename as {@code src/lib/{cookie → cookies}}. */
  public static PathText fit(
      String before, String after, int width, String ellipsis, String arrow) {
    int start = commonStart(before, after);
    int end = commonEnd(before, after, start);
    String from = before.substring(start, before.length() - end);
    String to = after.substring(start, after.length() - end);
    String changed =
        "{" + from + " " + arrow + " " + to + "}" + after.substring(after.length() - end);
    PathText whole = fit(after.substring(0, start), changed, width, ellipsis);
    boolean cut = !whole.name.equals(changed);
    return cut ? fit(after, width, ellipsis) : whole;
  }

  private static PathText fit(String folder, String name, int width, String ellipsis) {
    if (widthOf(folder) + widthOf(name) <= width) {
      return new PathText(folder, name);
    }
    List<String> folders = folder.isEmpty() ? List.of() : Arrays.asList(folder.split("/"));
    int room = width - widthOf(name);
    for (int kept = folders.size() - 1; kept >= 0; kept--) {
      String shortened = without(folders, kept, ellipsis);
      if (widthOf(shortened) <= room) {
        return new PathText(shortened, name);
      }
    }
    return new PathText("", shortName(name, width, ellipsis));
  }

  /** Keeps as many folders at the start as at the end, one more at the end if there is one. */
  private static String without(List<String> folders, int kept, String ellipsis) {
    List<String> parts = new ArrayList<>(folders.subList(0, kept / 2));
    parts.add(ellipsis);
    parts.addAll(folders.subList(folders.size() - (kept - kept / 2), folders.size()));
    return String.join("/", parts) + "/";
  }

  /** Cuts a name before its extension, which says most about the file. */
  public static String shortName(String name, int width, String ellipsis) {
    CellText text = CellText.of(name);
    int room = width - widthOf(ellipsis);
    if (text.width() <= width) {
      return name;
    }
    if (room < 1) {
      return text.start(Math.max(0, width)).text();
    }
    int dot = name.lastIndexOf('.');
    int extension = dot > 0 ? widthOf(name.substring(dot)) : 0;
    int end = extension > LONGEST_EXTENSION || extension > room / 2 ? room / 3 : extension;
    return text.start(room - end).text() + ellipsis + text.end(end).text();
  }

  private static int widthOf(String text) {
    return CellText.widthOf(text);
  }

  /** Finds how long the folders are that both begin with. */
  private static int commonStart(String a, String b) {
    int slash = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
      slash = a.charAt(i) == '/' ? i + 1 : slash;
    }
    return slash;
  }

  /** Finds how long the parts are that both end with, from a slash on. */
  private static int commonEnd(String a, String b, int start) {
    int slash = 0;
    int most = Math.min(a.length(), b.length()) - start;
    for (int i = 1; i <= most && a.charAt(a.length() - i) == b.charAt(b.length() - i); i++) {
      slash = a.charAt(a.length() - i) == '/' ? i : slash;
    }
    return slash;
  }
}
