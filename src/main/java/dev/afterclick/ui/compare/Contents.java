package dev.afterclick.ui.compare;

import dev.afterclick.model.BlobId;
import java.io.IOException;

/** Where contents come from. Called from a thread of its own, never from the one that paints. */
@FunctionalInterface
public interface Contents {

  /**
   * Returns a blob's bytes.
   *
   * @throws IOException if it cannot be read
   */
  byte[] read(BlobId blob) throws IOException;
}
