package dev.afterclick.agents.protocol;

import dev.afterclick.model.AgentNote.Moment;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the names of events and tools mean; no two agents use one name for different things. */
final class Moments {

  private static final Set<String> EDITS =
      Set.of(
          "edit",
          "write",
          "multiedit",
          "notebookedit",
          "applypatch",
          "writefile",
          "replace",
          "create",
          "strreplace",
          "strreplacefile",
          "strreplaceeditor",
          "patch",
          "delete");

  private static final Set<String> READS = Set.of("read", "readfile", "view");

  private static final Set<String> SHELLS =
      Set.of("bash", "shell", "runshellcommand", "execcommand", "localshell", "powershell");

  private Moments() {}

  /** Returns nothing for what is of no interest. */
  static Optional<Moment> of(String event, String tool, boolean failed) {
    return switch (plain(event)) {
      case "sessionstart" -> Optional.of(Moment.STARTED);
      case "userpromptsubmit", "userpromptsubmitted", "beforeagent", "beforesubmitprompt" ->
          Optional.of(Moment.PROMPTED);
      case "pretooluse", "beforetool", "toolexecutebefore" -> before(plain(tool));
      case "posttooluse", "aftertool", "toolexecuteafter" -> after(plain(tool), failed);
      case "posttoolusefailure" -> after(plain(tool), true);
      case "afterfileedit" -> Optional.of(Moment.EDITED);
      case "beforereadfile" -> Optional.of(Moment.READING);
      case "beforeshellexecution" -> Optional.of(Moment.SHELL_OPENED);
      case "aftershellexecution" -> Optional.of(Moment.SHELL_CLOSED);
      case "notification", "stop", "afteragent", "sessionidle" -> Optional.of(Moment.WAITING);
      case "sessionend", "sessiondeleted" -> Optional.of(Moment.ENDED);
      default -> Optional.empty();
    };
  }

  private static Optional<Moment> before(String tool) {
    if (EDITS.contains(tool)) {
      return Optional.of(Moment.EDITING);
    }
    if (READS.contains(tool)) {
      return Optional.of(Moment.READING);
    }
    return SHELLS.contains(tool) ? Optional.of(Moment.SHELL_OPENED) : Optional.empty();
  }

  private static Optional<Moment> after(String tool, boolean failed) {
    if (EDITS.contains(tool) && !failed) {
      return Optional.of(Moment.EDITED);
    }
    return SHELLS.contains(tool) ? Optional.of(Moment.SHELL_CLOSED) : Optional.empty();
  }

  /** Leaves of a name its letters: agents write {@code write_file}, {@code WriteFile} and so on. */
  private static String plain(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
