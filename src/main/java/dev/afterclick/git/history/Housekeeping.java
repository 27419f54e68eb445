package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the store small: packs what piles up, and lets go of what is too old or too much.
 *
 * <p>Only while this process records, for no two may do so at once. All but {@link #stop} for one
 * thread, of low priority.
 */
public final class Housekeeping {

  /** Knows what is still there to be told of. */
  public interface Present {
    /** Tells whether the session's worktree is there, or might be. */
    boolean stands(SessionId session);

    /** Tells whether a content stands in any worktree. */
    boolean stands(BlobId content);
  }

  private static final int LOOSE = 2_000;
  private static final int HALVES = 24;
  private static final Duration BETWEEN = Duration.ofHours(20);

  private final ObjectStore store;
  private final Histories histories;
  private final ObjectFiles files;
  private final Aside git;
  private final Packer packer;
  private final Retention retention;
  private final Present present;
  private final Path done;
  private final Object pass = new Object();

  /** Makes the housekeeping of the store that {@code histories} adds to. */
  public Housekeeping(ObjectStore store, Histories histories, Present present) {
    Path folder = store.folder();
    this.store = store;
    this.histories = histories;
    this.files = new ObjectFiles(folder);
    this.git = new Aside(folder);
    this.packer = new Packer(folder, histories, git);
    this.retention = new Retention(folder, histories, git, present::stands);
    this.present = present;
    this.done = folder.resolve("tidied");
  }

  /** From now on this process records. */
  public void start() {
    git.start();
  }

  /** Ends what is under way, and waits until it has ended; what it did so far stands. */
  public void stop() {
    git.stop();
    synchronized (pass) {
      // Nothing begins any more.
    }
  }

  /** Tells, once, how many objects were found damaged, be they set aside or left to be mended. */
  public int damages() {
    return packer.damages();
  }

  /** Packs loose objects when there are many of them. */
  public void packIfMany() throws GitException, IOException {
    if (files.guessLoose() >= LOOSE) {
      begin(packer::packLoose);
    }
  }

  /** Tells whether it is time to go through the whole store. */
  public boolean isDue(Instant now) throws IOException {
    return Files.isDirectory(store.folder())
        && !(Files.exists(done)
            && Files.getLastModifiedTime(done).toInstant().isAfter(now.minus(BETWEEN)));
  }

  /** Lets go of what is older or more than the limits allow, and packs what is left. */
  public void tidy(Instant now, Limits limits) throws GitException, IOException {
    begin(
        () -> {
          sweep(now);
          // First, for what comes then fails as long as a commit is damaged.
          packer.packLoose();
          Instant oldest = now.minus(limits.age());
          retention.cut(oldest);
          packer.packAll(now, true);
          halve(now, limits.size());
          store.forgetSizes(oldest, present::stands);
          Files.writeString(done, "");
          Files.setLastModifiedTime(done, FileTime.from(now));
        });
  }

  /** While nobody moves a chain or links what it borrows: such files are no leftovers. */
  private void sweep(Instant now) throws IOException {
    synchronized (histories) {
      Leftovers.sweep(store.folder(), now);
    }
  }

  /** Lets go of the older half, by time, until the rest is small enough. */
  private void halve(Instant now, long size) throws GitException, IOException {
    Instant limit = retention.oldest().orElse(now);
    for (int i = 0; i < HALVES && files.ownSize() > size; i++) {
      limit = limit.plus(Duration.between(limit, now).dividedBy(2));
      if (retention.cut(limit)) {
        packer.packAll(now, false);
      }
    }
  }

  /** What is done in one go. */
  private interface Pass {
    void run() throws GitException, IOException;
  }

  private void begin(Pass work) throws GitException, IOException {
    synchronized (pass) {
      try {
        work.run();
      } catch (GitException | IOException e) {
        if (!git.isStopped()) {
          throw e;
        }
      }
    }
  }
}
