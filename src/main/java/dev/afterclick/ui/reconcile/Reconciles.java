package dev.afterclick.ui.reconcile;

import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.view.Resolution;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Saved;
import java.io.IOException;
import java.util.Optional;

/**
 * Carries out what a person makes of two versions. Called from a thread of its own, never from the
 * painter's, but for {@link #edit}.
 */
public interface Reconciles {

  /**
   * What came of writing.
   *
   * @param done whether it was written, and the hold released
   * @param words what was done, or why nothing was
   * @param next what is to be made one now: what was made of two sessions' versions, and a third's
   */
  record Written(boolean done, String words, Optional<ReconcileRequest> next) {

    /** Says why nothing was written. */
    public static Written not(String why) {
      return new Written(false, why, Optional.empty());
    }
  }

  /** Writes it, unless a file has moved on since it was read: then nothing is changed. */
  Written write(Resolution resolution);

  /**
   * Undoes the last reconciliation of a path, on all sides that it was written to.
   *
   * @return in words: what was done, or why nothing was
   */
  String undo(RepoPath path);

  /** Returns what was chosen of the same two sessions' versions earlier, and put aside. */
  Optional<Saved> saved(ReconcileRequest request);

  /**
   * Puts choices aside for later.
   *
   * @return in words: what was done, or why nothing was
   */
  String save(ReconcileRequest request, Saved saved);

  /**
   * Lets the person edit a text in their editor, which has the terminal meanwhile.
   *
   * @param name the name of the file, for the editor to know what it is
   * @return what they made of it
   * @throws IOException if there is no editor, or it fails
   */
  byte[] edit(String name, byte[] text) throws IOException;
}
