package dev.afterclick.ui;

import dev.afterclick.model.RepoPath;
import dev.afterclick.ui.reconcile.Reconciles;
import dev.afterclick.ui.view.Resolution;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.Saved;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Keeps what a person made of two versions, and edits as it is told. */
final class Reconciled implements Reconciles {

  private final List<Resolution> written = new CopyOnWriteArrayList<>();
  private final List<RepoPath> undone = new CopyOnWriteArrayList<>();
  private volatile Optional<Saved> saved = Optional.empty();
  private volatile UnaryOperator<String> editor = text -> text;
  private volatile Optional<String> refusal = Optional.empty();

  /** Returns all that was written. */
  List<Resolution> written() {
    return written;
  }

  List<RepoPath> undone() {
    return undone;
  }

  void editsWith(UnaryOperator<String> other) {
    editor = other;
  }

  void refuses(String why) {
    refusal = Optional.of(why);
  }

  @Override
  public Written write(Resolution resolution) {
    if (refusal.isPresent()) {
      return Written.not(refusal.get());
    }
    written.add(resolution);
    return new Written(true, "reconciled " + resolution.of().path().value(), Optional.empty());
  }

  @Override
  public String undo(RepoPath path) {
    undone.add(path);
    return "undone: " + path.value();
  }

  @Override
  public Optional<Saved> saved(ReconcileRequest request) {
    return saved;
  }

  @Override
  public String save(ReconcileRequest request, Saved choices) {
    saved = Optional.of(choices);
    return "kept for later";
  }

  @Override
  public byte[] edit(String name, byte[] text) {
    return editor
        .apply(new String(text, java.nio.charset.StandardCharsets.UTF_8))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
