package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Names objects, and writes them one file each, as git itself does.
 *
 * <p>A git process per object would cost milliseconds; this costs tenths of one. Nothing is synced
 * to the disk: what a crash of the machine takes are the last seconds of a second copy.
 */
final class LooseObjects {

  private static final FileAttribute<Set<PosixFilePermission>> READ_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r--r--"));

  /** Half of what an object that nothing refers to is kept for. */
  private static final Duration SAFE = Duration.ofDays(1);

  private final StoreFolder store;
  private final ObjectFormat format;
  private final AtomicLong written = new AtomicLong();

  LooseObjects(StoreFolder store, ObjectFormat format) {
    this.store = store;
    this.format = format;
  }

  String nameOf(ObjectKind kind, byte[] content) {
    MessageDigest digest = format.digest();
    digest.update(header(kind, content));
    return HexFormat.of().formatHex(digest.digest(content));
  }

  /**
   * Writes the object unless it stands here already, and returns its name.
   *
   * <p>It is written even if the user's store has it: there it may be pruned one day.
   */
  String write(ObjectKind kind, byte[] content) throws GitException {
    String name = nameOf(kind, content);
    store.create();
    Path file = fileOf(name);
    if (!isFresh(file)) {
      writeInto(store.objects().resolve(name.substring(0, 2)), file, kind, content);
    }
    return name;
  }

  boolean holds(String name) {
    return Files.exists(fileOf(name));
  }

  /** Makes an object that stands in a file of its own safe from a crash of the machine. */
  void sync(String name) throws GitException {
    if (!holds(name)) {
      return;
    }
    Path file = fileOf(name);
    try (FileChannel object = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel folder =
            FileChannel.open(
                store.objects().resolve(name.substring(0, 2)), StandardOpenOption.READ)) {
      object.force(true);
      folder.force(true);
    } catch (IOException e) {
      throw new GitException("cannot see " + file + " safe on the disk", e);
    }
  }

  Path fileOf(String name) {
    return store.objects().resolve(name.substring(0, 2)).resolve(name.substring(2));
  }

  /** Tells whether the object is there and not so old that it may just be swept away. */
  private static boolean isFresh(Path file) {
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return written.isAfter(Instant.now().minus(SAFE));
    } catch (IOException e) {
      return false;
    }
  }

  private void writeInto(Path folder, Path file, ObjectKind kind, byte[] content)
      throws GitException {
    // Git sweeps away what is left under such a name.
    Path fresh =
        folder.resolve(
            "tmp_obj_" + ProcessHandle.current().pid() + "_" + written.incrementAndGet());
    try {
      StoreFolder.makeOnly(folder);
      try (OutputStream out = compressed(fresh)) {
        out.write(header(kind, content));
        out.write(content);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      deleteIfThere(fresh);
      throw new GitException("cannot keep contents in " + store.path(), e);
    }
  }

  private static OutputStream compressed(Path fresh) throws IOException {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    OutputStream file =
        Channels.newOutputStream(
            Files.newByteChannel(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), READ_ONLY));
    return new DeflaterOutputStream(file, fast, 8192) {
      @Override
      public void close() throws IOException {
        try {
          super.close();
        } finally {
          fast.end();
        }
      }
    };
  }

  private static void deleteIfThere(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It is swept away with git's own leftovers.
    }
  }

  private static byte[] header(ObjectKind kind, byte[] content) {
    return (kind.word() + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
  }
}
