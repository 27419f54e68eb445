package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.model.Change;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks with random work that looks at events end in the picture that a fresh look gets.
 *
 * <p>Events of files and of git come in any order, some several times, some together.
 */
final class IncrementalTest {

  private static final int STEPS = 20;

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("afterclick.seeds", 3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void endsInThePictureOfAFreshLook(long seed) throws Exception {
    Random random = new Random(seed);
    TempRepo main = RandomWork.begin(folder);
    TempRepo repo = main.worktree("billing-fix");
    RandomWork work = new RandomWork(main, repo, random);
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      FileEvents events = new FileEvents(repo);
      for (int step = 0; step < STEPS; step++) {
        String done = work.step();
        listen(onlooker, events, random);
        String where = "seed " + seed + ", step " + step + ": " + done;
        SortedMap<RepoPath, Change> fresh = freshly(onlooker);
        assertEquals(Onlooker.onDisk(fresh), Onlooker.onDisk(onlooker.told()), where);
        // Git looks for renames anew only when asked about all of them.
        Optional<CommitId> base = onlooker.git().base();
        assertEquals(text(fresh), text(onlooker.told()), where);
        assertEquals(GitsView.of(repo, base), Onlooker.onDisk(fresh), where);
      }
    }
  }

  /** Returns the picture that fresh eyes get. */
  private static SortedMap<RepoPath, Change> freshly(Onlooker onlooker) throws Exception {
    Onlooker fresh = onlooker.afresh();
    fresh.scan();
    fresh.eyes().close();
    return fresh.told();
  }

  private static void listen(Onlooker onlooker, FileEvents events, Random random) throws Exception {
    switch (random.nextInt(3)) {
      case 0 -> {
        onlooker.files(events.next());
        onlooker.git();
      }
      case 1 -> {
        onlooker.git();
        onlooker.files(events.next());
      }
      default -> {
        Set<RepoPath> paths = events.next();
        onlooker.files(paths);
        onlooker.git();
        onlooker.files(paths);
      }
    }
  }

  private static String text(Map<RepoPath, Change> changes) {
    List<String> lines =
        Onlooker.timeless(changes).values().stream().map(Change::toString).toList();
    return String.join("\n", lines);
  }
}
