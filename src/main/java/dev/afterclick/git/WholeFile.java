package dev.afterclick.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a file so that nobody, be it after a crash, ever reads a half of it. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a file that only its owner may read. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, content, "rw-------");
  }

  /** Writes a file whose mode is exactly {@code mode}, such as {@code rwxr-xr-x}. */
  public static void write(Path file, byte[] content, String mode) throws IOException {
    Path fresh = file.resolveSibling(OurFiles.fresh() + ".new");
    try {
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      // Not as it is made: the umask would take from it.
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(mode));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
