package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.ui.canvas.CellText;
import dev.afterclick.ui.canvas.Clip;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.view.rows.Row;
import dev.afterclick.ui.view.rows.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One line of the help screen. */
public sealed interface HelpLine {

  /** Keys and what they do; no keys where the text of the line above goes on. */
  record Keys(String keys, String text) implements HelpLine {}

  /** A sign and what it means. */
  record Sign(Glyph glyph, Role role, String text) implements HelpLine {}

  /** The letter before a path and what it means. */
  record Letter(String letter, String text) implements HelpLine {}

  /** The title of what follows, an empty one for a blank line. */
  record Heading(String text) implements HelpLine {}

  /** What stands before a path. */
  List<Sign> SIGNS =
      List.of(
          new Sign(
              Glyph.CONFLICT,
              Role.CONFLICT,
              "Bold red: another session changed it too, and git cannot merge the two."),
          new Sign(
              Glyph.CONFLICT,
              Role.CONFLICT,
              "HELD: git takes neither of the two over the other until a person releases the"
                  + " hold."),
          new Sign(
              Glyph.CONFLICT,
              Role.CONFLICT,
              "CLOBBER: within seconds, a write here dropped lines that another one had added."),
          new Sign(
              Glyph.OVERLAP,
              Role.OVERLAP,
              "Red: another session changed it too, and git does not see a conflict. Who, how long"
                  + " ago."),
          new Sign(Glyph.UNSETTLED, Role.OVERLAP, "It is being written, or not judged yet."),
          new Sign(
              Glyph.CONFLICT,
              Role.WARNED,
              "Not red, either sign: the same on notes of agents, lock files and generated files,"
                  + " which are never held. The header counts them as +1."),
          new Sign(Glyph.LANDED, Role.LANDED, "The trunk changed it since this session began."),
          new Sign(Glyph.CURSOR, Role.FOCUS, "You are here."));

  /** Where keys and signs begin. */
  int LEAD = 3;

  /** What keeps the keys from the texts. */
  int GAP = 2;

  /** Returns where the texts begin on a screen that is {@code width} wide. */
  static int textColumn(int width) {
    return Math.min(24, width / 3 + 1);
  }

  /** Returns all lines: what is wrong now, the keys, the signs. */
  static List<HelpLine> all(Board board, int width) {
    List<HelpLine> lines = new ArrayList<>();
    List<String> warnings = Warnings.of(board);
    if (!warnings.isEmpty()) {
      lines.add(new Heading("What is not as it should be"));
      warnings.forEach(trouble -> lines.addAll(warning(trouble, width)));
      lines.add(new Heading(""));
    }
    for (Action.Group group : Action.Group.values()) {
      lines.add(new Heading(group.title()));
      Stream.of(Action.values())
          .filter(action -> action.group() == group)
          .forEach(action -> lines.addAll(keys(action, width)));
      lines.add(new Heading(""));
    }
    lines.add(new Heading("What the signs mean"));
    SIGNS.forEach(sign -> lines.addAll(sign(sign, width)));
    for (ChangeKind kind : ChangeKind.values()) {
      lines.add(new Letter(Row.letter(kind), meaning(kind)));
    }
    return List.copyOf(lines);
  }

  private static String meaning(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> "It was added.";
      case MODIFIED -> "It was modified.";
      case DELETED -> "It was deleted.";
      case RENAMED -> "It was renamed.";
      case MODE -> "Only its mode changed.";
    };
  }

  private static List<HelpLine> warning(String trouble, int width) {
    return sign(new Sign(Glyph.WARNING, Role.WARNING, trouble), width);
  }

  private static List<HelpLine> sign(Sign sign, int width) {
    return wrapped(sign.text(), width, text -> new Sign(sign.glyph(), sign.role(), text));
  }

  private static List<HelpLine> keys(Action action, int width) {
    return wrapped(action.help(), width, text -> new Keys(keysThatFit(action, width), text));
  }

  private static String keysThatFit(Action action, int width) {
    String keys = action.keys().get(0);
    for (String more : action.keys().subList(1, action.keys().size())) {
      String longer = keys + "  " + more;
      keys = CellText.widthOf(longer) + GAP <= textColumn(width) - LEAD ? longer : keys;
    }
    return keys;
  }

  private static List<HelpLine> wrapped(String text, int width, Function<String, HelpLine> first) {
    List<HelpLine> lines = new ArrayList<>();
    for (String part : Clip.lines(text, width - textColumn(width) - 1)) {
      lines.add(lines.isEmpty() ? first.apply(part) : new Keys("", part));
    }
    return lines;
  }
}
