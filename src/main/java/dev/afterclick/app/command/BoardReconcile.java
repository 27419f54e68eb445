package dev.afterclick.app.command;

import dev.afterclick.git.GitException;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.RepoPath;
import dev.afterclick.reconcile.Choices;
import dev.afterclick.ui.reconcile.Reconciles;
import dev.afterclick.ui.view.ReconcileRequest;
import dev.afterclick.ui.view.Resolution;
import java.io.IOException;
import java.util.Optional;

/** Carries out on the board what a person makes of two versions. */
record BoardReconcile(Repository repository) implements Reconciles {

  @Override
  public Written write(Resolution resolution) {
    return new Written(false, "not written: this is not there yet");
  }

  @Override
  public String undo(RepoPath path) {
    return "not undone: this is not there yet";
  }

  @Override
  public Optional<Choices> saved(ReconcileRequest request) {
    return new PutAside(repository.commonDir()).read(request);
  }

  @Override
  public String save(ReconcileRequest request, Choices choices) {
    try {
      new PutAside(repository.commonDir()).write(request, choices);
      return "your choices for " + request.path().value() + " are kept for later";
    } catch (IOException e) {
      return "not kept: " + e.getMessage();
    }
  }

  @Override
  public byte[] edit(String name, byte[] text) throws IOException {
    try {
      return new Editor(repository.git()).edit(name, text);
    } catch (GitException e) {
      throw new IOException(e.inFull(), e);
    }
  }
}
