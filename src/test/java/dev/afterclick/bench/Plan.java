package dev.afterclick.bench;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of the generated files serves which measurement, so that none disturbs another. */
final class Plan {

  /** How many overlaps are made each second while the machine is under load. */
  static final int BUSY_OVERLAPS_A_SECOND = 5;

  /** How many overlaps are made each second while nothing else happens. */
  static final int QUIET_OVERLAPS_A_SECOND = 10;

  /** How many files every session changes for the row of all pairs. */
  static final int PAIR_FILES = 100;

  private static final int SEEDS = 100;
  private static final int QUIET = 200;
  private static final int BUSY = 600;
  private static final int REWRITTEN = 1_000;
  private static final int REWRITTEN_A_SESSION = 50;

  private final BenchRepo repo;
  private final Options options;

  Plan(BenchRepo repo, Options options) {
    this.repo = repo;
    this.options = options;
  }

  /** Makes what stands before any start: an overlap in every session, and one party of others. */
  void prepare() {
    for (int i = 0; i < repo.sessions().size(); i++) {
      repo.write(repo.session(i), seed(i), BenchRepo.text(i, "one"));
      repo.write(repo.session(i + 1), seed(i), BenchRepo.text(i, "two"));
    }
    for (int i = 0; i < QUIET_OVERLAPS_A_SECOND * options.seconds(); i++) {
      repo.write(repo.session(i), quiet(i), BenchRepo.text(i, "one"));
    }
    for (int i = 0; i < BUSY_OVERLAPS_A_SECOND * options.seconds(); i++) {
      repo.write(repo.session(i), busy(i), BenchRepo.text(i, "one"));
    }
  }

  /** Makes the changes that the row of all pairs is about. */
  void preparePairs() {
    for (Path session : repo.sessions()) {
      for (int i = 0; i < PAIR_FILES; i++) {
        repo.write(session, repo.path(i), BenchRepo.text(i, "by " + session.getFileName()));
      }
    }
  }

  /** Returns the paths of the overlaps that stand from the start. */
  Stream<String> seeds() {
    return IntStream.range(0, repo.sessions().size()).mapToObj(this::seed);
  }

  private String seed(int n) {
    return repo.path(SEEDS + n);
  }

  /** Returns a path that session {@code n} changed and session {@code n + 1} has yet to. */
  String quiet(int n) {
    return repo.path(QUIET + n);
  }

  /** Returns the same for the run under load. */
  String busy(int n) {
    return repo.path(BUSY + n);
  }

  /** Returns a path that only session {@code n} writes, again and again. */
  String rewritten(int n) {
    int sessions = repo.sessions().size();
    int file = n / sessions % REWRITTEN_A_SESSION;
    return repo.path(REWRITTEN + n % sessions * REWRITTEN_A_SESSION + file);
  }
}
