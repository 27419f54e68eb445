package dev.afterclick.app.command;

import dev.afterclick.ui.canvas.Harmless;
import java.util.regex.Pattern;

/** Writes names so that they can be pasted into a shell. */
final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[\\w./@%+=:,][\\w./@%+=:,-]*");

  private ShellWord() {}

  /** Quotes a name if it needs that; one that a terminal would act on becomes {@code FILE}. */
  static String of(String name) {
    if (PLAIN.matcher(name).matches()) {
      return name;
    }
    return Harmless.of(name).equals(name) ? "'" + name.replace("'", "'\\''") + "'" : "FILE";
  }
}
