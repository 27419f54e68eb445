package dev.afterclick.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Holds back most lines that are not wanted by their bytes alone; what passes is to be read.
 *
 * <p>Reading a line as JSON costs a hundred times as much.
 */
final class Sieve {

  private static final byte[] BEGIN = "{\"time\":\"".getBytes(StandardCharsets.US_ASCII);

  /** How many characters a time has up to its seconds; digits compare as the times do. */
  private static final int SECONDS = "2026-11-22T10:30:00".length();

  private final List<Needle> lead;
  private final List<List<Needle>> rest;
  private final byte[] since;
  private final byte[] until;

  /**
   * Makes a sieve.
   *
   * @param terms of each of these lists a line must hold one text; the rarest list comes first
   */
  Sieve(List<List<Needle>> terms, Instant since, Instant until) {
    this.lead = terms.get(0);
    this.rest = terms.subList(1, terms.size());
    this.since = seconds(since);
    this.until = seconds(until);
  }

  /** Returns a place within the last line between two places that may be wanted; -1 for none. */
  int lastIn(byte[] bytes, int from, int to) {
    int last = -1;
    for (Needle needle : lead) {
      last = Math.max(last, needle.lastIn(bytes, Math.max(from, last), to));
    }
    return last;
  }

  /**
   * Tells by its beginning whether a line is from the time asked for.
   *
   * <p>One that begins in another way than ours do is for whoever reads it to judge.
   */
  boolean isInTime(byte[] bytes, int from, int to) {
    int time = from + BEGIN.length;
    if (time + SECONDS > to || compare(bytes, from, BEGIN) != 0) {
      return true;
    }
    return compare(bytes, time, since) >= 0 && compare(bytes, time, until) <= 0;
  }

  /** Tells whether a line in which {@link #lastIn} has found something holds all else. */
  boolean passes(byte[] bytes, int from, int to) {
    return rest.stream()
        .allMatch(any -> any.stream().anyMatch(needle -> needle.lastIn(bytes, from, to) >= 0));
  }

  private static int compare(byte[] bytes, int from, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (bytes[from + i] != with[i]) {
        return bytes[from + i] - with[i];
      }
    }
    return 0;
  }

  private static byte[] seconds(Instant moment) {
    String text = moment.truncatedTo(ChronoUnit.SECONDS).toString();
    return text.substring(0, SECONDS).getBytes(StandardCharsets.US_ASCII);
  }
}
