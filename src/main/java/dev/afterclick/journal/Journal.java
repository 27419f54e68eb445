package dev.afterclick.journal;

import dev.afterclick.model.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The record of what happened: one line for each entry, appended on a thread of its own.
 *
 * <p>Of several engines on a repository one records; the others stand by, and when it ends, however
 * that happens, one of them goes on. While nothing can be written, entries wait.
 */
public final class Journal implements Closeable {

  /** Is told when the journal cannot be written, and when it can again. From its thread. */
  public interface Trouble {
    /** Nothing is being recorded, for that reason. */
    void began(String why);

    /** It is recorded again. */
    void ended();
  }

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration FOREVER = Duration.ofDays(1);

  private final Path home;
  private final DayWriter writer;
  private final Trouble trouble;
  private final BlockingQueue<Optional<Entry>> queue = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "journal");
  private volatile boolean standsBy;
  private volatile boolean closing;
  private boolean troubled;
  private boolean over;

  private Journal(Path home, Trouble trouble) {
    this.home = home;
    this.writer = new DayWriter(DayFiles.below(home));
    this.trouble = trouble;
  }

  /**
   * Starts a journal below {@code home}, where all that afterclick keeps of a repository stands.
   */
  public static Journal open(Path home, Trouble trouble) {
    Journal journal = new Journal(home, trouble);
    journal.thread.setDaemon(true);
    journal.thread.start();
    return journal;
  }

  /** Records an entry, unless another engine does. From any thread; never waits. */
  public void append(Entry entry) {
    if (!standsBy) {
      queue.add(Optional.of(entry));
    }
  }

  /** Ends once all that was appended is safe, or cannot be written. */
  @Override
  public void close() {
    closing = true;
    queue.add(Optional.empty());
    if (standsBy) {
      thread.interrupt();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!over) {
        try (EngineLock lock = EngineLock.in(home)) {
          takeTurn(lock);
          record();
        } catch (IOException e) {
          failed(e);
          gather(RETRY);
        }
      }
    } catch (InterruptedException e) {
      // It was closed while another engine recorded.
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until no other engine records; what happens meanwhile is in that one's lines. */
  private void takeTurn(EngineLock lock) throws IOException, InterruptedException {
    if (lock.tryTake()) {
      return;
    }
    standsBy = true;
    if (closing) {
      throw new InterruptedException();
    }
    queue.clear();
    lock.take();
    standsBy = false;
  }

  private void record() throws IOException, InterruptedException {
    try (writer) {
      while (true) {
        writer.write();
        writer.syncInTime();
        recovered();
        if (over) {
          return;
        }
        gather(writer.untilSync().orElse(FOREVER));
      }
    }
  }

  private void recovered() {
    if (troubled) {
      troubled = false;
      trouble.ended();
    }
  }

  /** Takes all that has come, after waiting for the first of it. */
  private void gather(Duration patience) throws InterruptedException {
    Optional<Entry> first = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (first == null) {
      return;
    }
    List<Optional<Entry>> come = new ArrayList<>(List.of(first));
    queue.drainTo(come);
    over = come.contains(Optional.<Entry>empty());
    writer.add(come.stream().flatMap(Optional::stream).toList());
  }

  private void failed(IOException e) {
    if (!troubled) {
      troubled = true;
      trouble.began("nothing is recorded: " + e.getMessage());
    }
  }
}
