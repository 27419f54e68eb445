package dev.afterclick.app.command;

import dev.afterclick.app.reconcile.Collision;
import dev.afterclick.app.reconcile.Flank;
import dev.afterclick.app.reconcile.Pick;
import dev.afterclick.app.reconcile.Wanted;
import dev.afterclick.git.GitException;
import dev.afterclick.git.restore.TakenIn;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import dev.afterclick.ui.canvas.Harmless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;

/** Finds what the words of a command line make of two versions. */
final class Answers {

  /** What the words ask for; one of it alone. */
  record Wish(
      Optional<String> take, List<String> results, Optional<String> keepBoth, boolean delete) {

    /**
     * Returns what is still asked for once two of more versions are one; nothing if that is all.
     */
    Optional<Wish> afterwards() {
      if (take.isPresent()) {
        return Optional.of(new Wish(Optional.of("ours"), results, keepBoth, delete));
      }
      if (results.size() > 1) {
        List<String> later = results.subList(1, results.size());
        return Optional.of(new Wish(take, later, keepBoth, delete));
      }
      return Optional.of(this).filter(Wish::delete);
    }
  }

  private final Surroundings there;
  private final Collisions collisions;
  private final ObjectStore store;

  Answers(Surroundings there, Collisions collisions, ObjectStore store) {
    this.there = there;
    this.collisions = collisions;
    this.store = store;
  }

  Answer to(Collision collision, Wish wish) throws GitException, IOException, Trouble {
    if (wish.take().isPresent()) {
      Flank side = side(collision, wish.take().get());
      return new Answer(Wanted.taking(side), Pick.ofAll("took " + side.label()));
    }
    if (wish.keepBoth().isPresent()) {
      RepoPath name = collisions.path(wish.keepBoth().get());
      return new Answer(
          Wanted.keepingBoth(collision, name), Pick.ofAll("kept both, one as " + name));
    }
    if (wish.delete()) {
      return new Answer(Wanted.of(collision, Optional.empty()), Pick.ofAll("deleted it"));
    }
    return byHand(collision, read(wish.results().get(0)));
  }

  /** Takes bytes as they would stand in the worktree. */
  Answer byHand(Collision collision, byte[] bytes) throws GitException {
    return new Answer(
        Wanted.of(collision, Optional.of(version(collision, bytes))), Pick.ofAll("by hand"));
  }

  /** Returns a collision in which the side that is asked for is one of the two. */
  static Collision meant(Collision collision, Wish wish) throws Trouble {
    return wish.take().isPresent()
        ? collision.facing(side(collision, wish.take().get()))
        : collision;
  }

  /** Makes a version of a file's bytes, as they would stand in the worktree. */
  Version version(Collision collision, byte[] bytes) throws GitException {
    FileMode mode = collision.mode().orElse(FileMode.REGULAR);
    return new Version(
        mode,
        mode.isFile()
            ? new TakenIn(store, collisions.gitOf(collision)).keep(bytes, collision.target())
            : store.keep(bytes));
  }

  private static Flank side(Collision collision, String name) throws Trouble {
    if (name.equals("ours") || collision.ours().isCalled(name)) {
      return collision.ours();
    }
    if (name.equals("theirs") || collision.theirs().isCalled(name)) {
      return collision.theirs();
    }
    for (Flank further : collision.rest()) {
      if (further.isCalled(name)) {
        return further;
      }
    }
    throw new Trouble(
        "there is no side " + Harmless.of(name),
        "ours is "
            + Harmless.of(collision.ours().label())
            + ", theirs is "
            + Harmless.of(collision.theirs().label()));
  }

  private byte[] read(String file) throws IOException, Trouble {
    if (file.equals("-")) {
      return there.in().readAllBytes();
    }
    try {
      return Files.readAllBytes(there.folder().resolve(file));
    } catch (IOException | InvalidPathException e) {
      throw new Trouble(
          "cannot read " + Harmless.of(file), "--result takes a file that is there, or -", e);
    }
  }
}
