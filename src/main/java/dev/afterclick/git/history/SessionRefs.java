package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The refs under which the store keeps each session's last snapshot. */
final class SessionRefs {

  private static final String PREFIX = "refs/sessions/";

  private final Path store;

  SessionRefs(Path store) {
    this.store = store;
  }

  /** Reads all of them; none while there is no store. */
  SortedMap<SessionId, CommitId> tips() throws GitException {
    SortedMap<SessionId, CommitId> tips = new TreeMap<>();
    if (Files.isDirectory(store)) {
      git()
          .run("for-each-ref", "--format=%(objectname) %(refname)", PREFIX)
          .text()
          .lines()
          .map(line -> line.split(" ", 2))
          .forEach(
              words ->
                  tips.put(
                      new SessionId(words[1].substring(PREFIX.length())), new CommitId(words[0])));
    }
    return tips;
  }

  /**
   * Lets a session's history end with {@code tip}.
   *
   * <p>Not by {@code git update-ref}: that would be a process for each batch of touches. Nobody
   * else writes these refs, for only the engine that records does.
   */
  void move(SessionId session, CommitId tip) throws GitException {
    Path branch = store.resolve("refs/heads/" + session.value());
    try {
      write(PREFIX + session.value(), tip.hex());
      if (!Files.exists(branch)) {
        // A name that git finds without its prefix: git log billing-fix
        write("refs/heads/" + session.value(), "ref: " + PREFIX + session.value());
      }
    } catch (IOException e) {
      throw new GitException("cannot move the history of " + session + " in " + store, e);
    }
  }

  /** Takes a session's history away, wherever git has put its refs by now. */
  void remove(SessionId session) throws GitException {
    git().run("update-ref", "--no-deref", "-d", "refs/heads/" + session.value());
    git().run("update-ref", "-d", PREFIX + session.value());
  }

  /** Fails if the end of a history is there but damaged: who mends it wants to have it back. */
  void checkThatItIsGone(SessionId session, CommitId tip) throws GitException {
    String trouble = git().attempt(new byte[0], "cat-file", "commit", tip.hex()).err();
    Optional<String> damage = trouble.lines().filter(SessionRefs::tellsOfDamage).findFirst();
    if (damage.isPresent()) {
      throw new GitException("the history of " + session + " is damaged: " + damage.get());
    }
  }

  /** Of an object that is just missing git says {@code fatal: … bad file}. */
  private static boolean tellsOfDamage(String line) {
    return line.startsWith("error: ");
  }

  private void write(String name, String content) throws IOException {
    Path ref = store.resolve(name);
    Path fresh = store.resolve("ref-" + ProcessHandle.current().pid() + ".tmp");
    makeFolderOf(ref);
    try {
      Files.writeString(fresh, content + "\n");
      Files.move(fresh, ref, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Git takes the folders away that it empties; the store above them must be there. */
  private void makeFolderOf(Path ref) throws IOException {
    for (Path folder : List.of(store.resolve("refs"), ref.resolveSibling("."))) {
      Path wanted = folder.normalize();
      if (!Files.isDirectory(wanted)) {
        Files.createDirectory(wanted);
      }
    }
  }

  private GitProgram git() {
    return GitProgram.in(store).with("GIT_DIR", ".");
  }
}
