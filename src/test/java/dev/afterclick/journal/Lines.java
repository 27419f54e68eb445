package dev.afterclick.journal;

import dev.afterclick.model.Attribution;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Candidate;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Entry;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import dev.afterclick.model.WorktreeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Touches and the lines that tell of them, made up or made at random. */
final class Lines {

  static final Instant MORNING = Instant.parse("2026-11-22T10:00:00Z");

  private Lines() {}

  static Touch touch(String id, String session, RepoPath path) {
    return new Touch(
        id,
        new SessionId(session),
        session + "-label",
        path,
        Optional.empty(),
        ChangeKind.MODIFIED,
        Optional.of(version(FileMode.REGULAR, 1)),
        Optional.of(version(FileMode.REGULAR, 2)),
        Optional.of(new dev.afterclick.model.Lines(3, 1)),
        Attribution.WORKTREE,
        false);
  }

  static String line(Instant at, Touch touch) {
    return EntryJson.line(new Entry.Touched(at, touch));
  }

  /** Makes any touch at all. */
  static Touch any(Random random) {
    return new Touch(
        "id" + random.nextInt(),
        new SessionId("session " + random.nextInt(5)),
        "läbel \"" + random.nextInt(5) + "\"\n",
        new WorktreeId("session " + random.nextInt(5)),
        path(random),
        maybe(random, path(random)),
        pick(random, ChangeKind.values()),
        maybe(random, version(pick(random, FileMode.values()), random.nextInt(99))),
        maybe(random, version(pick(random, FileMode.values()), random.nextInt(99))),
        maybe(random, new dev.afterclick.model.Lines(random.nextInt(99), random.nextInt(99))),
        pick(random, Attribution.values()),
        random.nextInt(5) > 0
            ? List.of()
            : List.of(
                new Candidate(new SessionId("c1"), "läbel"),
                new Candidate(new SessionId("c2"), "c2")),
        random.nextBoolean());
  }

  /** Appends text to the journal's file of a day. */
  static void append(Path home, String day, String text) {
    try {
      Path folder = Files.createDirectories(home.resolve("journal"));
      Files.writeString(
          folder.resolve(day + ".jsonl"),
          text,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all that a query finds. */
  static List<String> all(NewestFirst lines) throws IOException {
    List<String> all = new ArrayList<>();
    try (lines) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        all.add(line.get().json());
      }
    }
    return all;
  }

  private static Version version(FileMode mode, int number) {
    return new Version(mode, new BlobId(String.format("%040x", number)));
  }

  private static RepoPath path(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(12)];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 0 || bytes[i] == '/' ? (byte) '%' : bytes[i];
    }
    return RepoPath.ofBytes(bytes);
  }

  private static <T> T pick(Random random, T[] from) {
    return from[random.nextInt(from.length)];
  }

  private static <T> Optional<T> maybe(Random random, T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }
}
