package dev.afterclick.bench;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.history.Histories;
import dev.afterclick.git.history.Housekeeping;
import dev.afterclick.git.history.Limits;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** How much room the store takes, and how long whoever keeps it small has the recording wait. */
final class Storing {

  private static final int PACKING = 30 * Team.TOUCHES_A_SECOND;
  private static final int A_DAY = 8 * 3_600 * Team.TOUCHES_A_SECOND;
  private static final Limits ALL = new Limits(Duration.ofDays(14), Long.MAX_VALUE);

  private final Options options;
  private final Table table;

  Storing(Options options, Table table) {
    this.options = options;
    this.table = table;
  }

  void measure() throws IOException {
    try (BenchRepo repo = BenchRepo.generate(options.alone());
        ObjectStore store = ObjectStore.open(repo.main().resolve(".git"), ObjectFormat.SHA1)) {
      GitProgram git = GitProgram.in(repo.main());
      git.run("gc", "-q");
      Team team = new Team(repo, store, new CommitId(git.run("rev-parse", "HEAD").text()));
      measure(team, store, new Histories(store, team::find, (session, changes) -> {}));
    } catch (GitException e) {
      throw new IllegalStateException(e);
    }
  }

  private void measure(Team team, ObjectStore store, Histories histories)
      throws GitException, IOException {
    Housekeeping housekeeping = new Housekeeping(store, histories, new Everything());
    housekeeping.start();
    Figures keeping = new Figures();
    Figures packing = new Figures();
    for (int i = 1; i <= options.touches(); i++) {
      keep(team, histories, keeping);
      if (i % PACKING == 0) {
        long began = System.nanoTime();
        housekeeping.packIfMany();
        packing.addNanos(System.nanoTime() - began);
      }
    }
    table.durations("keeping a touch", keeping, "");
    table.durations("packing, every 30 s of such a day", packing, "");
    tell("store, before it is tidied", store.folder());
    tidy(team, histories, housekeeping);
    // What was touched meanwhile is loose.
    housekeeping.tidy(Instant.now(), ALL);
    tell("store, tidied", store.folder());
    housekeeping.stop();
  }

  /** Goes through the whole store, while the team works on. */
  private void tidy(Team team, Histories histories, Housekeeping housekeeping) throws GitException {
    Figures meanwhile = new Figures();
    Figures tidying = new Figures();
    CompletableFuture<Void> pass = CompletableFuture.runAsync(() -> pass(housekeeping, tidying));
    while (!pass.isDone()) {
      keep(team, histories, meanwhile);
    }
    pass.join();
    table.durations("going through the whole store", tidying, "");
    table.durations("keeping a touch meanwhile", meanwhile, "max ≤ 1000");
  }

  private static void pass(Housekeeping housekeeping, Figures tidying) {
    long began = System.nanoTime();
    try {
      housekeeping.tidy(Instant.now(), ALL);
    } catch (GitException | IOException e) {
      throw new CompletionException(e);
    }
    tidying.addNanos(System.nanoTime() - began);
  }

  private static void keep(Team team, Histories histories, Figures figures) throws GitException {
    histories.add(List.of(team.touch()));
    long began = System.nanoTime();
    histories.keep();
    figures.addNanos(System.nanoTime() - began);
  }

  /** Adds a row: the room that is taken, and what a day's would be. */
  private void tell(String name, Path store) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(store)) {
      files = all.filter(Storing::isOurs).toList();
    }
    double megabytes = 0;
    for (Path file : files) {
      megabytes += Files.size(file) / 1e6;
    }
    table.value(
        name + " after " + options.touches() + " touches",
        String.format(Locale.ROOT, "%.1f MB, %d files", megabytes, files.size()),
        String.format(Locale.ROOT, "a day: %.0f of 300 MB", megabytes * A_DAY / options.touches()));
  }

  /** What is only linked takes no room. */
  private static boolean isOurs(Path file) {
    try {
      return Files.isRegularFile(file) && (int) Files.getAttribute(file, "unix:nlink") == 1;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whatever is asked for stands: nothing is to be let go of. */
  private static final class Everything implements Housekeeping.Present {
    @Override
    public boolean stands(SessionId session) {
      return true;
    }

    @Override
    public boolean stands(BlobId content) {
      return true;
    }
  }
}
