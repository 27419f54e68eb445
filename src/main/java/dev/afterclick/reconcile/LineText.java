package dev.afterclick.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into lines that keep their ends, so that lines which differ in it only do differ. */
final class LineText {

  private LineText() {}

  static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(from, end));
      from = end;
    }
    return lines;
  }

  static String withoutEnd(String line) {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\n') {
      end--;
      if (end > 0 && line.charAt(end - 1) == '\r') {
        end--;
      }
    }
    return line.substring(0, end);
  }

  /** Says in words how a line ends. */
  static String end(String line) {
    if (line.endsWith("\r\n")) {
      return " (ends with CR LF)";
    }
    return line.endsWith("\n") ? " (ends with LF)" : " (no line end)";
  }
}
