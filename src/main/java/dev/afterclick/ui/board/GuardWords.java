package dev.afterclick.ui.board;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Told;
import dev.afterclick.ui.view.rows.Row;
import java.util.Optional;

/**
 * What is told of a git operation that met a hold.
 *
 * @param hold the name of the hold
 * @param path what is held
 * @param operation the git command
 * @param branch the branch that was to move
 * @param by in whose worktree it ran
 * @param label what that session is called
 * @param incoming whose version was to come in
 */
public record GuardWords(
    String hold,
    RepoPath path,
    String operation,
    String branch,
    Optional<String> by,
    Optional<String> label,
    Optional<String> incoming) {

  /** The session of the main worktree, where people merge the work of others. */
  private static final String MAIN = "main";

  static Sentence of(Told told, String arrow) {
    GuardWords words =
        new GuardWords(
            told.hold().value(),
            told.path(),
            told.operation(),
            told.branch(),
            told.by().map(SessionId::value),
            told.label(),
            told.incoming());
    return told.refused() ? words.refused() : words.bypassed(told.reason().orElse(""), arrow);
  }

  public Sentence refused() {
    String tried = who() + " tried to " + deed() + ": held (" + hold + "), ";
    return new Sentence(Row.Rank.HELD, tried, Optional.of(path), "");
  }

  public Sentence bypassed(String reason, String arrow) {
    String why = reason.isEmpty() ? "" : ": " + reason;
    return new Sentence(
        Row.Rank.HELD,
        who() + " " + arrow + " ",
        Optional.of(path),
        ": " + deed() + " bypassed " + hold + why);
  }

  /** Whoever merges in the main worktree does it for the session whose work it is. */
  private String who() {
    Optional<String> here = label.or(() -> by);
    return isTaking() ? here.orElseThrow() : incoming.or(() -> here).orElse("git");
  }

  /** Tells whether a session takes another's version over to itself. */
  private boolean isTaking() {
    return by.filter(name -> !name.equals(MAIN)).isPresent()
        && incoming.filter(name -> !label.or(() -> by).get().equals(name)).isPresent();
  }

  private String deed() {
    String what = isTaking() ? " " + incoming.orElseThrow() : "";
    return switch (operation) {
      case "commit" -> isTaking() ? "commit" + what + "'s version" : "commit to " + branch;
      case "push" -> "push" + what + " to " + branch;
      case "cherry-pick", "revert" -> operation + what + " onto " + branch;
      case "rebase", "reset" -> operation + " " + branch;
      case "branch", "update", "checkout", "switch" -> "move " + branch;
      default -> operation + what + " into " + branch;
    };
  }
}
