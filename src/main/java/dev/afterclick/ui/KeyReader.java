package dev.afterclick.ui;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Reads keys on a thread of its own, none before the last was obeyed: it may have lent the terminal
 * to an editor, and then the keys are the editor's.
 */
final class KeyReader {

  private final Terminal terminal;
  private final Consumer<KeyStroke> pressed;
  private final Runnable atEnd;
  private final Semaphore obeyed = new Semaphore(0);

  /** Makes one that tells of each key, and when there will be none any more. */
  KeyReader(Terminal terminal, Consumer<KeyStroke> pressed, Runnable atEnd) {
    this.terminal = terminal;
    this.pressed = pressed;
    this.atEnd = atEnd;
  }

  void start() {
    Thread thread = new Thread(this::read, "keys");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes note that the last key was obeyed. From any thread. */
  void obeyed() {
    obeyed.release();
  }

  private void read() {
    try {
      KeyStroke stroke = terminal.readInput();
      while (stroke.getKeyType() != KeyType.EOF) {
        pressed.accept(stroke);
        obeyed.acquire();
        stroke = terminal.readInput();
      }
    } catch (IOException | InterruptedException e) {
      // The terminal is gone: there is nobody to show anything to.
    }
    atEnd.run();
  }
}
