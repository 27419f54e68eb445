package dev.afterclick.ui.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands mouse reports of the form {@code ESC [ < button ; column ; row M}, ending with {@code
 * m} for a release: the one encoding that has no limit to the screen's width.
 */
final class SgrMouse implements CharacterPattern {

  private static final Pattern REPORT =
      Pattern.compile("\u001b\\[<(\\d{1,4});(\\d{1,5});(\\d{1,5})([Mm])");
  private static final Pattern BEGINNING = Pattern.compile("\u001b(\\[(<[\\d;]{0,16})?)?");
  private static final int WHEEL = 64;
  private static final int MOTION = 32;

  @Override
  public @Nullable Matching match(List<Character> sequence) {
    StringBuilder text = new StringBuilder(sequence.size());
    sequence.forEach(text::append);
    Matcher report = REPORT.matcher(text);
    if (report.matches()) {
      return new Matching(action(report.toMatchResult()));
    }
    return BEGINNING.matcher(text).matches() ? Matching.NOT_YET : null;
  }

  private static MouseAction action(MatchResult report) {
    int button = Integer.parseInt(report.group(1));
    int column = Integer.parseInt(report.group(2)) - 1;
    int row = Integer.parseInt(report.group(3)) - 1;
    boolean release = report.group(4).equals("m");
    return new MouseAction(
        type(button, release),
        button & 3,
        new TerminalPosition(Math.max(0, column), Math.max(0, row)));
  }

  private static MouseActionType type(int button, boolean release) {
    if ((button & WHEEL) != 0) {
      return (button & 1) == 0 ? MouseActionType.SCROLL_UP : MouseActionType.SCROLL_DOWN;
    }
    if ((button & MOTION) != 0) {
      return MouseActionType.DRAG;
    }
    return release ? MouseActionType.CLICK_RELEASE : MouseActionType.CLICK_DOWN;
  }
}
