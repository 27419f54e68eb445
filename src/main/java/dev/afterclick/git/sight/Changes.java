package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.verdict.LineCounts;
import dev.afterclick.model.Change;
import dev.afterclick.model.Lines;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes changes out of what the layers hold. One instance serves one look. */
final class Changes {

  /** How many changes are counted line by line in one look; more nobody reads. */
  private static final int COUNTED = 1_000;

  private static final long LARGEST = 4L << 20;
  private static final byte[] EMPTY = {};

  private final ObjectStore store;
  private final Landings landings;
  private int left = COUNTED;

  Changes(ObjectStore store, Landings landings) {
    this.store = store;
    this.landings = landings;
  }

  /**
   * Makes the change of one path, which may turn out to be none.
   *
   * @param found what is on disk; nothing if that is what the index holds
   * @param prior what was known of the path before
   */
  Change make(
      Wanted path,
      Optional<Found> found,
      Instant touched,
      PathRules rules,
      @Nullable Change prior) {
    Optional<Version> now = found.isPresent() ? found.get().version() : path.index();
    Optional<Version> staged =
        path.index()
            .filter(i -> !Optional.of(i).equals(now) && !Optional.of(i).equals(path.base()));
    return new Change(
        path.path(),
        Optional.empty(),
        path.base(),
        now,
        staged,
        rules.binary() ? Optional.empty() : lines(path.base(), now, prior),
        touched,
        found.map(Found::settled).orElse(true),
        landings.at(path.path()),
        rules.marks());
  }

  /** Joins a deletion and an addition into one rename. */
  Change rename(Change deleted, Change added, @Nullable Change prior) {
    return new Change(
        added.path(),
        Optional.of(deleted.path()),
        deleted.base(),
        added.now(),
        added.staged().filter(version -> !Optional.of(version).equals(deleted.base())),
        added.lines().isEmpty() ? Optional.empty() : lines(deleted.base(), added.now(), prior),
        added.touched(),
        added.settled(),
        added.landed().or(deleted::landed),
        added.marks());
  }

  /** Says of a path that it is no change, or no change of its own, any more. */
  static Change gone(Wanted path, Instant touched) {
    return new Change(
        path.path(),
        Optional.empty(),
        path.base(),
        path.base(),
        Optional.empty(),
        Optional.empty(),
        touched,
        true,
        Optional.empty(),
        PathRules.NONE.marks());
  }

  private Optional<Lines> lines(
      Optional<Version> base, Optional<Version> now, @Nullable Change prior) {
    if (prior != null && prior.base().equals(base) && prior.now().equals(now)) {
      return prior.lines();
    }
    if (base.equals(now) || left == 0) {
      return Optional.empty();
    }
    left--;
    Optional<byte[]> before = content(base);
    Optional<byte[]> after = content(now);
    return before.isPresent() && after.isPresent()
        ? LineCounts.between(before.get(), after.get())
        : Optional.empty();
  }

  private Optional<byte[]> content(Optional<Version> version) {
    if (version.isEmpty()) {
      return Optional.of(EMPTY);
    }
    if (!version.get().mode().isFile()) {
      return Optional.empty();
    }
    try {
      return store.read(version.get().blob(), LARGEST);
    } catch (GitException e) {
      // Too large to be kept, or not fetched: it cannot be counted, and that is all.
      return Optional.empty();
    }
  }
}
