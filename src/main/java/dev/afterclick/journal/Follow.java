package dev.afterclick.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits for lines to be written, also over midnight into the next day's file.
 *
 * <p>For one thread; any other may {@link #close} it, which ends the wait.
 */
public final class Follow implements Closeable {

  /** Reads what stood there when the following began. */
  interface Past {
    NewestFirst upTo(Map<Path, Long> ends) throws IOException;
  }

  /** After so many lines somebody may want to see some. */
  private static final int ENOUGH = 1_000;

  private final DayFiles files;
  private final Query query;
  private final Past past;
  private final Stir stir;
  private final Map<Path, ForwardLines> open = new HashMap<>();
  private final Map<Path, Long> began = new HashMap<>();
  private final Flaws flaws = new Flaws();

  private Follow(DayFiles files, Query query, Past past, Stir stir) {
    this.files = files;
    this.query = query;
    this.past = past;
    this.stir = stir;
  }

  static Follow begin(DayFiles files, Query query, Past past) throws IOException {
    // In this order: what is written between the two is seen twice, and told once.
    Follow follow = new Follow(files, query, past, Stir.in(files.folder()));
    for (Path file : files.newestFirst()) {
      follow.began.put(file, BackwardLines.endOf(file));
    }
    return follow;
  }

  /** Returns what was written before the following began, the newest first. */
  public NewestFirst past() throws IOException {
    return past.upTo(Map.copyOf(began));
  }

  /** Waits for lines that are wanted, and returns them; none when it is over. */
  public List<JournalLine> await() throws IOException, InterruptedException {
    List<JournalLine> come = look();
    while (come.isEmpty() && stir.await()) {
      come = look();
    }
    return come;
  }

  /** Returns what could not be read so far of what has come. */
  public Flaws flaws() {
    return flaws;
  }

  @Override
  public void close() throws IOException {
    stir.close();
  }

  private List<JournalLine> look() throws IOException {
    List<JournalLine> come = new ArrayList<>();
    List<Path> days = new ArrayList<>(files.newestFirst());
    days.sort(Comparator.naturalOrder());
    for (Path day : days) {
      ForwardLines lines =
          open.computeIfAbsent(
              day, file -> new ForwardLines(file, began.getOrDefault(file, 0L), flaws));
      take(lines, come);
    }
    return come;
  }

  private void take(ForwardLines lines, List<JournalLine> come) throws IOException {
    List<JournalLine> more = lines.read();
    while (!more.isEmpty()) {
      more.stream().filter(query::matches).forEach(come::add);
      more = come.size() < ENOUGH ? lines.read() : List.of();
    }
  }
}
