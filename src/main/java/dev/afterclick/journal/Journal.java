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

    /** Takes note of what the guard told and that is safe, be it from before. */
    void recorded(List<Entry> told);
  }

  /** What comes within this time is written, and made safe on the disk, together. */
  private static final Duration MOMENT = Duration.ofMillis(50);

  /** Whoever wants the terminal back does not wait for a disk that does not answer. */
  private static final Duration LONGEST_HANDOVER = Duration.ofSeconds(1);

  private static final int MANY = 10_000;
  private static final Duration RETRY = Duration.ofSeconds(1);

  /** An entry, or nothing where the thread is only to wake up. */
  private record Item(Optional<Entry> entry, boolean last) {
    static final Item WAKE = new Item(Optional.empty(), false);
    static final Item LAST = new Item(Optional.empty(), true);
  }

  private final Path home;
  private final DayWriter writer;
  private final Standing standing;
  private final Trouble trouble;
  private final Contents contents;
  private final List<Entry> unkept = new ArrayList<>();
  private final List<Entry> unsafe = new ArrayList<>();
  private final Retellings retellings;
  private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "journal");
  private final AtomicLong turnedAway = new AtomicLong();
  private volatile boolean standsBy;
  private volatile boolean recording;
  private volatile boolean closing;
  private volatile boolean resting;
  private boolean inTurn;
  private boolean troubled;
  private long toldLost;
  private long countedLost;
  private boolean over;

  private Journal(Path home, Contents contents, Trouble trouble) {
    this.home = home;
    this.writer = new DayWriter(DayFiles.below(home));
    this.standing = new Standing(home);
    this.retellings = new Retellings(home);
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
      queue.add(new Item(Optional.of(entry), false));
    } else if (turnedAway.getAndIncrement() == 0) {
      trouble.began("nothing is recorded: the disk does not answer, and entries are given up");
    }
  }

  /** Tells whether this process writes the record, and no other. */
  public boolean isRecording() {
    return recording;
  }

  /** Ends once all that was appended is safe, or cannot be written. */
  @Override
  public void close() {
    closing = true;
    queue.add(Item.LAST);
    goOn();
    if (standsBy) {
      thread.interrupt();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Lets another process record, for this one is about to be stopped: whoever holds the lock, or is
   * the next to get it, and sleeps, would keep everybody from recording.
   */
  public synchronized void rest() {
    resting = true;
    queue.add(Item.WAKE);
    if (standsBy) {
      thread.interrupt();
    }
    long end = System.nanoTime() + LONGEST_HANDOVER.toNanos();
    try {
      for (long left = LONGEST_HANDOVER.toNanos(); inTurn && left > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Records again after a rest, unless another process does by now. */
  public synchronized void goOn() {
    resting = false;
    notifyAll();
  }

  private void run() {
    while (!over) {
      try {
        awaitTheEndOfARest();
        recordInTurn();
      } catch (InterruptedException e) {
        // Another engine records, and there is nothing to wait for: it was closed, or rests.
        over = closing;
        Thread.interrupted();
      }
    }
  }

  private synchronized void awaitTheEndOfARest() throws InterruptedException {
    inTurn = false;
    notifyAll();
    while (resting) {
      wait();
    }
    inTurn = true;
  }

  private void recordInTurn() throws InterruptedException {
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

  /** Waits until no other engine records; what happens meanwhile is in that one's lines. */
  private void takeTurn(EngineLock lock) throws IOException, InterruptedException {
    if (lock.tryTake()) {
      return;
    }
    standsBy = true;
    try {
      if (closing || resting) {
        throw new InterruptedException();
      }
      queue.clear();
      lock.take();
    } finally {
      standsBy = false;
    }
  }

  private void record() throws IOException, InterruptedException {
    try (writer) {
      recording = true;
      contents.begin(Standing.last(home));
      while (true) {
        Duration patience = write();
        recovered();
        if (over || resting) {
          standing.save();
          return;
        }
        gather(patience);
      }
    } finally {
      recording = false;
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
      contents.recorded(List.copyOf(unsafe));
      unsafe.clear();
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
    List<Item> come = new ArrayList<>();
    Item next = queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    long end = System.nanoTime() + MOMENT.toNanos();
    while (next != null) {
      come.add(next);
      queue.drainTo(come);
      over = come.contains(Item.LAST);
      boolean enough = over || resting || come.size() > MANY || System.nanoTime() >= end;
      next = enough ? null : queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    List<Entry> all = come.stream().flatMap(item -> item.entry().stream()).toList();
    all.stream().filter(Entry.GuardTold.class::isInstance).forEach(unsafe::add);
    List<Entry> entries = retellings.without(all);
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
