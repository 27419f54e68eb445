package dev.afterclick.git.history;

import dev.afterclick.git.ObjectFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Finds the loose objects that do not hold what their names say, as after a power cut.
 *
 * <p>Git packs nothing at all while one of them is among what it is to pack.
 */
final class Damage {

  private static final String PARENT = "parent ";

  private final List<ObjectFiles.Loose> sound = new ArrayList<>();
  private final List<ObjectFiles.Loose> damaged = new ArrayList<>();
  private final Set<String> commits;

  private Damage(Collection<String> tips) {
    this.commits = new HashSet<>(tips);
  }

  /** Reads all of them; {@code tips} are the commits that the chains end with. */
  static Damage in(List<ObjectFiles.Loose> objects, Collection<String> tips) throws IOException {
    Damage damage = new Damage(tips);
    for (ObjectFiles.Loose each : objects) {
      damage.read(each);
    }
    return damage;
  }

  /** Returns those that hold what they should. */
  List<ObjectFiles.Loose> sound() {
    return sound;
  }

  int count() {
    return damaged.size();
  }

  /**
   * Moves them away, so that git takes them for missing and afterclick writes them again.
   *
   * <p>Not a commit: with it, all that its chain held before would count for garbage.
   */
  void setAside(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (ObjectFiles.Loose each : damaged) {
      if (!commits.contains(each.name())) {
        Files.move(each.file(), folder.resolve(each.name()));
      }
    }
  }

  private void read(ObjectFiles.Loose object) throws IOException {
    try (InputStream in = new InflaterInputStream(Files.newInputStream(object.file()))) {
      byte[] content = in.readAllBytes();
      if (nameOf(content, object.name().length()).equals(object.name())) {
        sound.add(object);
        noteParents(content);
      } else {
        damaged.add(object);
      }
    } catch (ZipException | EOFException e) {
      damaged.add(object);
    } catch (NoSuchFileException e) {
      // Nothing is left of it to be packed.
    }
  }

  private static String nameOf(byte[] content, int digits) {
    boolean isShort = digits == 2 * ObjectFormat.SHA1.length();
    ObjectFormat format = isShort ? ObjectFormat.SHA1 : ObjectFormat.SHA256;
    return HexFormat.of().formatHex(format.digest().digest(content));
  }

  private void noteParents(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.startsWith("commit ")) {
      text.lines()
          .takeWhile(line -> !line.startsWith("author "))
          .filter(line -> line.startsWith(PARENT))
          .forEach(line -> commits.add(line.substring(PARENT.length())));
    }
  }
}
