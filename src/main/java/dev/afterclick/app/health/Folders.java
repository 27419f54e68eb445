package dev.afterclick.app.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether our folders can be written to, and by nobody else.
 *
 * @param home the one that holds the others
 */
record Folders(Path home) implements Check {

  @Override
  public List<Finding> look() {
    if (!Files.isDirectory(home)) {
      return List.of(Finding.well("folder", home + " is not there yet; it is made when needed"));
    }
    List<Finding> findings = new ArrayList<>();
    for (Path folder :
        List.of(home, home.resolve("holds"), home.resolve("hooks"), home.resolve("journal"))) {
      if (Files.isDirectory(folder)) {
        findings.add(permissions(folder));
      }
    }
    return findings;
  }

  private static Finding permissions(Path folder) {
    String check = folder.endsWith("journal") ? "journal" : "folder";
    if (!Files.isWritable(folder) || !Files.isExecutable(folder)) {
      return Finding.wrong(check, folder + " cannot be written to", "chmod u+rwx " + folder);
    }
    return isOpenToOthers(folder)
        ? Finding.wrong(check, folder + " is open to others", "chmod go-rwx " + folder)
        : Finding.well(check, folder + " is writable, and its owner's alone");
  }

  private static boolean isOpenToOthers(Path folder) {
    Set<PosixFilePermission> owners = PosixFilePermissions.fromString("rwx------");
    Set<PosixFilePermission> others = EnumSet.complementOf(EnumSet.copyOf(owners));
    try {
      others.retainAll(Files.getPosixFilePermissions(folder));
      return !others.isEmpty();
    } catch (IOException e) {
      return false; // It is gone by now.
    }
  }
}
