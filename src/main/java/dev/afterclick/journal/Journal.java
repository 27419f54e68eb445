package dev.afterclick.journal;

import dev.afterclick.model.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The record of what happened: one line for each entry, appended on a thread of its own.
 *
 * <p>Of several engines on a repository one records; the others stand by, and when it ends, however
 * that happens, one of them goes on. While nothing can be written, entries wait.
 */
public final class Journal implements Closeable {

  /** Is told when the journal cannot be written, and when it can again. From any thread. */
  public interface Trouble {
    /** Nothing is being recorded, for that reason; told anew as the reason grows. */
    void began(String why);

    /** It is recorded again. */
    void ended();
  }

  /** Keeps the contents that entries tell of. From the journal's thread. */
  public interface Contents {
    /**
     * From now on this process records, and another may have recorded before.
     *
     * @param last the touches it recorded last, the latest last: it may have been killed before it
     *     kept their contents
     */
    void begin(List<Entry.Touched> last);

    /** From now on another process may record. */
    void end();

    /**
     * Keeps the contents that lines name which were just written.
     *
     * @return when to be asked again, even if nothing has come until then
     */
    Duration keep(List<Entry> entries);
  }

  /** What comes within this time is written, and made safe on the disk, together. */
  private static final Duration MOMENT = Duration.ofMillis(50);

  private static final int MANY = 10_000;
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Path home;
  private final DayWriter writer;
  private final Standing standing;
  private final Trouble trouble;
  private final Contents contents;
  private final List<Entry> unkept = new ArrayList<>();
  private final BlockingQueue<Optional<Entry>> queue = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "journal");
  private final AtomicLong turnedAway = new AtomicLong();
  private volatile boolean standsBy;
  private volatile boolean closing;
  private boolean troubled;
  private long toldLost;
  private long countedLost;
  private boolean over;

  private Journal(Path home, Contents contents, Trouble trouble) {
    this.home = home;
    this.writer = new DayWriter(DayFiles.below(home));
    this.standing = new Standing(home);
    this.contents = contents;
    this.trouble = trouble;
  }

  /**
   * Starts a journal below {@code home}, where all that afterclick keeps of a repository stands.
   */
  public static Journal open(Path home, Contents contents, Trouble trouble) {
    Journal journal = new Journal(home, contents, trouble);
    journal.thread.setDaemon(true);
    journal.thread.start();
    return journal;
  }

  /** Records an entry, unless another engine does. From any thread; never waits. */
  public void append(Entry entry) {
    if (standsBy) {
      return;
    }
    if (queue.size() < DayWriter.KEPT) {
      queue.add(Optional.of(entry));
    } else if (turnedAway.getAndIncrement() == 0) {
      trouble.began("nothing is recorded: the disk does not answer, and entries are given up");
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
          failed(String.valueOf(e.getMessage()));
          gather(RETRY);
        } catch (RuntimeException | Error e) {
          // Whoever trusts that all is recorded must hear of it.
          failed("a bug in afterclick: " + e);
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
      contents.begin(Standing.last(home));
      while (true) {
        Duration patience = write();
        recovered();
        if (over) {
          standing.save();
          return;
        }
        gather(patience);
      }
    } finally {
      contents.end();
    }
  }

  /** Writes the lines first: what they name can be found again, but not lines from contents. */
  private Duration write() throws IOException {
    List<Entry> entries = List.copyOf(unkept);
    unkept.clear();
    try {
      writer.write();
      standing.note(entries);
    } catch (IOException e) {
      contents.keep(entries);
      throw e;
    }
    return contents.keep(entries);
  }

  private void recovered() {
    long lost = givenUp();
    if (lost > countedLost) {
      countedLost = lost;
      troubled = true;
      trouble.began(
          String.format(Locale.ROOT, "%,d entries in all were given up, unrecorded", lost));
    }
    if (troubled) {
      troubled = false;
      trouble.ended();
    }
  }

  private long givenUp() {
    return writer.givenUp() + turnedAway.get();
  }

  /** Takes what comes within a moment, after waiting for the first of it. */
  private void gather(Duration patience) throws InterruptedException {
    List<Optional<Entry>> come = new ArrayList<>();
    Optional<Entry> next = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    long end = System.nanoTime() + MOMENT.toNanos();
    while (next != null) {
      come.add(next);
      queue.drainTo(come);
      over = come.contains(Optional.<Entry>empty());
      boolean enough = over || come.size() > MANY || System.nanoTime() >= end;
      next = enough ? null : queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    List<Entry> entries = come.stream().flatMap(Optional::stream).toList();
    unkept.addAll(entries);
    unkept.subList(0, Math.max(0, unkept.size() - DayWriter.KEPT)).clear();
    writer.add(entries);
  }

  /** Tells it again each time that as much again has been given up, not each second. */
  private void failed(String why) {
    long lost = givenUp();
    if (!troubled || lost > 2 * toldLost) {
      troubled = true;
      toldLost = lost;
      String much = String.format(Locale.ROOT, ", and %,d entries are given up", lost);
      trouble.began("nothing is recorded: " + why + (lost > 0 ? much : ""));
    }
  }
}
