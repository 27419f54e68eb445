package dev.afterclick.agents.install;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is to become of one file.
 *
 * @param agent whose file it is
 * @param now what it holds now; nothing if it is not there
 * @param then what it shall hold; nothing if it shall vanish
 * @param kept what it held before our lines came, to be kept beside it; nothing if it was not there
 * @param hooks how many hooks of ours it has, or shall have
 */
public record Change(
    AgentSettings agent,
    Path file,
    Optional<byte[]> now,
    Optional<byte[]> then,
    Optional<byte[]> kept,
    int hooks) {

  /** Tells whether the file holds already what it shall. */
  public boolean isDone() {
    return now.isPresent() == then.isPresent()
        && Arrays.equals(now.orElse(new byte[0]), then.orElse(new byte[0]));
  }
}
