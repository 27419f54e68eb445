package dev.afterclick.model;

import java.util.regex.Pattern;

/** Names a hold for people, who type it: {@code h1}, {@code h2}, … */
public record HoldId(String value) implements Comparable<HoldId> {

  private static final Pattern FORM = Pattern.compile("h[1-9][0-9]{0,8}");

  public HoldId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not the name of a hold: \"" + value + "\"");
    }
  }

  public static HoldId of(int number) {
    return new HoldId("h" + number);
  }

  /** Tells whether a word has the form of a hold's name. */
  public static boolean isOne(String word) {
    return FORM.matcher(word).matches();
  }

  public int number() {
    return Integer.parseInt(value.substring(1));
  }

  @Override
  public int compareTo(HoldId other) {
    return Integer.compare(number(), other.number());
  }

  @Override
  public String toString() {
    return value;
  }
}
