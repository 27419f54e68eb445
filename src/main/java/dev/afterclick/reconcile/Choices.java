package dev.afterclick.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What was chosen, apart from the texts: to be kept, and made again when they are read again.
 *
 * @param base a hash of the base it was chosen over
 * @param made each choice, in the order of the hunks
 */
public record Choices(String base, List<Made> made) {

  private static final String EDITED = "EDITED";
  private static final int FIELDS = 6;

  /**
   * The choice for one hunk.
   *
   * @param key knows the hunk again
   * @param from the index of its first line in the base
   * @param lines how many lines of the base it has
   * @param choice what it shall be
   */
  public record Made(HunkKey key, int from, int lines, Choice choice) {

    static Made of(HunkKey key, Hunk hunk, Choice choice) {
      return new Made(key, hunk.base().from(), hunk.base().size(), choice);
    }
  }

  static Choices of(Reconciliation reconciliation, String base) {
    List<Made> made = new ArrayList<>();
    for (Hunk hunk : reconciliation.hunks()) {
      reconciliation
          .chosen(hunk.index())
          .map(choice -> Made.of(reconciliation.key(hunk.index()), hunk, choice))
          .ifPresent(made::add);
    }
    return new Choices(base, List.copyOf(made));
  }

  /**
   * Returns what was chosen where ours was theirs, as it is where they are as in {@code here}. What
   * hunk it was for is known again wherever that is the same.
   */
  public Choices turned(Reconciliation here) {
    Keys keys = Keys.turned(here);
    return new Choices(base, made.stream().map(one -> turned(one, keys, here)).toList());
  }

  private static Made turned(Made one, Keys keys, Reconciliation here) {
    HunkKey key = keys.find(one.key()).map(here::key).orElse(one.key());
    Choice choice = one.choice() instanceof Take take ? take.turned() : one.choice();
    return new Made(key, one.from(), one.lines(), choice);
  }

  /** Returns it as lines of text, in characters of ASCII only. */
  public String write() {
    StringBuilder text = new StringBuilder(base).append('\n');
    for (Made one : made) {
      HunkKey key = one.key();
      text.append(key.content()).append(' ').append(key.nth()).append(' ').append(key.among());
      text.append(' ').append(one.from()).append(' ').append(one.lines());
      text.append(' ').append(write(one.choice())).append('\n');
    }
    return text.toString();
  }

  private static String write(Choice choice) {
    if (choice instanceof Edited edited) {
      byte[] bytes = edited.text().getBytes(StandardCharsets.UTF_8);
      return EDITED + ":" + Base64.getEncoder().encodeToString(bytes);
    }
    return ((Take) choice).name();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if that is not what it is
   */
  public static Choices read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("no choices");
    }
    List<Made> made = new ArrayList<>();
    lines.subList(1, lines.size()).forEach(line -> made.add(readMade(line)));
    return new Choices(lines.get(0), List.copyOf(made));
  }

  private static Made readMade(String line) {
    String[] fields = line.split(" ", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("not a choice: " + line);
    }
    HunkKey key = new HunkKey(fields[0], number(fields[1]), number(fields[2]));
    return new Made(key, number(fields[3]), number(fields[4]), readChoice(fields[5]));
  }

  private static int number(String field) {
    int number = Integer.parseInt(field);
    if (number < 0) {
      throw new IllegalArgumentException("not a count: " + field);
    }
    return number;
  }

  private static Choice readChoice(String field) {
    if (field.startsWith(EDITED + ":")) {
      byte[] bytes = Base64.getDecoder().decode(field.substring(EDITED.length() + 1));
      return new Edited(new String(bytes, StandardCharsets.UTF_8));
    }
    return Take.valueOf(field);
  }
}
