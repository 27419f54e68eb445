package dev.afterclick.app.notify;

import dev.afterclick.agents.tmux.TmuxServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks the terminal for a notice of the desktop.
 *
 * <p>There are two forms of that, and terminals that know both would show it twice: {@code OSC 777}
 * for those that are known to want it, else {@code OSC 9}. Through tmux either goes only in an
 * envelope, and only as far as tmux's own settings let it.
 */
final class DesktopTeller implements Teller {

  private static final String ESCAPE = "\u001b";
  private static final String END = BellTeller.BELL;

  /** A notice is a line. */
  private static final int LONGEST = 200;

  private static final Set<String> OF_777 = Set.of("foot", "rxvt", "urxvt");

  private final Optional<Consumer<String>> terminal;
  private final Map<String, String> environment;
  private final Optional<TmuxServer> server;

  DesktopTeller(
      Optional<Consumer<String>> terminal,
      Map<String, String> environment,
      Optional<TmuxServer> server) {
    this.terminal = terminal;
    this.environment = environment;
    this.server = server;
  }

  @Override
  public Optional<String> hindrance() {
    if (terminal.isEmpty()) {
      return Optional.of("afterclick.notify: there is no terminal to ask for a notice here");
    }
    return server.filter(DesktopTeller::isClosed).isPresent()
        ? Optional.of(
            "afterclick.notify: tmux lets no notice of the desktop through;"
                + " tmux set -g allow-passthrough all (on, before tmux 3.4) does")
        : Optional.empty();
  }

  @Override
  public Optional<String> tell(List<Alarm> alarms, NotifySettings settings) {
    Optional<String> hindrance = hindrance();
    if (hindrance.isEmpty()) {
      terminal.ifPresent(it -> it.accept(sequence(Alarm.words(alarms), environment)));
    }
    return hindrance;
  }

  /** Makes the notice; {@code words} hold nothing that acts on a terminal. */
  static String sequence(String words, Map<String, String> environment) {
    String line = words.codePointCount(0, words.length()) > LONGEST ? cut(words) : words;
    // The title, and in this form the text too, ends at a semicolon.
    String plain =
        isOf777(environment)
            ? ESCAPE + "]777;notify;afterclick;" + line.replace(';', ',') + END
            : ESCAPE + "]9;" + line + END;
    return environment.containsKey("TMUX")
        ? ESCAPE + "Ptmux;" + plain.replace(ESCAPE, ESCAPE + ESCAPE) + ESCAPE + "\\"
        : plain;
  }

  private static String cut(String words) {
    return words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static boolean isOf777(Map<String, String> environment) {
    String kind = environment.getOrDefault("TERM", "").split("-", 2)[0];
    return OF_777.contains(kind) || environment.containsKey("VTE_VERSION");
  }

  /** Before tmux 3.3 there was no such option, and everything went through. */
  private static boolean isClosed(TmuxServer server) {
    try {
      TmuxServer.Answer set = server.ask("display-message", "-p", "#{allow-passthrough}");
      return set.done() && (set.text().equals("0") || set.text().equals("off"));
    } catch (IOException e) {
      return false;
    }
  }
}
