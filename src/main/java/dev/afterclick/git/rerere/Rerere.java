package dev.afterclick.git.rerere;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.restore.CheckedOut;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.Author;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.store.Scratch;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has git remember what becomes of a conflict, so that its own rerere resolves it when it comes.
 *
 * <p>Git itself merges the two versions and records the outcome, as it would in a merge that a
 * person resolves: in a git folder, an index and a work tree made for that alone. They share
 * nothing with any worktree but the repository's {@code rr-cache}.
 */
public final class Rerere {

  private static final String CACHE = "rr-cache";

  /** Where git notes which conflict it is at. */
  private static final String NOTE = "MERGE_RR";

  private final ObjectStore store;
  private final Path commonDir;
  private final GitProgram git;

  /** Makes one for the worktree that {@code git} runs in, whose settings and attributes count. */
  public Rerere(ObjectStore store, Path commonDir, GitProgram git) {
    this.store = store;
    this.commonDir = commonDir;
    this.git = git;
  }

  /** Tells what the person has set of rerere; nothing if it is on where git has remembered any. */
  public Optional<Boolean> setting() throws GitException {
    String said = git.attempt(new byte[0], "config", "--bool", "--get", "rerere.enabled").text();
    return said.isEmpty() ? Optional.empty() : Optional.of(said.equals("true"));
  }

  /** Records that a conflict becomes a content, and returns git's name for that. */
  public String remember(Conflict conflict, BlobId result)
      throws Refused, GitException, IOException {
    boolean inUse = Files.exists(commonDir.resolve(CACHE));
    try {
      return record(conflict, result);
    } finally {
      if (!inUse) {
        dropEmptyCache(); // Nothing came of it, so that nothing may be turned on either.
      }
    }
  }

  private String record(Conflict conflict, BlobId result)
      throws Refused, GitException, IOException {
    try (Scratch scratch = store.scratch()) {
      byte[] marked = merge(scratch, conflict);
      Stage stage = Stage.in(scratch, git, commonDir, conflict);
      stage.write(marked);
      stage.rerere();
      if (!stage.stands(marked)) {
        // It knew another resolution, which the new one replaces.
        stage.forget();
        stage.write(marked);
        stage.rerere();
      }
      String name = stage.name();
      stage.write(checkedOut(result, conflict.path()));
      stage.rerere();
      if (!Files.exists(file(name, "postimage"))) {
        throw new GitException("git's rerere did not record what " + conflict.path() + " becomes");
      }
      return name;
    }
  }

  /** Lets git forget what it was given to remember under a name. */
  public void forget(String name) throws IOException {
    for (String image : List.of("postimage", "preimage", "thisimage")) {
      Files.deleteIfExists(file(name, image));
    }
    deleteIfEmpty(folder(name));
    dropEmptyCache();
  }

  /** An empty folder turns rerere on, for all merges in the repository. */
  private void dropEmptyCache() throws IOException {
    deleteIfEmpty(commonDir.resolve(CACHE));
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(folder);
    }
  }

  /** Returns the file with the marks of the conflict, as the later merge will leave it. */
  private byte[] merge(Scratch scratch, Conflict conflict)
      throws Refused, GitException, IOException {
    CommitId base = commit(conflict.path(), conflict.base(), List.of());
    CommitId ours = commit(conflict.path(), Optional.of(conflict.ours()), List.of(base));
    CommitId theirs = commit(conflict.path(), Optional.of(conflict.theirs()), List.of(base));
    GitProgram there = scratch.letSee(git);
    GitProgram.Result merged =
        there.attempt(new byte[0], "merge-tree", "--write-tree", ours.hex(), theirs.hex());
    if (merged.exit() == 0) {
      throw new Refused(
          "git merges " + conflict.path() + " by itself: there is nothing to remember",
          "--to both writes the result to both worktrees");
    }
    if (merged.exit() != 1) {
      throw new GitException("git merge-tree failed: " + merged.err().strip());
    }
    String tree = merged.text().lines().findFirst().orElse("");
    byte[] content = there.run("cat-file", "blob", tree + ":" + conflict.path().value()).out();
    return checkedOut(store.keep(content), conflict.path());
  }

  private CommitId commit(RepoPath path, Optional<Version> version, List<CommitId> parents)
      throws GitException {
    return store.commit(
        store.edit(Optional.empty(), version.isPresent() ? Map.of(path, version) : Map.of()),
        parents,
        Author.AFTERCLICK,
        "A conflict",
        Instant.EPOCH);
  }

  private byte[] checkedOut(BlobId blob, RepoPath path) throws GitException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new CheckedOut(store, commonDir, git).copy(blob, path, bytes);
    return bytes.toByteArray();
  }

  /** Returns a file of git's for a name, which tells a variant after a dot. */
  private Path file(String name, String image) {
    int dot = name.indexOf('.');
    return folder(name).resolve(dot < 0 ? image : image + name.substring(dot));
  }

  private Path folder(String name) {
    return commonDir.resolve(CACHE).resolve(name.split("\\.", 2)[0]);
  }

  /** The work tree, the index and the git folder in which git records. */
  private record Stage(GitProgram git, Path gitDir, Path file, RepoPath path) {

    static Stage in(Scratch scratch, GitProgram git, Path commonDir, Conflict conflict)
        throws GitException, IOException {
      Path gitDir = scratch.folder("rerere");
      Path tree = scratch.folder("tree");
      Files.writeString(gitDir.resolve("commondir"), commonDir + "\n");
      Files.writeString(gitDir.resolve("HEAD"), "ref: refs/heads/afterclick-rerere\n");
      Path file = conflict.path().in(tree);
      Files.createDirectories(file.getParent() == null ? tree : file.getParent());
      GitProgram there =
          scratch
              .letSee(git.at(tree))
              .with("GIT_DIR", gitDir.toString())
              .with("GIT_WORK_TREE", tree.toString())
              .with("GIT_LITERAL_PATHSPECS", "1");
      there.run(
          index(conflict), "-c", "core.hooksPath=/dev/null", "update-index", "-z", "--index-info");
      return new Stage(there, gitDir, file, conflict.path());
    }

    /** The index says that the path is in conflict, as after a merge. */
    private static byte[] index(Conflict conflict) {
      ByteArrayOutputStream entries = new ByteArrayOutputStream();
      conflict.base().ifPresent(base -> entry(entries, conflict.path(), base, 1));
      entry(entries, conflict.path(), conflict.ours(), 2);
      entry(entries, conflict.path(), conflict.theirs(), 3);
      return entries.toByteArray();
    }

    private static void entry(ByteArrayOutputStream to, RepoPath path, Version version, int stage) {
      String words = version.mode().octal() + " " + version.blob().hex() + " " + stage + "\t";
      to.writeBytes(words.getBytes(StandardCharsets.US_ASCII));
      to.writeBytes(path.toBytes());
      to.write(0);
    }

    void write(byte[] content) throws IOException {
      Files.write(file, content);
    }

    boolean stands(byte[] content) throws IOException {
      return Arrays.equals(content, Files.readAllBytes(file));
    }

    void rerere() throws GitException {
      git.run("-c", "rerere.enabled=true", "-c", "rerere.autoupdate=false", "rerere");
    }

    void forget() throws GitException {
      git.run("-c", "rerere.enabled=true", "rerere", "forget", "--", path.value());
    }

    /** Returns git's name for the conflict, with its variant. */
    String name() throws Refused, GitException, IOException {
      Path note = gitDir.resolve(NOTE);
      String line = Files.exists(note) ? Files.readString(note, StandardCharsets.ISO_8859_1) : "";
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new Refused(
            "git's rerere knows no conflict of lines in " + path,
            "--to both writes the result to both worktrees");
      }
      return line.substring(0, tab);
    }
  }
}
