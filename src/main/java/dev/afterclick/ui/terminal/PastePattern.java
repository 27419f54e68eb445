package dev.afterclick.ui.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Understands the sign that stands in for a paste.
 *
 * @param next gives the text
 */
record PastePattern(Supplier<Optional<String>> next) implements CharacterPattern {

  @Override
  public @Nullable Matching match(List<Character> sequence) {
    for (int i = 0; i < sequence.size(); i++) {
      if (i == PasteInput.SIGN.length() || sequence.get(i) != PasteInput.SIGN.charAt(i)) {
        return null;
      }
    }
    return sequence.size() < PasteInput.SIGN.length()
        ? Matching.NOT_YET
        : next.get().map(text -> new Matching(new Pasted(text))).orElse(null);
  }
}
