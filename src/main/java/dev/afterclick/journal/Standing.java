package dev.afterclick.journal;

import dev.afterclick.model.Entry;
import dev.afterclick.model.Recollection;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last touch of each path by each session, so that a new engine need not read whole days.
 *
 * <p>They stand in a file of their own, as lines of the journal; what was touched since it was
 * written is read from the journal's end. The file may always be deleted: the journal's last
 * touches then tell as much as they can. For one thread.
 */
public final class Standing {

  /** So many are kept, and so many are read of the journal: that takes a tenth of a second. */
  private static final int MOST = 20_000;

  /** After so many touches the file is written anew. */
  private static final int OFTEN = 10_000;

  /** How far the journal's lines may be out of order, because a clock was set or one waited. */
  private static final Duration DISORDER = Duration.ofMinutes(1);

  private record Place(SessionId session, RepoPath path) {}

  private record Line(Instant at, Touch touch, String json) {}

  private final Path home;
  private final List<Line> fresh = new ArrayList<>();

  Standing(Path home) {
    this.home = home;
  }

  /** Returns what the record below {@code home} tells of how everything was left. */
  public static List<Recollection> recall(Path home) throws IOException {
    return read(home).values().stream().map(line -> recollection(line.touch(), line.at())).toList();
  }

  /** Returns the touches that were recorded last, within a minute. */
  static List<Entry.Touched> last(Path home) throws IOException {
    Deque<Entry.Touched> last = new ArrayDeque<>();
    Instant end = Query.EVER;
    try (NewestFirst journal =
        JournalReader.below(home).newestFirst(Query.touches(Query.EVER, Query.ALWAYS))) {
      Optional<Line> line = journal.next().flatMap(Standing::line);
      while (line.isPresent() && last.size() < MOST && !line.get().at().isBefore(end)) {
        last.addFirst(new Entry.Touched(line.get().at(), line.get().touch()));
        end = last.getLast().at().minus(DISORDER);
        line = journal.next().flatMap(Standing::line);
      }
    }
    return List.copyOf(last);
  }

  /** Takes note of touches that were recorded. */
  void note(List<Entry> entries) throws IOException {
    for (Entry entry : entries) {
      if (entry instanceof Entry.Touched touched) {
        fresh.add(new Line(entry.at(), touched.touch(), EntryJson.line(entry)));
      }
    }
    if (fresh.size() >= OFTEN) {
      save();
    }
  }

  /** Writes down how everything stands. */
  void save() throws IOException {
    if (fresh.isEmpty()) {
      return;
    }
    Map<Place, Line> standing = read(home);
    fresh.forEach(line -> put(line, standing));
    fresh.clear();
    Path unfinished = home.resolve("standing.tmp");
    Files.write(unfinished, standing.values().stream().map(Line::json).toList());
    Files.move(unfinished, file(home), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Reads it, the latest last. */
  private static Map<Place, Line> read(Path home) throws IOException {
    Map<Place, Line> standing = new LinkedHashMap<>();
    Instant through = Query.EVER;
    for (String json : saved(home)) {
      Optional<Line> line =
          JournalLine.parse(json.getBytes(StandardCharsets.UTF_8)).flatMap(Standing::line);
      line.ifPresent(each -> put(each, standing));
      through = line.map(Line::at).filter(through::isBefore).orElse(through);
    }
    since(home, through).forEach(line -> put(line, standing));
    return standing;
  }

  private static List<String> saved(Path home) throws IOException {
    try {
      return Files.readAllLines(file(home));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Returns the journal's touches since a moment, the latest last. */
  private static Iterable<Line> since(Path home, Instant through) throws IOException {
    Deque<Line> lines = new ArrayDeque<>();
    Query query = Query.touches(through.minus(DISORDER), Query.ALWAYS);
    try (NewestFirst journal = JournalReader.below(home).newestFirst(query)) {
      Optional<Line> line = journal.next().flatMap(Standing::line);
      while (line.isPresent() && lines.size() < MOST && !line.get().at().isBefore(query.since())) {
        lines.addFirst(line.get());
        line = journal.next().flatMap(Standing::line);
      }
    }
    return lines;
  }

  private static Recollection recollection(Touch touch, Instant at) {
    Optional<SessionId> author = Optional.of(touch).filter(Touch::isOfAgent).map(Touch::session);
    return new Recollection(touch.carrier(), touch.path(), touch.after(), at, author);
  }

  private static Optional<Line> line(JournalLine line) {
    return TouchReader.read(line).map(touch -> new Line(line.at(), touch, line.json()));
  }

  private static void put(Line line, Map<Place, Line> standing) {
    Place place = new Place(line.touch().carrier(), line.touch().path());
    standing.remove(place);
    standing.put(place, line);
    Iterator<Line> oldest = standing.values().iterator();
    while (standing.size() > MOST) {
      oldest.next();
      oldest.remove();
    }
  }

  private static Path file(Path home) {
    return home.resolve("standing");
  }
}
