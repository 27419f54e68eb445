package dev.afterclick.git.hold;

import dev.afterclick.git.FolderLock;
import dev.afterclick.git.GitException;
import dev.afterclick.git.WholeFile;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The holds of a repository, a file each.
 *
 * <p>Whoever changes one holds the folder's lock meanwhile, and has git armed with the first that
 * is in force and disarmed with the last. A hold that was released stays beside the others, under a
 * name that the guard does not read, until what was approved is outdated.
 */
public final class HoldFolder {

  private static final String IN_FORCE = ".hold";
  private static final String RELEASED = ".released";

  /** How often to read anew what is being renamed. */
  private static final int TRIES = 5;

  private final Path folder;
  private final Arms arms;
  private final InstantSource clock;

  /** Makes it for the repository at {@code commonDir}; touches nothing yet. */
  public HoldFolder(Path commonDir, Arms arms, InstantSource clock) {
    this.folder = commonDir.resolve("afterclick").resolve("holds");
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

    /** Tells whether git must go on asking: what is broken may be mended by hand. */
    boolean needsArms() {
      return holds.stream().anyMatch(Hold::isInForce) || !broken.isEmpty();
    }
  }

  /** A change to what stands there. */
  private interface Change {
    void make(Contents before) throws IOException;
  }

  /** Reads all holds: again where one got another name meanwhile, or it would be missed. */
  public Contents read() throws GitException {
    try {
      for (int left = TRIES; ; left--) {
        List<Hold> holds = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        boolean moved = readAll(holds, broken);
        if (!moved || left == 0) {
          return new Contents(unique(holds), List.copyOf(broken));
        }
      }
    } catch (IOException e) {
      throw new GitException("cannot read the holds in " + folder + ": " + why(e));
    }
  }

  /** Returns whether a file was gone again; fails for what may be readable the next time. */
  private boolean readAll(List<Hold> holds, List<String> broken) throws IOException {
    boolean moved = false;
    for (Path file : files()) {
      try {
        holds.add(hold(file));
      } catch (NoSuchFileException e) {
        moved = true;
      } catch (IllegalArgumentException | DateTimeException e) {
        broken.add(file + ": " + e.getMessage());
      }
    }
    return moved;
  }

  /** Whoever was killed between two names has left both: then it holds. */
  private static List<Hold> unique(List<Hold> holds) {
    SortedMap<HoldId, Hold> byId = new TreeMap<>();
    holds.forEach(
        hold -> byId.merge(hold.id(), hold, (one, other) -> one.isInForce() ? one : other));
    return List.copyOf(byId.values());
  }

  /** Holds a path, unless it is held already: another engine may have been faster. */
  public void open(RepoPath path, HoldTerms terms) throws GitException {
    change(
        before -> {
          if (before.on(path).isEmpty()) {
            write(new Hold(next(), path, clock.instant(), terms, Set.of(), Optional.empty()));
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
            write(
                new Hold(
                    known.id(), known.path(), known.since(), terms, known.approved(), release));
          }
        });
  }

  /** Ends a hold for good, unless it is not as whoever asks for it knew it. */
  public void end(Hold known) throws GitException {
    change(
        before -> {
          if (before.isStill(known)) {
            Files.deleteIfExists(file(known.id(), RELEASED));
            Files.deleteIfExists(file(known.id(), IN_FORCE));
          }
        });
  }

  /**
   * Lets contents pass, nothing for the deletion of the path; the hold itself lasts, for what else
   * its sessions have there.
   */
  public void approve(HoldId id, Set<Optional<BlobId>> contents) throws GitException {
    change(before -> write(approved(known(before, id), contents, known(before, id).release())));
  }

  /** Releases a hold: it is in force again once a session has something else there. */
  public void release(HoldId id, Set<Optional<BlobId>> contents, String reason)
      throws GitException {
    Hold.Release release = new Hold.Release(clock.instant(), reason);
    change(before -> write(approved(known(before, id), contents, Optional.of(release))));
  }

  /** Arms git or disarms it, as the holds demand: whoever did so last may have been killed. */
  public void settleArms() throws GitException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      FolderLock.within(folder, () -> arm(read().needsArms()));
    } catch (IOException e) {
      throw new GitException("cannot arm git in " + folder + ": " + why(e));
    }
  }

  private static Hold approved(
      Hold hold, Set<Optional<BlobId>> contents, Optional<Hold.Release> release) {
    Set<Optional<BlobId>> all = new HashSet<>(hold.approved());
    all.addAll(contents);
    return new Hold(hold.id(), hold.path(), hold.since(), hold.terms(), Set.copyOf(all), release);
  }

  private static Hold known(Contents contents, HoldId id) throws IOException {
    return contents.hold(id).orElseThrow(() -> new IOException("there is no hold " + id));
  }

  private void change(Change change) throws GitException {
    try {
      FolderLock.within(
          folder,
          () -> {
            Contents before = read();
            change.make(before);
            boolean needed = read().needsArms();
            if (needed != before.needsArms()) {
              arm(needed);
            }
          });
    } catch (IOException e) {
      throw new GitException("cannot change the holds in " + folder + ": " + why(e));
    }
  }

  private void arm(boolean held) throws GitException {
    if (held) {
      arms.arm();
    } else {
      arms.disarm();
    }
  }

  /** Writes a hold under the name that tells whether it is in force; never both for long. */
  private void write(Hold hold) throws IOException {
    boolean inForce = hold.isInForce();
    byte[] text = HoldText.write(hold).getBytes(StandardCharsets.US_ASCII);
    WholeFile.write(file(hold.id(), inForce ? IN_FORCE : RELEASED), text);
    Files.deleteIfExists(file(hold.id(), inForce ? RELEASED : IN_FORCE));
  }

  /** Returns a name that no hold had before: the log tells of those that are over. */
  private HoldId next() throws IOException {
    Path last = folder.resolve("last");
    int number = 0;
    try {
      number = Integer.parseInt(Files.readString(last).strip());
    } catch (NoSuchFileException | NumberFormatException e) {
      // It begins; or goes on after those that are there.
    }
    for (Path file : files()) {
      number = Math.max(number, number(file));
    }
    WholeFile.write(last, (number + 1 + "\n").getBytes(StandardCharsets.US_ASCII));
    return HoldId.of(number + 1);
  }

  private static int number(Path file) {
    String name = nameOf(file);
    String id = name.substring(0, name.lastIndexOf('.'));
    return HoldId.isOne(id) ? new HoldId(id).number() : 0;
  }

  private static Hold hold(Path file) throws IOException {
    Hold hold = HoldText.read(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (hold.isInForce() != nameOf(file).equals(hold.id() + IN_FORCE)) {
      throw new IllegalArgumentException("it is not what its name says");
    }
    return hold;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(HoldFolder::isHold).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of(); // None was ever opened here.
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
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

  private static boolean isHold(Path file) {
    String name = nameOf(file);
    return !name.startsWith(".") && (name.endsWith(IN_FORCE) || name.endsWith(RELEASED));
  }

  private Path file(HoldId id, String ending) {
    return folder.resolve(id.value() + ending);
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
