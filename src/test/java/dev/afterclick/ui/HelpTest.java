package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the help. */
final class HelpTest {

  @Test
  void explainsEveryLetterOfAChange() {
    String help = Visit.to(Boards.story(), 80, 180).press("?").toString();
    for (String letter : List.of("A  .*added", "M  .*modified", "D  .*deleted", "R  .*renamed")) {
      assertTrue(help.matches("(?s).*\n   " + letter + ".*"), letter + "\n" + help);
    }
    assertTrue(help.matches("(?s).*\n   T  .*mode changed.*"), help);
  }

  @Test
  void keepsTheKeysApartFromWhatTheyDo() {
    for (int width = 40; width <= 200; width++) {
      List<String> rows = Visit.to(Boards.story(), width, 220).press("?").rows();
      for (Action action : Action.values()) {
        String start = "   " + action.keys().get(0) + " ";
        String text = action.help().split(" ", -1)[0];
        List<String> found =
            rows.stream().filter(r -> r.startsWith(start) && r.contains("  " + text)).toList();
        assertFalse(found.isEmpty(), action + " at " + width);
      }
    }
  }
}
