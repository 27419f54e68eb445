package dev.afterclick.journal;

import com.google.gson.stream.JsonWriter;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which lines of the journal are wanted.
 *
 * @param event only those of this event; nothing for all of them
 * @param paths only those about these files, or about something below these folders; none for all
 * @param session only those of the session of this id, label or agent
 * @param since not those from before
 * @param until not those from after
 */
public record Query(
    Optional<String> event,
    List<RepoPath> paths,
    Optional<String> session,
    Instant since,
    Instant until) {

  /** Before every line there is. */
  public static final Instant EVER = Instant.EPOCH;

  /** After every line there is: the last year that still has four digits. */
  public static final Instant ALWAYS = Instant.parse("9999-12-31T23:59:59Z");

  public Query {
    since = since.isBefore(EVER) ? EVER : since;
    until = until.isAfter(ALWAYS) ? ALWAYS : until;
  }

  /** Tells whether a line is wanted. */
  boolean matches(JournalLine line) {
    return event.map(line.event()::equals).orElse(true)
        && !line.at().isBefore(since)
        && !line.at().isAfter(until)
        && session.map(name -> line.names().anyMatch(name::equals)).orElse(true)
        && (paths.isEmpty() || line.paths().anyMatch(this::isAsked));
  }

  /** Tells whether the file of a day may hold lines that are wanted. */
  boolean concerns(LocalDate day) {
    return !day.isBefore(DayFiles.dayOf(since)) && !day.isAfter(DayFiles.dayOf(until));
  }

  /** Returns what finds lines that may match by their bytes, as {@link EntryJson} writes them. */
  Sieve sieve() {
    List<List<Needle>> terms = new ArrayList<>();
    if (!paths.isEmpty()) {
      terms.add(paths.stream().map(path -> new Needle(beginning(path.escaped()))).toList());
    }
    session.ifPresent(name -> terms.add(List.of(new Needle(":" + quoted(name)))));
    event.ifPresent(name -> terms.add(List.of(new Needle("\"event\":" + quoted(name)))));
    if (terms.isEmpty()) {
      terms.add(List.of(new Needle("\n")));
    }
    return new Sieve(terms, since, until);
  }

  private boolean isAsked(RepoPath path) {
    return paths.stream().anyMatch(wanted -> wanted.equals(path) || path.isBelow(wanted));
  }

  private static String beginning(String text) {
    String quoted = quoted(text);
    return ":" + quoted.substring(0, quoted.length() - 1);
  }

  /** Writes a text as it stands in a line. */
  static String quoted(String text) {
    StringWriter array = new StringWriter();
    try (JsonWriter out = new JsonWriter(array)) {
      out.setHtmlSafe(false);
      out.beginArray().value(text).endArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return array.toString().substring(1, array.toString().length() - 1);
  }

  /** Asks for touches alone, as long as they are within a time. */
  static Query touches(Instant since, Instant until) {
    return new Query(Optional.of("touch"), List.of(), Optional.empty(), since, until);
  }

  /** Returns what finds the touches whose ids begin with a text. */
  Sieve sieveOfIds(String prefix) {
    String id = quoted(prefix);
    Needle needle = new Needle("\"id\":" + id.substring(0, id.length() - 1));
    Needle touch = new Needle("\"event\":\"touch\"");
    return new Sieve(List.of(List.of(needle), List.of(touch)), since, until);
  }

  /** Returns what finds the line of what the guard told under a name. */
  Sieve sieveOfTold(String name) {
    return new Sieve(List.of(List.of(new Needle("\"told\":" + quoted(name)))), since, until);
  }
}
