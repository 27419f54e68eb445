package dev.afterclick.app.reconcile;

import dev.afterclick.app.restore.Restorer;
import dev.afterclick.git.GitException;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.restore.Exchange;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Chosen;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Makes one version of two, on the disk: only while both are what the result was made of, and so
 * that it can be undone.
 */
public final class Reconciler {

  private final Repository repository;
  private final ObjectStore store;
  private final HoldFolder folder;
  private final InstantSource clock;
  private final Looking looking;
  private final Writing writing;
  private final Deeds deeds;
  private final Chronicle chronicle;
  private final Undoing undoing;
  private final Remembering remembering;
  private final Notices notices;

  private Reconciler(
      Repository repository,
      ObjectStore store,
      HoldFolder folder,
      InstantSource clock,
      Restorer restorer,
      boolean recording) {
    this.repository = repository;
    this.store = store;
    this.folder = folder;
    this.clock = clock;
    this.looking = new Looking(repository, store, folder, clock);
    this.writing = new Writing(restorer);
    this.deeds = new Deeds(repository.commonDir());
    this.chronicle = new Chronicle(repository.commonDir(), recording);
    this.remembering = new Remembering(repository, store);
    this.notices = new Notices(repository.commonDir());
    this.undoing =
        new Undoing(
            repository, folder, clock, looking, writing, deeds, chronicle, remembering, notices);
  }

  /**
   * Makes one for a process that has no engine itself.
   *
   * @param steps is told of each step at which somebody else could change a file
   */
  public static Reconciler alone(
      Repository repository,
      ObjectStore store,
      HoldFolder folder,
      InstantSource clock,
      Consumer<Exchange.Step> steps) {
    return new Reconciler(
        repository, store, folder, clock, new Restorer(repository, store, clock, steps), false);
  }

  /** Makes one for a process that has an engine, which records what it does. */
  public static Reconciler besideEngine(
      Repository repository, ObjectStore store, HoldFolder folder, InstantSource clock) {
    return new Reconciler(
        repository, store, folder, clock, Restorer.besideEngine(repository, store, clock), true);
  }

  /** Returns what looks at the versions that are to become one. */
  public Looking looking() {
    return looking;
  }

  /** Finds the last reconciliation that is meant, if it is still known. */
  public Optional<Deed> last(Predicate<Deed> meant) throws IOException {
    return deeds.last(meant).map(Deeds.Kept::deed);
  }

  /**
   * Brings back what stood on all sides before the last reconciliation that is meant, and the hold.
   *
   * @return what was undone; nothing if there is no such reconciliation
   * @throws Refused if a file was touched since; nothing is changed
   */
  public Optional<Deed> undo(Predicate<Deed> meant) throws Refused, GitException, IOException {
    Optional<Deeds.Kept> kept = deeds.last(meant);
    if (kept.isPresent()) {
      undoing.undo(kept.get());
    }
    return kept.map(Deeds.Kept::deed);
  }

  /** Keeps a content, as git keeps it, to be part of a result. */
  public BlobId keep(byte[] content) throws GitException {
    return store.keep(content);
  }

  /**
   * Writes the result to where it belongs, and lets the hold go.
   *
   * @param picks what the person chose on the way there
   * @throws Moved if a side is not what it was in {@code collision} any more; nothing is changed
   */
  public Reconciled write(Collision collision, Wanted result, Reach reach, List<Pick> picks)
      throws Moved, Refused, GitException, IOException {
    checkThatItReaches(collision, reach);
    for (Optional<Version> version : result.files().values()) {
      if (version.isPresent()) {
        store.sync(version.get().blob());
      }
    }
    checkThatItIsStill(collision);
    List<String> notes = new ArrayList<>();
    Optional<String> recorded =
        reach == Reach.RECORD
            ? Optional.of(remembering.remember(collision, result, notes))
            : Optional.empty();
    List<Move> moves = new Plan(looking).of(collision, result, reach);
    Deed deed = new Deed(clock.instant(), collision.path(), collision.hold(), moves, recorded);
    Deeds.Kept kept = deeds.write(deed);
    carryOut(collision, moves, kept);
    notices.ofReconciling(collision, moves).ifPresent(notes::add);
    try {
      return conclude(collision, result, reach, moves, picks, notes);
    } catch (GitException | IOException e) {
      // The files have changed by now, whatever becomes of the rest.
      notes.add("it is written, but what follows that was not done: " + e.getMessage());
      return new Reconciled(collision, result, reach, moves, Optional.empty(), notes);
    }
  }

  private static void checkThatItReaches(Collision collision, Reach reach) throws Refused {
    boolean nowhere = reach == Reach.THEIRS || reach == Reach.RECORD;
    if (collision.kind() == OverlapKind.CLOBBER && nowhere) {
      throw new Refused(
          "what was lost stands in no worktree but that of " + collision.ours().label(),
          "leave out --to: the result goes there");
    }
  }

  private void checkThatItIsStill(Collision collision) throws Moved, GitException {
    Collision now = looking.again(collision);
    if (!now.isLike(collision)) {
      throw new Moved(whoMoved(collision, now), now);
    }
  }

  private static String whoMoved(Collision then, Collision now) {
    List<String> who = new ArrayList<>();
    if (!then.ours().isLike(now.ours())) {
      who.add(then.ours().label());
    }
    if (!then.theirs().isLike(now.theirs())) {
      who.add(then.theirs().label());
    }
    return String.join(" and ", who) + " wrote " + then.path() + " meanwhile: nothing was changed";
  }

  private void carryOut(Collision collision, List<Move> moves, Deeds.Kept kept)
      throws Moved, Refused, GitException, IOException {
    try {
      writing.carryOut(moves);
    } catch (Writing.Half e) {
      // What could not be put back can still be undone.
      throw new Refused(String.valueOf(e.getMessage()), e.hint());
    } catch (Refused e) {
      deeds.forget(kept);
      checkThatItIsStill(collision);
      throw e;
    } catch (GitException | IOException | RuntimeException e) {
      deeds.forget(kept);
      throw e;
    }
  }

  private Reconciled conclude(
      Collision collision,
      Wanted result,
      Reach reach,
      List<Move> moves,
      List<Pick> picks,
      List<String> notes)
      throws GitException, IOException {
    String by = new Person(repository.git()).name();
    List<String> again = writtenAgain(collision, result, reach);
    if (!again.isEmpty()) {
      notes.add(String.join(" and ", again) + " wrote it again right afterwards: look at that too");
    }
    Hold.Release release =
        new Hold.Release(
            clock.instant(),
            reason(picks),
            Optional.of(by),
            new Outdated(store).of(collision, result, reach));
    Optional<Hold> released =
        collision
            .hold()
            .filter(hold -> collision.rest().isEmpty() && again.isEmpty())
            .map(hold -> hold.released(approved(collision, result, reach), release));
    boolean seen =
        released.isPresent()
            && folder.settle(
                released.get().id(),
                released.get().approved(),
                released.get().release().orElseThrow());
    chronicle.record(choices(collision, result, picks, by), released, seen);
    return new Reconciled(collision, result, reach, moves, released, notes);
  }

  private List<String> writtenAgain(Collision collision, Wanted result, Reach reach)
      throws GitException {
    List<String> again = new ArrayList<>();
    for (Seat seat : Plan.seats(collision, reach)) {
      if (!looking.standing(seat.worktree(), seat.path()).equals(result.at(seat.path()))) {
        again.add(seat.label());
      }
    }
    return again;
  }

  /** Whoever keeps a version of its own has been looked at. */
  static Set<Optional<BlobId>> approved(Collision collision, Wanted result, Reach reach) {
    Set<Optional<BlobId>> approved = new HashSet<>();
    approved.add(result.at(collision.path()).map(Version::blob));
    approved.addAll(collision.kept());
    approved.addAll(kept(collision, reach));
    return approved;
  }

  /** Returns what goes into no worktree, and stays where it is. */
  static Set<Optional<BlobId>> kept(Collision collision, Reach reach) {
    Set<Optional<BlobId>> kept = new HashSet<>();
    if (reach == Reach.THEIRS || reach == Reach.RECORD) {
      kept.add(collision.ours().version().map(Version::blob));
    }
    if (reach == Reach.OURS || reach == Reach.RECORD) {
      kept.add(collision.theirs().version().map(Version::blob));
    }
    return kept;
  }

  private static String reason(List<Pick> picks) {
    return picks.size() == 1 ? "reconciled: " + picks.get(0).take() : "reconciled";
  }

  private List<Entry> choices(Collision collision, Wanted result, List<Pick> picks, String by) {
    Instant now = clock.instant();
    return picks.stream()
        .<Entry>map(pick -> new Entry.ChoiceMade(now, chosen(collision, result, pick, by)))
        .toList();
  }

  private static Chosen chosen(Collision collision, Wanted result, Pick pick, String by) {
    return new Chosen(
        collision.hold().map(Hold::id),
        collision.path(),
        collision.ours().label(),
        collision.theirs().label(),
        collision.base(),
        collision.ours().version(),
        collision.theirs().version(),
        result.at(collision.target()),
        pick.hunk(),
        pick.take(),
        by);
  }
}
