package dev.afterclick.bench;

import dev.afterclick.journal.EntryJson;
import dev.afterclick.journal.Standing;
import dev.afterclick.model.Attribution;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Entry;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Lines;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Questions about a journal of a day on which every session touched files all the time. */
final class Asking {

  private static final int TIMES = 10;
  private static final int LINES = 300_000;

  /** How many touches there are of the one path that is asked about. */
  private static final int WANTED_EVERY = LINES / 5;

  private static final Duration APART = Duration.ofDays(1).dividedBy(LINES);

  private final Options options;
  private final BenchRepo repo;
  private final LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(30);

  Asking(Options options, BenchRepo repo) {
    this.options = options;
    this.repo = repo;
  }

  void measure(Table table) throws IOException, InterruptedException {
    Path file = write();
    try {
      table.durations("log PATH, of " + LINES + " lines", times("log", "wanted.ts"), "≤ 300");
      table.durations("log -n 20, of " + LINES + " lines", times("log", "-n", "20"), "≤ 300");
      table.durations("show TOUCH, of " + LINES + " lines", times("show", id(LINES / 2)), "≤ 300");
      table.durations("restore TOUCH --to FILE, of the same", restores(), "");
      table.durations("replay at the start, of the same", replays(file), "≤ 200");
    } finally {
      Files.delete(file);
    }
  }

  private Figures restores() throws IOException, InterruptedException {
    Path to = repo.main().resolveSibling("restored.ts");
    Figures figures = new Figures();
    for (int i = 0; i < TIMES; i++) {
      Files.deleteIfExists(to);
      long began = System.nanoTime();
      ask("restore", id(LINES / 2), "--to", to.toString());
      figures.addNanos(System.nanoTime() - began);
    }
    Files.delete(to);
    return figures;
  }

  /** The engine reads no more than this of the record before the board is dated. */
  private static Figures replays(Path file) throws IOException {
    Path home = file.resolveSibling("..").normalize();
    Figures figures = new Figures();
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      Standing.recall(home);
      figures.addNanos(System.nanoTime() - began);
    }
    return figures;
  }

  private Figures times(String... words) throws IOException, InterruptedException {
    Figures figures = new Figures();
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      ask(words);
      figures.addNanos(System.nanoTime() - began);
    }
    return figures;
  }

  private void ask(String... words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(options.launcher().toString());
    builder.command().addAll(List.of("-C", repo.main().toString()));
    builder.command().addAll(List.of(words));
    int exit =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(words[0] + " ended with " + exit);
    }
  }

  private Path write() throws IOException {
    Path journal = Files.createDirectories(repo.main().resolve(".git/afterclick/journal"));
    Path file = journal.resolve(day + ".jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < LINES; i++) {
        out.write(EntryJson.line(new Entry.Touched(at(i), touch(i))));
        out.write('\n');
      }
    }
    return file;
  }

  private Touch touch(int n) {
    String session = "session-" + n % options.worktrees();
    Version kept = version(BenchRepo.text(0, "base"));
    return new Touch(
        id(n),
        new SessionId(session),
        session,
        RepoPath.of(n % WANTED_EVERY == 0 ? "wanted.ts" : repo.path(n * 7)),
        Optional.empty(),
        ChangeKind.MODIFIED,
        Optional.of(version("before " + n)),
        Optional.of(kept),
        Optional.of(new Lines(n % 99, n % 7)),
        Attribution.WORKTREE,
        false);
  }

  private Instant at(int n) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(APART.multipliedBy(n));
  }

  private String id(int n) {
    return Long.toString(at(n).toEpochMilli(), Character.MAX_RADIX) + "000";
  }

  private static Version version(String text) {
    String hash = Blob.hash(text.getBytes(StandardCharsets.UTF_8));
    return new Version(FileMode.REGULAR, new BlobId(hash));
  }
}
