package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.store.Scratch;
import dev.afterclick.model.BlobId;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks git what it would commit of files that pass through a filter, or are too large for the heap.
 *
 * <p>The names go by standard input, for an argument could not carry each of them.
 */
final class GitHasher {

  private final GitProgram git;
  private final ObjectStore store;

  GitHasher(GitProgram git, ObjectStore store) {
    this.git = git;
    this.store = store;
  }

  /** Names what git would commit of each file, in their order; fails if one of them is gone. */
  List<BlobId> name(List<Wanted> files) throws GitException {
    return hash(git, files);
  }

  /** The same, and keeps what is not in the base. */
  List<BlobId> nameAndKeep(List<Wanted> files) throws GitException {
    try (Scratch scratch = store.scratch()) {
      // Without the other stores in sight, for git would mark the objects that it finds there.
      GitProgram here = scratch.gitIn(git.folder()).with("GIT_ALTERNATE_OBJECT_DIRECTORIES", "");
      List<BlobId> names = hash(here, files, "-w");
      for (int i = 0; i < names.size(); i++) {
        if (!files.get(i).isInBase(names.get(i))) {
          store.keep(here.run("cat-file", "blob", names.get(i).hex()).out());
        }
      }
      return names;
    }
  }

  private static List<BlobId> hash(GitProgram git, List<Wanted> files, String... options)
      throws GitException {
    // Else a mix of line ends is an error, and not merely a warning.
    List<String> command = new ArrayList<>(List.of("-c", "core.safecrlf=false", "hash-object"));
    command.addAll(List.of(options));
    command.add("--stdin-paths");
    GitProgram.Result said = git.run(quoted(files), command.toArray(new String[0]));
    return said.text().lines().map(BlobId::new).toList();
  }

  private static byte[] quoted(List<Wanted> files) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Wanted file : files) {
      lines.write('"');
      for (byte b : file.path().toBytes()) {
        quote(b, lines);
      }
      lines.write('"');
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  private static void quote(byte b, ByteArrayOutputStream into) {
    boolean plain = b >= ' ' && b != '"' && b != '\\' && b != 0x7F;
    if (plain) {
      into.write(b);
    } else {
      into.write('\\');
      into.write('0' + ((b >> 6) & 3));
      into.write('0' + ((b >> 3) & 7));
      into.write('0' + (b & 7));
    }
  }
}
