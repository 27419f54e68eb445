package dev.afterclick.git.hooks;

import dev.afterclick.git.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our hooks in the repository's own hook folder.
 *
 * <p>A hook that was there gets a second name beside the first, and ours takes the first in one
 * step: git finds a whole hook at any moment, and whoever comes after a crash sees how far it got.
 * Another tool may move ours aside in turn, as pre-commit does: then it stays where it is, and in
 * the end the hook it stands for takes that place.
 */
final class PlainHooks implements Way {

  /** Where other tools put a hook that was there before theirs: pre-commit, lefthook. */
  private static final List<String> ELSEWHERE = List.of(".legacy", ".old");

  private final Path folder;
  private final Path own;

  /** Notes that there was no such folder. */
  private final Path made;

  /**
   * Makes it.
   *
   * @param folder where git looks for hooks
   * @param own where we keep what we need
   */
  PlainHooks(Path folder, Path own) {
    this.folder = folder;
    this.own = own;
    this.made = own.resolve("made-folder");
  }

  /** Tells whether we may write there: what is behind a link may be tracked, or another's. */
  boolean isPossible() {
    return !Files.isSymbolicLink(folder);
  }

  @Override
  public List<String> plan() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "With the first hold, "
            + String.join(", ", Scripts.HOOKS)
            + " go into "
            + folder
            + "; with the last one they leave it.");
    if (!chained().isEmpty()) {
      lines.add(
          "Meanwhile the hooks that are there stand beside them and run after them: "
              + String.join(", ", chained())
              + ".");
    }
    return lines;
  }

  private List<String> chained() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : Scripts.HOOKS) {
      if (exists(aside(name)) || (exists(at(name)) && !HookText.isOurs(at(name)))) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public List<String> missing() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : Scripts.HOOKS) {
      boolean run = HookText.isOurs(at(name)) || HookText.isOurs(at(name + ".legacy"));
      if (!run || !Files.isExecutable(at(name))) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public boolean isArmed() throws IOException {
    for (String name : Scripts.HOOKS) {
      if (ours(name).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Also what somebody who was killed has only begun. */
  @Override
  public boolean isLeft() throws IOException {
    for (String name : Scripts.HOOKS) {
      if (exists(aside(name))) {
        return true;
      }
    }
    return exists(made) || isArmed();
  }

  @Override
  public void arm(Scripts scripts) throws IOException {
    if (!exists(folder)) {
      WholeFile.write(made, new byte[0]);
      Files.createDirectory(folder);
    }
    for (String name : Scripts.HOOKS) {
      arm(name, scripts);
    }
  }

  @Override
  public void disarm() throws IOException {
    for (String name : Scripts.HOOKS) {
      disarm(name);
    }
    if (exists(made)) {
      if (exists(folder) && isEmpty(folder)) {
        Files.delete(folder);
      }
      Files.delete(made);
    }
  }

  private void arm(String name, Scripts scripts) throws IOException {
    Path hook = at(name);
    if (exists(hook) && !HookText.isOurs(hook)) {
      if (HookText.isOurs(at(name + ".legacy"))) {
        return; // It is run by the one that is there.
      }
      disarm(name);
      putAside(name);
    }
    byte[] wanted =
        exists(aside(name)) ? HookText.beforeTheOneAside() : HookText.alone(scripts.file(name));
    if (!exists(hook) || !Arrays.equals(Files.readAllBytes(hook), wanted)) {
      WholeFile.write(hook, wanted, RUNNABLE);
    }
  }

  /** Gives the hook that is there its second name; without links, there is a moment with none. */
  private void putAside(String name) throws IOException {
    try {
      Files.createLink(aside(name), at(name));
    } catch (UnsupportedOperationException | IOException e) {
      Files.move(at(name), aside(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void disarm(String name) throws IOException {
    Optional<Path> ours = ours(name);
    if (!exists(aside(name))) {
      if (ours.isPresent()) {
        Files.delete(ours.get());
      }
    } else if (ours.isPresent() && isThereAgain(name)) {
      // The tool whose hook it is has put it there anew; it would have moved away no hook of its
      // own.
      Files.delete(aside(name));
      Files.delete(ours.get());
    } else if (ours.isPresent()) {
      Files.move(aside(name), ours.get(), StandardCopyOption.ATOMIC_MOVE);
    } else if (!exists(at(name))) {
      Files.move(aside(name), at(name), StandardCopyOption.ATOMIC_MOVE);
    } else if (isSame(aside(name), at(name))) {
      Files.delete(aside(name)); // Ours had not come yet.
    } else {
      keep(name);
    }
  }

  /** Keeps a hook whose place another tool has taken meanwhile: it is not ours to throw away. */
  private void keep(String name) throws IOException {
    Path kept = Files.createDirectories(own.resolve("kept"));
    int number = 1;
    while (exists(kept.resolve(name + "." + number))) {
      number++;
    }
    Files.move(aside(name), kept.resolve(name + "." + number));
  }

  /** Finds where our file of that name is. */
  private Optional<Path> ours(String name) throws IOException {
    if (HookText.isOurs(at(name))) {
      return Optional.of(at(name));
    }
    for (String ending : ELSEWHERE) {
      if (HookText.isOurs(at(name + ending))) {
        return Optional.of(at(name + ending));
      }
    }
    return Optional.empty();
  }

  /** Tells whether the hook that was put aside stands in its place again. */
  private boolean isThereAgain(String name) throws IOException {
    if (HookText.isByPreCommit(at(name)) && HookText.isByPreCommit(aside(name))) {
      return true; // Be it of another version.
    }
    return Files.isRegularFile(at(name), LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(aside(name), LinkOption.NOFOLLOW_LINKS)
        && Files.mismatch(at(name), aside(name)) < 0;
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private Path aside(String name) {
    return folder.resolve(name + HookText.ASIDE);
  }

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    Object inode = Files.getAttribute(one, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    return inode.equals(Files.getAttribute(other, "unix:ino", LinkOption.NOFOLLOW_LINKS));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isEmpty();
    }
  }
}
