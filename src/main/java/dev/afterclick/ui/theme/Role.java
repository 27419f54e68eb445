package dev.afterclick.ui.theme;

import java.util.Locale;

/** What a cell means. */
public enum Role {
  /** Plain text, and no backdrop at all. */
  TEXT('.'),
  /** The program's name. */
  TITLE('T'),
  /** The rest of the header. */
  HEADER('h'),
  /** What matters least: ages of old rows, hints. */
  DIM('d'),
  /** An overlap that git cannot merge. */
  CONFLICT('C'),
  /** An overlap that merges cleanly, or is not judged yet. */
  OVERLAP('O'),
  /** An overlap on a path that warns only: notes of agents, lock files, generated files. */
  WARNED('o'),
  /** A change that is on the trunk already. */
  LANDED('L'),
  /** Where the person is: the bar beside the cursor's row. */
  FOCUS('F'),
  /** Behind the cursor's row. */
  SELECTED('S'),
  /** Behind a row that was touched just now. */
  GLOW('G'),
  BORDER('b'),
  /** The border of the pane that holds the cursor. */
  BORDER_FOCUS('B'),
  /** A session's label. */
  LABEL('l'),
  /** Who works there, on which branch. */
  AGENT('g'),
  AGE('a'),
  /** The letter that says what happened to a path. */
  KIND('k'),
  /** The folders of a path. */
  FOLDER('f'),
  /** How many lines were added. */
  ADDED('+'),
  /** How many lines were removed. */
  REMOVED('-'),
  /** Behind a line that stands on one side only. */
  LINE_CHANGED('c'),
  /** Behind the words of a line that stand on one side only. */
  WORD_CHANGED('w'),
  LINE_NUMBER('n'),
  /** Where the other side has lines and this one has none. */
  GAP('~'),
  /** Of two versions that become one, what is of the one called ours. */
  OURS('1'),
  THEIRS('2'),
  /** What the result takes, or a person has chosen. */
  TAKEN('v'),
  /** Behind a line that a person has to choose, or not. */
  OPEN_CHANGED('!'),
  FOOTER_KEY('K'),
  FOOTER_TEXT('t'),
  /** One line that answers the person, in place of the footer. */
  NOTICE('N'),
  /** Something cannot be seen or done as it should. */
  WARNING('W'),
  /** A heading on the help screen. */
  HEADING('H');

  private final char sign;

  Role(char sign) {
    this.sign = sign;
  }

  /** Returns one character that stands for it in a picture of a screen. */
  public char sign() {
    return sign;
  }

  /** Returns its name in theme files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
