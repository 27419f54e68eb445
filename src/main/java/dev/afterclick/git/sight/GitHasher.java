package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.store.Scratch;
import dev.afterclick.model.BlobId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks git what it would commit of files that pass through a filter, or are too large for the heap.
 *
 * <p>The names go by standard input, for an argument could not carry each of them.
 */
final class GitHasher {

  /** What git would commit of a file, and whether that can be read from a store. */
  record Hashed(BlobId name, boolean kept) {}

  private final GitProgram git;
  private final ObjectStore store;
  private final long maxStoredSize;

  GitHasher(GitProgram git, ObjectStore store, long maxStoredSize) {
    this.git = git;
    this.store = store;
    this.maxStoredSize = maxStoredSize;
  }

  /** Names what git would commit of each file, in their order; fails if one of them is gone. */
  List<Hashed> name(List<Wanted> files) throws GitException {
    return hash(git, files).stream().map(name -> new Hashed(name, false)).toList();
  }

  /** The same, and keeps what is not in the base, unless a filter has made it too large. */
  List<Hashed> nameAndKeep(List<Wanted> files) throws GitException {
    try (Scratch scratch = store.scratch()) {
      // Without the other stores in sight, for git would mark the objects that it finds there.
      GitProgram here = scratch.gitIn(git.folder()).with("GIT_ALTERNATE_OBJECT_DIRECTORIES", "");
      List<BlobId> names = hash(here, files, "-w");
      List<Long> sizes = sizes(here, names);
      List<Hashed> hashed = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        boolean fits = sizes.get(i) <= maxStoredSize;
        if (fits && !files.get(i).isInBase(names.get(i))) {
          store.keep(here.run("cat-file", "blob", names.get(i).hex()).out());
        }
        hashed.add(new Hashed(names.get(i), fits));
      }
      return hashed;
    }
  }

  private static List<Long> sizes(GitProgram git, List<BlobId> names) throws GitException {
    String lines = names.stream().map(name -> name.hex() + "\n").collect(Collectors.joining());
    byte[] asked = lines.getBytes(StandardCharsets.US_ASCII);
    return git.run(asked, "cat-file", "--batch-check=%(objectsize)")
        .text()
        .lines()
        .map(Long::valueOf)
        .toList();
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
