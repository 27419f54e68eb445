package dev.afterclick.ui.board;

import dev.afterclick.model.Chosen;
import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.view.rows.Row;
import java.util.Optional;

/** What is told of a choice between two versions. */
public final class ChoiceWords {

  private ChoiceWords() {}

  static Sentence of(Chosen chosen) {
    return of(chosen.by(), chosen.path(), chosen.hunk(), chosen.take());
  }

  /** Says who took what; hunk 0 is the whole file. */
  public static Sentence of(String by, RepoPath path, int hunk, String take) {
    String where = hunk == 0 ? "" : ", hunk " + hunk;
    return new Sentence(Row.Rank.NONE, by + " reconciled ", Optional.of(path), where + ": " + take);
  }
}
