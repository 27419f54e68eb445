package dev.afterclick.app.notify;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the person wants to be told.
 *
 * @param unknown words that mean nothing
 * @param command what the shell is to run, if that is set
 */
record NotifySettings(Set<Means> means, List<String> unknown, Optional<String> command) {

  /** What makes no sound and no picture but where the person looks anyway. */
  private static final String DEFAULT = Means.BELL.word();

  private static final String NONE = "none";
  private static final String NAMES = "^afterclick\\.notify(command)?$";
  private static final byte[] NOTHING = {};

  static NotifySettings read(GitProgram git) throws GitException {
    byte[] said = git.attempt(NOTHING, "config", "-z", "--get-regexp", NAMES).out();
    Map<String, String> set = new HashMap<>();
    for (String each : new String(said, StandardCharsets.UTF_8).split("\0", -1)) {
      int end = each.indexOf('\n'); // None where only the name is set.
      set.put(end < 0 ? each : each.substring(0, end), end < 0 ? "" : each.substring(end + 1));
    }
    String command = set.getOrDefault("afterclick.notifycommand", "");
    return of(
        set.getOrDefault("afterclick.notify", DEFAULT),
        Optional.of(command).filter(text -> !text.isBlank()));
  }

  static NotifySettings of(String words, Optional<String> command) {
    Set<Means> means = EnumSet.noneOf(Means.class);
    List<String> unknown = new ArrayList<>();
    for (String each : words.split(",", -1)) {
      String word = each.strip().toLowerCase(Locale.ROOT);
      Optional<Means> known = Means.ofWord(word);
      known.ifPresent(means::add);
      if (known.isEmpty() && !word.isEmpty() && !word.equals(NONE)) {
        unknown.add(each.strip());
      }
    }
    return new NotifySettings(Set.copyOf(means), List.copyOf(unknown), command);
  }

  /** Says what is wrong with them; nothing where all is well. */
  Optional<String> trouble() {
    if (!unknown.isEmpty()) {
      return Optional.of(
          "git config afterclick.notify: there is no "
              + String.join(", ", unknown)
              + "; there are bell, tmux, desktop, command and none");
    }
    return means.contains(Means.COMMAND) && command.isEmpty()
        ? Optional.of("git config afterclick.notifyCommand is not set: no command is run")
        : Optional.empty();
  }
}
