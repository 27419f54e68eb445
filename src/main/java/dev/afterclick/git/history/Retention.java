package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lets go of the old ends of the chains.
 *
 * <p>A chain is cut by naming its first commit in the file {@code shallow}: no commit changes its
 * name, and all of git takes what came before for not there.
 */
final class Retention {

  /** Where a chain begins from now on. */
  private record Cut(String commit, boolean beginsHere) {
    static Cut of(String... commitAndParents) {
      return new Cut(commitAndParents[0], commitAndParents[1].isEmpty());
    }
  }

  private final Path store;
  private final Histories histories;
  private final SessionRefs refs;
  private final Aside git;
  private final Predicate<SessionId> stands;

  Retention(Path store, Histories histories, Aside git, Predicate<SessionId> stands) {
    this.store = store;
    this.histories = histories;
    this.refs = new SessionRefs(store);
    this.git = git;
    this.stands = stands;
  }

  /** Cuts all chains at {@code limit}, and tells whether that changed anything. */
  boolean cut(Instant limit) throws GitException, IOException {
    Path file = store.resolve("shallow");
    Set<String> before =
        new TreeSet<>(Files.exists(file) ? Files.readAllLines(file) : List.<String>of());
    Set<String> after = new TreeSet<>();
    boolean forgot = false;
    for (Map.Entry<SessionId, CommitId> each : refs.tips().entrySet()) {
      Optional<Cut> cut = cutOf(each.getValue(), limit);
      if (cut.isEmpty() && !stands.test(each.getKey())) {
        histories.forget(each.getKey());
        forgot = true;
      } else {
        Cut place = cut.isPresent() ? cut.get() : tip(each.getValue());
        if (!place.beginsHere() || before.contains(place.commit())) {
          after.add(place.commit());
        }
      }
    }
    if (!after.equals(before)) {
      write(file, after);
    }
    return forgot || !after.equals(before);
  }

  /** Returns when the oldest commit was made that is still kept; nothing when there is none. */
  Optional<Instant> oldest() throws GitException {
    Optional<Instant> oldest = Optional.empty();
    for (CommitId tip : refs.tips().values()) {
      Instant first =
          git.first(log(tip, "%ct", "--max-parents=0")).map(Retention::time).orElse(Instant.MAX);
      oldest = Optional.of(oldest.filter(first::isAfter).orElse(first));
    }
    return oldest;
  }

  /**
   * Finds the first commit of a chain that is young enough; nothing if even the last is not.
   *
   * <p>The first, not the one after the last that is too old: a clock that was wrong for a while
   * must not cost what was kept before.
   */
  private Optional<Cut> cutOf(CommitId tip, Instant limit) throws GitException {
    return first(tip, "%H %P", "--reverse", "--since-as-filter=" + limit.getEpochSecond());
  }

  private Cut tip(CommitId tip) throws GitException {
    return first(tip, "%H %P", "-1").orElse(new Cut(tip.hex(), true));
  }

  private Optional<Cut> first(CommitId tip, String format, String... options) throws GitException {
    return git.first(log(tip, format, options)).map(line -> line.split(" ", -1)).map(Cut::of);
  }

  private static String[] log(CommitId tip, String format, String... options) {
    return Stream.of(List.of("log", "--format=" + format), List.of(options), List.of(tip.hex()))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  private static Instant time(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  private static void write(Path file, Set<String> commits) throws IOException {
    if (commits.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Path fresh = file.resolveSibling("shallow.tmp");
    Files.write(fresh, commits);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
