package dev.afterclick.app.reconcile;

import dev.afterclick.git.hold.LeftFiles;
import dev.afterclick.journal.Recorder;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has it recorded what a person chose. */
final class Chronicle {

  private final Path home;
  private final LeftFiles left;
  private final boolean recording;

  /**
   * Makes it for the repository at {@code commonDir}.
   *
   * @param recording whether the engine that records may be one of this process
   */
  Chronicle(Path commonDir, boolean recording) {
    this.home = commonDir.resolve("afterclick");
    this.left = new LeftFiles(commonDir);
    this.recording = recording;
  }

  /**
   * Appends choices, and the release they led to; while an engine records, they are left for it.
   *
   * @param seen whether an engine sees the release for itself
   */
  void record(List<Entry> choices, Optional<Hold> released, boolean seen) throws IOException {
    List<Entry> all = new ArrayList<>(choices);
    released.ifPresent(
        hold -> all.add(new Entry.Released(hold.release().orElseThrow().at(), hold)));
    // To ask for the lock in the engine's own process would give it up.
    Optional<Recorder> ours = recording ? Optional.empty() : Recorder.inTurn(home);
    if (ours.isPresent()) {
      try (Recorder recorder = ours.get()) {
        recorder.append(all);
      }
    } else {
      left.leave(seen ? choices : all);
    }
  }
}
