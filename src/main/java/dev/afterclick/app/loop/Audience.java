package dev.afterclick.app.loop;

import dev.afterclick.model.Board;
import dev.afterclick.model.Entry;

/** Who an engine plays to. Called on the engine's thread: whoever listens must not keep it. */
public interface Audience {

  /** There is a newer board. */
  default void board(Board board) {}

  /** Something happened that is worth keeping. */
  default void entry(Entry entry) {}

  /** A bug has ended the engine: what was shown so far is no longer kept right. */
  void crashed(Throwable bug);
}
