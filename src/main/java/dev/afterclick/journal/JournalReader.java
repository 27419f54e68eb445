package dev.afterclick.journal;

import dev.afterclick.model.Told;
import dev.afterclick.model.Touch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what the journal holds, whoever writes it meanwhile; takes no lock and makes no file.
 *
 * <p>A day may have a hundred megabytes, of which little is kept in memory. Immutable.
 */
public final class JournalReader {

  /** How many digits of a touch's id tell its moment, in milliseconds to the base of 36. */
  private static final int MOMENT = 8;

  private final DayFiles files;

  private JournalReader(DayFiles files) {
    this.files = files;
  }

  /** Reads the journal below {@code home}, where all that afterclick keeps of a repository is. */
  public static JournalReader below(Path home) {
    return new JournalReader(DayFiles.below(home));
  }

  /** Tells whether nothing was ever written. */
  public boolean isEmpty() throws IOException {
    return files.newestFirst().isEmpty();
  }

  /** Returns the lines that are wanted, the last that was written first. */
  public NewestFirst newestFirst(Query query) throws IOException {
    return newestFirst(query, Map.of());
  }

  /** Returns the same of what stood there up to these ends of files. */
  private NewestFirst newestFirst(Query query, Map<Path, Long> ends) throws IOException {
    return new NewestFirst(daysOf(query), query::sieve, query::matches, ends);
  }

  /** Begins to wait for lines that are wanted. */
  public Follow follow(Query query) throws IOException {
    return Follow.begin(files, query, ends -> newestFirst(query, ends));
  }

  /**
   * Finds the touches whose ids begin with {@code prefix}, the newest first, up to a number of
   * them; the touch that is called just that is the only one.
   */
  public List<Touch> touches(String prefix, int atMost) throws IOException {
    List<Touch> found = touches(prefix, timeOf(prefix), atMost);
    return found.isEmpty() ? touches(prefix, everything(), atMost) : found;
  }

  private List<Touch> touches(String prefix, Query time, int atMost) throws IOException {
    List<Touch> found = new ArrayList<>();
    try (NewestFirst lines =
        new NewestFirst(
            daysOf(time), () -> everything().sieveOfIds(prefix), line -> true, Map.of())) {
      Optional<JournalLine> line = lines.next();
      while (line.isPresent() && found.size() < atMost) {
        Optional<Touch> touch =
            TouchReader.read(line.get()).filter(each -> each.id().startsWith(prefix));
        if (touch.isPresent() && touch.get().id().equals(prefix)) {
          return List.of(touch.get());
        }
        touch.ifPresent(found::add);
        line = lines.next();
      }
    }
    return found;
  }

  /** Tells whether a line says already what the guard has told. */
  boolean knows(Told told) throws IOException {
    Query then = new Query(Optional.empty(), List.of(), Optional.empty(), told.at(), told.at());
    try (NewestFirst lines =
        new NewestFirst(
            daysOf(then),
            () -> then.sieveOfTold(told.name()),
            line -> line.field("told").filter(told.name()::equals).isPresent(),
            Map.of())) {
      return lines.next().isPresent();
    }
  }

  private List<Path> daysOf(Query query) throws IOException {
    return files.newestFirst().stream()
        .filter(file -> DayFiles.dayOf(file).filter(query::concerns).isPresent())
        .toList();
  }

  /** Returns when touches whose ids begin so happened: an id begins with its moment. */
  private static Query timeOf(String prefix) {
    try {
      return Query.touches(moment(prefix, "0"), moment(prefix, "z"));
    } catch (NumberFormatException | DateTimeException e) {
      return everything();
    }
  }

  private static Instant moment(String prefix, String rest) {
    String digits = (prefix + rest.repeat(MOMENT)).substring(0, MOMENT);
    return Instant.ofEpochMilli(Long.parseLong(digits, Character.MAX_RADIX));
  }

  private static Query everything() {
    return Query.touches(Query.EVER, Query.ALWAYS);
  }
}
