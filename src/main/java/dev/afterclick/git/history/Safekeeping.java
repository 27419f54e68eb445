package dev.afterclick.git.history;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.CommitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Links into the store what its snapshots borrow from the user's objects.
 *
 * <p>A snapshot consists mostly of the user's own files, and once a branch is deleted, {@code git
 * gc} may take them. Links cost no room while the user keeps the files too, and nothing of the
 * user's is touched. Where the file system has no links, files are copied. For one thread.
 */
final class Safekeeping {

  private final ObjectStore store;
  private final Path done;

  Safekeeping(ObjectStore store) {
    this.store = store;
    this.done = store.folder().resolve("safe");
  }

  /** Makes the store hold all that snapshots up to {@code tips} consist of. */
  void take(Collection<CommitId> tips) throws GitException {
    try {
      linkPacks();
      if (!linkLoose(tips)) {
        // They were packed in the meantime.
        linkPacks();
      }
      Files.write(done, tips.stream().map(CommitId::hex).toList());
    } catch (IOException e) {
      throw new GitException("cannot link the user's objects into " + store.folder(), e);
    }
  }

  /**
   * Links the user's packs of today, and leaves it to git to take over from those of yesterday.
   *
   * <p>A pack that the user's store no longer has is a link no more, but room that we take.
   */
  void refresh() throws GitException {
    try {
      linkPacks();
      for (ObjectFiles.Pack pack : new ObjectFiles(store.folder()).packs()) {
        Path index = pack.index().getFileName();
        if (pack.linked() && !Files.exists(store.usersObjects().resolve("pack").resolve(index))) {
          Files.deleteIfExists(sibling(pack.index(), ".keep"));
        }
      }
    } catch (IOException e) {
      throw new GitException("cannot link the user's packs into " + store.folder(), e);
    }
  }

  private void linkPacks() throws IOException {
    Path packs = store.usersObjects().resolve("pack");
    if (!Files.isDirectory(packs)) {
      return;
    }
    try (DirectoryStream<Path> indexes = Files.newDirectoryStream(packs, "pack-*.idx")) {
      for (Path index : indexes) {
        linkPack(index);
      }
    }
  }

  /** Links the index last: what git finds no index of is no pack yet. */
  private void linkPack(Path index) throws IOException {
    Path pack = sibling(index, ".pack");
    Path ours = store.folder().resolve("objects/pack").resolve(index.getFileName());
    if (Files.exists(ours)) {
      return;
    }
    try {
      keep(sibling(ours, ".keep"));
      link(pack, sibling(ours, ".pack"));
      link(index, ours);
    } catch (NoSuchFileException e) {
      // The user's git has just packed anew, and the new pack holds the same.
      Files.deleteIfExists(sibling(ours, ".pack"));
      Files.deleteIfExists(sibling(ours, ".keep"));
    }
  }

  /** Tells git to leave a pack as it is: to pack it anew would make a copy out of the link. */
  private static void keep(Path sign) throws IOException {
    try {
      Files.writeString(sign, "the user's\n");
    } catch (FileAlreadyExistsException e) {
      // It is there.
    }
  }

  /** Returns whether all of them could still be found. */
  private boolean linkLoose(Collection<CommitId> tips) throws GitException, IOException {
    boolean all = true;
    for (String name : unpacked(tips)) {
      Path ours = store.placeOf(name);
      if (!Files.exists(ours)) {
        try {
          link(users(name), ours);
        } catch (NoSuchFileException e) {
          all = false;
        }
      }
    }
    return all;
  }

  private Path users(String name) {
    return store.usersObjects().resolve(name.substring(0, 2)).resolve(name.substring(2));
  }

  private List<String> unpacked(Collection<CommitId> tips) throws GitException, IOException {
    StringBuilder revisions = new StringBuilder();
    tips.forEach(tip -> revisions.append(tip.hex()).append('\n'));
    for (String safe : Files.exists(done) ? Files.readAllLines(done) : List.<String>of()) {
      revisions.append('^').append(safe).append('\n');
    }
    byte[] input = revisions.toString().getBytes(StandardCharsets.US_ASCII);
    return new ArrayList<>(
        GitProgram.in(store.folder())
            .with("GIT_DIR", ".")
            .run(
                input,
                "rev-list",
                "--objects",
                "--no-object-names",
                "--unpacked",
                "--missing=allow-any",
                "--ignore-missing",
                "--stdin")
            .text()
            .lines()
            .toList());
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileAlreadyExistsException e) {
      // Somebody was faster, and the name says what it holds.
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Path fresh = to.resolveSibling("tmp_" + to.getFileName());
      Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Path sibling(Path index, String ending) {
    String name = index.getFileName().toString();
    return index.resolveSibling(name.substring(0, name.length() - ".idx".length()) + ending);
  }
}
