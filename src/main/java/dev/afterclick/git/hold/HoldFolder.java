package dev.afterclick.git.hold;

import dev.afterclick.git.FolderLock;
import dev.afterclick.git.GitException;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The holds of a repository, a file each.
 *
 * <p>Whoever changes one holds the folder's lock meanwhile, and has git armed with the first that
 * git has to ask for and disarmed with the last. A hold that was released stays beside the others,
 * under a name that the guard does not read, until what was approved is outdated.
 */
public final class HoldFolder {

  private final Path folder;
  private final HoldFiles files;
  private final Arms arms;
  private final InstantSource clock;

  /** Makes it for the repository at {@code commonDir}; touches nothing yet. */
  public HoldFolder(Path commonDir, Arms arms, InstantSource clock) {
    this.folder = commonDir.resolve("afterclick").resolve("holds");
    this.files = new HoldFiles(folder);
    this.arms = arms;
    this.clock = clock;
  }

  /**
   * What stands there.
   *
   * @param holds the holds, the oldest first
   * @param broken the files that are none, and why, one line each
   */
  public record Contents(List<Hold> holds, List<String> broken) {

    public Optional<Hold> hold(HoldId id) {
      return holds.stream().filter(hold -> hold.id().equals(id)).findFirst();
    }

    Optional<Hold> on(RepoPath path) {
      return holds.stream().filter(hold -> hold.path().equals(path)).reduce((one, two) -> two);
    }

    /** Tells whether nobody has released, approved or reopened it. */
    boolean isStill(Hold known) {
      return hold(known.id())
          .filter(now -> now.release().equals(known.release()))
          .filter(now -> now.approved().equals(known.approved()))
          .isPresent();
    }

    /** Tells whether git has to ask; what is broken it would only pass over. */
    boolean isAnyGuarded() {
      return holds.stream().anyMatch(Hold::isGuarded);
    }
  }

  /** A change to what stands there. */
  private interface Change {
    void make(Contents before) throws IOException;
  }

  /** Reads all holds. */
  public Contents read() throws GitException {
    try {
      return files.read();
    } catch (IOException e) {
      throw new GitException("cannot read the holds in " + folder + ": " + why(e));
    }
  }

  /** Holds a path, unless it is held already: another engine may have been faster. */
  public void open(RepoPath path, HoldTerms terms) throws GitException {
    change(
        before -> {
          if (before.on(path).isEmpty()) {
            files.write(
                new Hold(files.next(), path, clock.instant(), terms, Set.of(), Optional.empty()));
          }
        });
  }

  /**
   * Says anew what a hold is about; one that was released is in force again, unless all that its
   * sessions have there is approved.
   *
   * <p>Nothing is done if it is not as whoever asks for it knew it: a person may just have released
   * it.
   */
  public void change(Hold known, HoldTerms terms) throws GitException {
    change(
        before -> {
          if (before.isStill(known)) {
            Optional<Hold.Release> release =
                known.release().filter(r -> terms.parties().stream().allMatch(known::isApproved));
            files.write(
                new Hold(
                    known.id(),
                    known.path(),
                    known.since(),
                    terms,
                    known.approved(),
                    known.approvals(),
                    release));
          }
        });
  }

  /** Ends a hold for good, unless it is not as whoever asks for it knew it. */
  public void end(Hold known) throws GitException {
    change(
        before -> {
          if (before.isStill(known)) {
            files.delete(known.id());
          }
        });
  }

  /**
   * Lets one session's contents pass, nothing for the deletion of the path; the hold itself lasts,
   * for what else its sessions have there.
   */
  public void approve(HoldId id, String label, Set<Optional<BlobId>> contents, String reason)
      throws GitException {
    Hold.Approval approval = new Hold.Approval(clock.instant(), label, contents, reason);
    change(
        before -> {
          Hold hold = known(before, id);
          files.write(approved(hold, contents, with(hold, approval), hold.release()));
        });
  }

  /** Releases a hold: it is in force again once a session has something else there. */
  public void release(HoldId id, Set<Optional<BlobId>> contents, String reason)
      throws GitException {
    Hold.Release release = new Hold.Release(clock.instant(), reason);
    change(
        before -> {
          Hold hold = known(before, id);
          files.write(approved(hold, contents, hold.approvals(), Optional.of(release)));
        });
  }

  /**
   * Releases a hold whose versions were made into one; returns false if it was gone already: an
   * engine ends it once the versions no longer differ.
   *
   * @param contents what may pass from now on, beside what might already
   */
  public boolean settle(HoldId id, Set<Optional<BlobId>> contents, Hold.Release release)
      throws GitException {
    AtomicBoolean stood = new AtomicBoolean();
    change(
        before -> {
          Optional<Hold> now = before.hold(id);
          if (now.isPresent()) {
            files.write(now.get().released(contents, release));
            stood.set(true);
          }
        });
    return stood.get();
  }

  /** Holds a path again as it was held before, unless it is held otherwise by now. */
  public void reinstate(Hold former) throws GitException {
    change(
        before -> {
          Optional<Hold> now = before.on(former.path());
          if (now.isEmpty() || now.get().id().equals(former.id())) {
            files.write(
                new Hold(
                    former.id(),
                    former.path(),
                    former.since(),
                    now.map(Hold::terms).orElse(former.terms()),
                    former.approved(),
                    Optional.empty()));
          }
        });
  }

  /** Arms git or disarms it, as the holds demand: whoever did so last may have been killed. */
  public void settleArms() throws GitException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      AtomicBoolean over = new AtomicBoolean();
      FolderLock.within(folder, () -> over.set(!armed(read())));
      if (over.get()) {
        disarm();
      }
    } catch (IOException e) {
      throw new GitException("cannot arm git in " + folder + ": " + why(e));
    }
  }

  private static Hold approved(
      Hold hold,
      Set<Optional<BlobId>> contents,
      List<Hold.Approval> approvals,
      Optional<Hold.Release> release) {
    Set<Optional<BlobId>> all = new HashSet<>(hold.approved());
    all.addAll(contents);
    return new Hold(
        hold.id(), hold.path(), hold.since(), hold.terms(), Set.copyOf(all), approvals, release);
  }

  private static List<Hold.Approval> with(Hold hold, Hold.Approval approval) {
    return Stream.concat(hold.approvals().stream(), Stream.of(approval)).toList();
  }

  private static Hold known(Contents contents, HoldId id) throws IOException {
    return contents.hold(id).orElseThrow(() -> new IOException("there is no hold " + id));
  }

  private void change(Change change) throws GitException {
    try {
      AtomicBoolean over = new AtomicBoolean();
      FolderLock.within(
          folder,
          () -> {
            Contents before = read();
            change.make(before);
            Contents after = read();
            if (after.isAnyGuarded() != before.isAnyGuarded()) {
              over.set(!armed(after));
            }
          });
      if (over.get()) {
        disarm();
      }
    } catch (IOException e) {
      throw new GitException("cannot change the holds in " + folder + ": " + why(e));
    }
  }

  /** Tells whether git has to be armed, and is. */
  private boolean armed(Contents now) throws GitException {
    if (now.isAnyGuarded()) {
      arms.arm();
    }
    return now.isAnyGuarded();
  }

  /** Nobody has to wait meanwhile who opens a hold. */
  private void disarm() throws IOException, GitException {
    arms.awaitLull();
    FolderLock.within(
        folder,
        () -> {
          if (!read().isAnyGuarded()) {
            arms.disarm();
          }
        });
  }

  /** Names no file that is another one each time: the same trouble shall be told once. */
  private static String why(IOException e) {
    if (e instanceof FileSystemException file) {
      return file.getReason() != null
          ? file.getReason()
          : file instanceof AccessDeniedException ? "permission denied" : "it is not there";
    }
    return String.valueOf(e.getMessage());
  }
}
