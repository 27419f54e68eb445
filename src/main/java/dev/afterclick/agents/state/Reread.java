package dev.afterclick.agents.state;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Worktree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which files have changed under a worktree's agent, so that it must read them again.
 *
 * <p>Who writes a reconciliation into a worktree leaves a note; the next hook of an agent there
 * that can be heard takes it. A file {@code watched/<worktree>.reread} for each worktree, a line
 * for each path; the script starts Java while there is one.
 */
public final class Reread {

  private static final String REREAD = ".reread";
  private static final int MOST = 200;

  private final Path file;

  private Reread(Path commonDir, String place) {
    this.file = commonDir.resolve("afterclick").resolve("watched").resolve(place + REREAD);
  }

  /** Returns the notes for the worktree at {@code place}. */
  public static Reread in(Place place) {
    return new Reread(place.commonDir(), place.key());
  }

  /**
   * Leaves a note for whoever works in {@code worktree}, once the file there has been replaced.
   *
   * @param commonDir the repository's common directory
   * @param path the file, as the worktree has it
   * @param other how the session is called whose version was reconciled with the one there; nothing
   *     where that was undone
   */
  public static void leave(Path commonDir, Worktree worktree, RepoPath path, Optional<String> other)
      throws IOException {
    Reread notes = new Reread(commonDir, Place.key(worktree.gitDir(), worktree.main()));
    Set<String> lines = new LinkedHashSet<>(SmallFile.lines(notes.file));
    lines.removeIf(line -> line.startsWith(Word.of(path) + " "));
    lines.add(Word.of(path) + " " + Word.of(other.orElse("")));
    notes.write(List.copyOf(lines).subList(Math.max(0, lines.size() - MOST), lines.size()));
  }

  /**
   * A file that must be read again.
   *
   * @param other how the session is called whose version it was reconciled with; nothing where that
   *     was undone
   */
  public record Note(RepoPath path, Optional<String> other) {}

  /** Takes away, and returns, the notes on the paths that {@code wanted} accepts. */
  public List<Note> take(Predicate<RepoPath> wanted) throws IOException {
    List<Note> taken = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String line : SmallFile.lines(file)) {
      String[] words = line.split(" ", -1);
      if (words.length == 2 && wanted.test(Word.path(words[0]))) {
        taken.add(
            new Note(
                Word.path(words[0]), Optional.of(Word.text(words[1])).filter(it -> !it.isEmpty())));
      } else {
        left.add(line);
      }
    }
    if (!taken.isEmpty()) {
      write(left);
    }
    return taken;
  }

  private void write(List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      SmallFile.write(file, String.join("\n", lines) + "\n");
    }
  }
}
