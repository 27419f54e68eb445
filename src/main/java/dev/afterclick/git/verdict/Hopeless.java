package dev.afterclick.git.verdict;

import dev.afterclick.git.Recent;
import dev.afterclick.git.verdict.Docket.Item;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The paths over which git took too long, so that it is not asked again and again.
 *
 * <p>Whatever the versions are, and whoever has them: of a file that is hard to merge the next
 * version mostly is too, and each try costs a processor seconds. Once a path's attributes say that
 * it is merged in another way it is another matter. Safe to share between threads.
 */
final class Hopeless {

  private static final Duration REST = Duration.ofMinutes(5);
  private static final int PATHS = 1000;

  private record Place(RepoPath path, boolean plainText) {}

  private final MergeAttributes attributes;
  private final LongSupplier nanoClock;
  private final Recent<Place, Long> since = new Recent<>(PATHS);

  Hopeless(MergeAttributes attributes, LongSupplier nanoClock) {
    this.attributes = attributes;
    this.nanoClock = nanoClock;
  }

  void giveUp(Item item, Sitting sitting) {
    since.put(placeOf(item.question()), nanoClock.getAsLong());
    sitting.giveUp(List.of(item), why(item.question()));
  }

  /** Tells whether git shall not be asked about it for the time being. */
  boolean contains(Question question) {
    Optional<Long> known = since.remembered(placeOf(question));
    return known.isPresent() && nanoClock.getAsLong() - known.get() < REST.toNanos();
  }

  /** Says why git has no word on it. */
  static String why(Question question) {
    return "git takes too long to merge " + question.path();
  }

  private Place placeOf(Question question) {
    boolean plain =
        question
            .left()
            .session()
            .filter(left -> attributes.mergesAsPlainText(left, question.path()))
            .isPresent();
    return new Place(question.path(), plain);
  }
}
