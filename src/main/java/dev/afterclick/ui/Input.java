package dev.afterclick.ui;

import com.googlecode.lanterna.input.KeyStroke;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.compare.Comparer;
import dev.afterclick.ui.reconcile.Reconciles;
import dev.afterclick.ui.view.log.LogPage;
import dev.afterclick.ui.view.reconcile.Making;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;

/** What the loop is told. */
sealed interface Input {

  /** A key or a mouse button was pressed. */
  record Key(KeyStroke stroke) implements Input {}

  /** There is a newer board. */
  record BoardCame() implements Input {}

  /** The terminal has another size. */
  record Resized(Size size) implements Input {}

  /** A comparison is done. */
  record Finished(Comparer.Comparison of) implements Input {}

  /** A page of the log was read. */
  record Read(LogPage page) implements Input {}

  /** Two versions are read, to be made one. */
  record Made(ReconcileRequest request, Making making) implements Input {}

  /** What was made of two versions was written, or not. */
  record Wrote(Reconciles.Written how) implements Input {}

  /** What a person wanted done came to its end, well or not. */
  record Done(String words) implements Input {}

  /**
   * The person is to be called, wherever they look.
   *
   * @param sequence what the terminal is to do, which paints nothing
   */
  record Called(String sequence) implements Input {}

  /** The shell wants the terminal. */
  record Stop() implements Input {}

  /** The terminal is ours again, and holds anything. */
  record Continued() implements Input {}

  /** The screen shall end. */
  record Quit() implements Input {}
}
