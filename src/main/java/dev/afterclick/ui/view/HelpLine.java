package dev.afterclick.ui.view;

import dev.afterclick.model.Action;
import dev.afterclick.model.Board;
import dev.afterclick.ui.theme.Glyph;
import dev.afterclick.ui.theme.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One line of the help screen. */
public sealed interface HelpLine {

  /** Keys and what they do. */
  record Keys(String keys, String text) implements HelpLine {}

  /** A sign and what it means. */
  record Sign(Glyph glyph, Role role, String text) implements HelpLine {}

  /** Something that cannot be seen or done as it should, in full. */
  record Warning(String text) implements HelpLine {}

  /** The title of what follows, an empty one for a blank line. */
  record Heading(String text) implements HelpLine {}

  /** Returns all lines: what is wrong now, the keys, the signs. */
  static List<HelpLine> all(Board board) {
    List<HelpLine> lines = new ArrayList<>();
    if (!board.degraded().isEmpty()) {
      lines.add(new Heading("What cannot be seen as it should"));
      board.degraded().forEach(d -> lines.add(new Warning(d.detail())));
      lines.add(new Heading(""));
    }
    for (Action.Group group : Action.Group.values()) {
      lines.add(new Heading(group.title()));
      Stream.of(Action.values())
          .filter(action -> action.group() == group)
          .forEach(action -> lines.add(new Keys(String.join("  ", action.keys()), action.help())));
      lines.add(new Heading(""));
    }
    lines.add(new Heading("What the signs mean"));
    lines.addAll(SIGNS);
    return List.copyOf(lines);
  }

  /** What stands before a path. */
  List<HelpLine> SIGNS =
      List.of(
          new Sign(
              Glyph.CONFLICT,
              Role.CONFLICT,
              "Another session changed it too, and git cannot merge the two."),
          new Sign(
              Glyph.OVERLAP,
              Role.OVERLAP,
              "Another session changed it too: who, and how long ago."),
          new Sign(Glyph.UNSETTLED, Role.OVERLAP, "It is being written, or not judged yet."),
          new Sign(Glyph.LANDED, Role.LANDED, "The trunk changed it since this session began."),
          new Sign(Glyph.CURSOR, Role.FOCUS, "You are here."));
}
