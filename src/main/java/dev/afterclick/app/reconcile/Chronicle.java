package dev.afterclick.app.reconcile;

import dev.afterclick.journal.Recorder;
import dev.afterclick.model.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Has it recorded what a person chose. */
final class Chronicle {

  private final Path home;
  private final boolean recording;

  /**
   * Makes it for the repository at {@code commonDir}.
   *
   * @param recording whether the engine that records may be one of this process
   */
  Chronicle(Path commonDir, boolean recording) {
    this.home = commonDir.resolve("afterclick");
    this.recording = recording;
  }

  /** Appends entries. */
  void record(List<Entry> entries) throws IOException {
    // To ask for the lock in the engine's own process would give it up.
    Optional<Recorder> ours = recording ? Optional.empty() : Recorder.inTurn(home);
    if (ours.isPresent()) {
      try (Recorder recorder = ours.get()) {
        recorder.append(entries);
      }
    }
  }
}
