package dev.afterclick.reconcile;

import java.util.List;

/**
 * A line of one side.
 *
 * @param number counted from 1
 * @param words its text, its line end only where that is what differs
 */
public record Line(int number, List<Word> words) {

  public String text() {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word.text()));
    return text.toString();
  }
}
