package dev.afterclick.model;

import java.util.List;

/**
 * Everything a person can do on a screen: the one table behind the keys, the footer, the help
 * screen and the manual.
 *
 * <p>The order is the order in which they are listed. A key may stand in several groups that are
 * never open together. Keys are named as a person reads them: {@code n}, {@code enter}, {@code
 * shift-tab}, {@code ctrl-l}.
 */
public enum Action {
  OPEN(
      Group.BOARD,
      "reconcile",
      true,
      "Opens an overlap, to make one of both versions; elsewhere, a change beside its base.",
      "enter"),
  COMPARE(
      Group.BOARD,
      "compare",
      true,
      "Opens the two versions of an overlap side by side, or a change beside its base.",
      "v"),
  NEXT_OVERLAP(
      Group.BOARD, "next overlap", true, "Goes to the next overlap, the gravest first.", "n"),
  PREVIOUS_OVERLAP(Group.BOARD, "previous overlap", false, "Goes to the overlap before.", "N"),
  NEXT_PANE(Group.BOARD, "next pane", false, "Goes to the next session.", "tab", "right", "L"),
  PREVIOUS_PANE(
      Group.BOARD, "previous pane", false, "Goes to the session before.", "shift-tab", "left", "H"),
  GO(
      Group.BOARD,
      "go to agent",
      true,
      "Goes to the tmux pane where the session lives, or says where that is.",
      "g"),
  LOG(
      Group.BOARD,
      "log",
      true,
      "Lists who touched the file under the cursor; elsewhere, what the session touched.",
      "l"),
  UNDO_RECONCILIATION(
      Group.BOARD,
      "undo",
      false,
      "Undoes the last reconciliation of the file under the cursor, on both sides.",
      "U"),
  DISMISS(
      Group.BOARD,
      "dismiss",
      true,
      "Takes a clobber that you have seen off the board; the log keeps both versions.",
      "x"),
  OPEN_HOLD(
      Group.HOLDS, "reconcile", true, "Opens what is held, to make one of both versions.", "enter"),
  COMPARE_HOLD(Group.HOLDS, "compare", true, "Opens the two versions side by side.", "v"),
  RELEASE(
      Group.HOLDING,
      "release",
      true,
      "Releases the hold under the cursor, or of what is compared, once you have said why.",
      "r"),
  HOLDS(Group.BOARD, "holds", true, "Lists what is held, between whom and since when.", "h"),
  INSTALL(
      Group.HOLDING,
      "install",
      true,
      "Lets holds arm git's hooks in this repository, after a question.",
      "i"),
  DECLINE(
      Group.HOLDING,
      "never ask",
      false,
      "Takes the offer to arm git's hooks off the board for good; i still does it.",
      "I"),
  FILTER(Group.BOARD, "filter", true, "Shows only paths that hold what you type.", "/"),
  ZOOM(Group.BOARD, "zoom", true, "Gives one session the whole screen, or the board back.", "z"),
  CLEAR(Group.BOARD, "clear", false, "Takes the filter away, then the zoom.", "esc"),

  NEXT_DIFFERENCE(Group.COMPARE, "next difference", true, "Goes to the next difference.", "n"),
  PREVIOUS_DIFFERENCE(
      Group.COMPARE, "previous difference", true, "Goes to the difference before.", "N"),
  NEXT_PARTNER(
      Group.COMPARE,
      "next partner",
      true,
      "Compares with the next session that changed the path too.",
      "tab"),
  PREVIOUS_PARTNER(
      Group.COMPARE,
      "previous partner",
      false,
      "Compares with the session before that changed the path too.",
      "shift-tab"),
  WRITE(
      Group.RECONCILE,
      "write and release",
      true,
      "Writes what was made of both versions, once you have said where, and releases the hold.",
      "w"),
  TAKE_OURS(
      Group.RECONCILE, "ours", true, "Takes this hunk from the session on the left, ours.", "o"),
  TAKE_THEIRS(
      Group.RECONCILE,
      "theirs",
      true,
      "Takes this hunk from the session on the right, theirs.",
      "t"),
  TAKE_BOTH(
      Group.RECONCILE, "both", true, "Takes both, ours first; of whole files, two names.", "b"),
  TAKE_BOTH_THEIRS_FIRST(Group.RECONCILE, "theirs first", true, "Takes both, theirs first.", "B"),
  TAKE_BASE(Group.RECONCILE, "base", true, "Takes what stood there before either changed it.", "x"),
  TAKE_NEITHER(Group.RECONCILE, "delete", true, "Of whole files: none shall stand there.", "D"),
  EDIT_HUNK(Group.RECONCILE, "edit", true, "Opens this hunk in your editor.", "e"),
  EDIT_WHOLE(Group.RECONCILE, "edit all", false, "Opens the whole result in your editor.", "E"),
  UNDO(Group.RECONCILE, "undo", true, "Takes the last choice back.", "u"),
  REDO(
      Group.RECONCILE, "redo", false, "Makes the choice again that was taken back.", "r", "ctrl-r"),
  NEXT_OPEN(
      Group.RECONCILE,
      "next unresolved",
      true,
      "Goes to the next hunk that is left to choose.",
      "N",
      "tab"),
  PREVIOUS_OPEN(
      Group.RECONCILE,
      "previous unresolved",
      false,
      "Goes to the hunk before that is left to choose.",
      "shift-tab"),
  NEXT_HUNK(Group.RECONCILE, "next hunk", true, "Goes to the next hunk.", "n"),
  PREVIOUS_HUNK(Group.RECONCILE, "previous hunk", false, "Goes to the hunk before.", "p"),
  TAKE_REST_OURS(
      Group.RECONCILE, "rest ours", false, "Takes all that is left to choose from ours.", "O"),
  TAKE_REST_THEIRS(
      Group.RECONCILE, "rest theirs", false, "Takes all that is left to choose from theirs.", "T"),
  SHOW_BASE(
      Group.RECONCILE, "base in sight", false, "Shows the base, where the screen is narrow.", "c"),
  BLANKS(
      Group.RECONCILE,
      "blanks",
      false,
      "Lets hunks that differ in blanks only be no conflict, or a conflict again.",
      "i"),
  COPY(
      Group.RECONCILE, "copy", false, "Copies what this hunk becomes, to paste it elsewhere.", "y"),
  RELEASE_AS_IT_IS(
      Group.RECONCILE,
      "release",
      false,
      "Releases the hold as it is, once you have said why: both versions may be merged.",
      "R"),
  SAVE(
      Group.RECONCILE,
      "later",
      true,
      "Keeps your choices for later, and goes back: nothing is written.",
      "s"),

  WRITE_BOTH(Group.WRITE, "both", true, "Writes it into both sessions' worktrees.", "b", "enter"),
  WRITE_OURS(Group.WRITE, "ours", true, "Writes it into our session's worktree only.", "o"),
  WRITE_THEIRS(Group.WRITE, "theirs", true, "Writes it into their session's worktree only.", "t"),
  WRITE_NOWHERE(
      Group.WRITE,
      "record only",
      true,
      "Writes no file: git remembers it, for when the two are merged.",
      "r"),
  NOT_WRITE(Group.WRITE, "back", true, "Writes nothing yet.", "esc", "q"),

  SCROLL_LEFT(
      Group.SIDEWAYS, "scroll left", false, "Shows more of the start of lines.", "left", "H"),
  SCROLL_RIGHT(
      Group.SIDEWAYS, "scroll right", false, "Shows more of the end of long lines.", "right", "L"),

  OPEN_VERSION(
      Group.LOG,
      "compare",
      true,
      "Shows the version a touch left beside what stands there now; of a deletion, the one before.",
      "enter"),
  RESTORE(
      Group.LOG, "restore", true, "Brings that version back to its place, after a question.", "R"),
  FIND(Group.LOG, "filter", true, "Shows only touches whose path or session holds the text.", "/"),
  STOP_FINDING(
      Group.LOG, "clear", false, "Takes the filter away, then goes back to the board.", "esc"),
  READ_AGAIN(
      Group.LOG, "read again", false, "Reads the journal again; new touches come anyway.", "r"),

  YES(Group.QUESTION, "yes", true, "Does what the question asks.", "y"),
  NO(Group.QUESTION, "no", true, "Leaves all as it is.", "n", "esc", "q"),

  UP(Group.MOVE, "up", false, "Goes one line up.", "k", "up"),
  DOWN(Group.MOVE, "down", false, "Goes one line down.", "j", "down"),
  PAGE_UP(Group.MOVE, "page up", false, "Goes one page up.", "pgup"),
  PAGE_DOWN(Group.MOVE, "page down", false, "Goes one page down.", "pgdn"),
  FIRST(Group.MOVE, "first", false, "Goes to the first line.", "home"),
  LAST(Group.MOVE, "last", false, "Goes to the last line.", "end"),

  CLOSE(
      Group.DIALOG,
      "back",
      true,
      "Closes what is open over the board, or else the zoom.",
      "q",
      "esc"),

  HELP(Group.GENERAL, "help", true, "Lists the keys and what the signs mean.", "?"),
  REPAINT(Group.GENERAL, "repaint", false, "Paints the whole screen anew.", "ctrl-l"),
  SUSPEND(Group.GENERAL, "suspend", false, "Hands the terminal to the shell until fg.", "ctrl-z"),
  QUIT(Group.BOARD, "quit", true, "Leaves the board; watching ends with it.", "q"),
  ABORT(Group.GENERAL, "quit at once", false, "Quits from wherever you are.", "ctrl-c");

  /** Where an action can be meant. */
  public enum Group {
    BOARD("On the board"),
    HOLDING("On the board and in the list of holds"),
    COMPARE("Comparing two versions"),
    RECONCILE("Making one of two versions"),
    WRITE("When asked where to write"),
    SIDEWAYS("Comparing, and making one of two"),
    LOG("In the log"),
    HOLDS("In the list of holds"),
    QUESTION("When asked"),
    MOVE("Moving"),
    DIALOG("In a zoom, and over the board"),
    GENERAL("Everywhere");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** Returns the heading that its actions stand under. */
    public String title() {
      return title;
    }
  }

  private final Group group;
  private final String label;
  private final boolean inFooter;
  private final String help;
  private final String keys;

  Action(Group group, String label, boolean inFooter, String help, String... keys) {
    this.group = group;
    this.label = label;
    this.inFooter = inFooter;
    this.help = help;
    this.keys = String.join(" ", keys);
  }

  public Group group() {
    return group;
  }

  /** Returns a word or two, for the footer. */
  public String label() {
    return label;
  }

  /** Tells whether the footer offers it, when there is room. */
  public boolean inFooter() {
    return inFooter;
  }

  /** Returns one sentence that says what it does. */
  public String help() {
    return help;
  }

  /** Returns the names of its keys, the one to show first. */
  public List<String> keys() {
    return List.of(keys.split(" "));
  }
}
