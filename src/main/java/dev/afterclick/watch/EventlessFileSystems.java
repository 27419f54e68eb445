package dev.afterclick.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Knows the file systems that tell nothing of what others change on them. */
final class EventlessFileSystems {

  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb2",
          "smb3",
          "smbfs",
          "9p",
          "v9fs",
          "afs",
          "ceph",
          "fuse.sshfs",
          "fuse.grpcfuse",
          "fuse.rclone",
          "vboxsf",
          "drvfs",
          "virtiofs",
          "prl_fs");

  private EventlessFileSystems() {}

  /** Returns the type of {@code folder}'s file system if it is one of these. */
  static Optional<String> typeOf(Path folder) {
    try {
      return Optional.of(Files.getFileStore(folder).type()).filter(EventlessFileSystems::isOne);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static boolean isOne(String type) {
    return TYPES.contains(type.toLowerCase(Locale.ROOT));
  }
}
