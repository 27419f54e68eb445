package dev.afterclick.app.command;

import dev.afterclick.ui.canvas.Harmless;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a person what is about to be done, and asks. */
final class Agreement {

  private final Surroundings there;
  private final boolean yes;
  private final String command;

  /**
   * Makes it for a command.
   *
   * @param yes whether the person has agreed already
   */
  Agreement(Surroundings there, boolean yes, String command) {
    this.there = there;
    this.yes = yes;
    this.command = command;
  }

  /** Comes back once the person has agreed. */
  void reach(List<String> plan, String question) throws Trouble {
    plan.forEach(line -> there.out().println(Harmless.of(line)));
    there.out().flush();
    if (yes) {
      return;
    }
    Optional<String> answer = there.dialogue().ask(question + " [y/N] ");
    if (answer.isEmpty()) {
      throw new Trouble(
          command + " needs a yes, and there is no terminal to ask on",
          "afterclick " + command + " --yes, if that is what you want");
    }
    if (!answer.get().strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      throw new Trouble("nothing was changed", "afterclick " + command + " asks again");
    }
  }
}
