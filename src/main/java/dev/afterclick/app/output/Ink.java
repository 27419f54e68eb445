package dev.afterclick.app.output;

import dev.afterclick.ui.view.rows.Row;

/** Colours lines for people, or leaves them plain. */
public enum Ink {
  COLOURED,
  PLAIN;

  private static final String RESET = "\u001b[0m";

  /** Colours text by how grave the matter is, as the board does. */
  String of(Row.Rank rank, String text) {
    return switch (rank) {
      case HELD, CONFLICT -> wrap("\u001b[1;31m", text);
      case OVERLAP -> wrap("\u001b[31m", text);
      case WARNED_CONFLICT, WARNED, LANDED -> wrap("\u001b[33m", text);
      case NONE -> text;
    };
  }

  String dim(String text) {
    return wrap("\u001b[2m", text);
  }

  String added(String text) {
    return wrap("\u001b[32m", text);
  }

  String removed(String text) {
    return wrap("\u001b[31m", text);
  }

  /** Colours what says where in a file something stands. */
  String place(String text) {
    return wrap("\u001b[36m", text);
  }

  /** Colours what says which file it is. */
  String head(String text) {
    return wrap("\u001b[1m", text);
  }

  private String wrap(String colour, String text) {
    return this == PLAIN || text.isEmpty() ? text : colour + text + RESET;
  }
}
