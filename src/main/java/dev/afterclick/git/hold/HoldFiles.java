package dev.afterclick.git.hold;

import dev.afterclick.git.FilePrint;
import dev.afterclick.git.WholeFile;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The files that holds stand in, one each: the name tells which it is and whether git asks for it.
 *
 * <p>Who writes holds the lock of the folder; who reads needs none.
 */
final class HoldFiles {

  private static final String GUARDED = ".hold";
  private static final String RELEASED = ".released";

  /** How often to read anew what is being renamed. */
  private static final int TRIES = 5;

  /** A hold, and what its file was when it was read. */
  private record Known(Map<String, Object> print, Hold hold) {}

  private final Path folder;

  /** There may be hundreds, and with each change of one all are read again. */
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  HoldFiles(Path folder) {
    this.folder = folder;
  }

  /** Reads all holds: again where one got another name meanwhile, or it would be missed. */
  HoldFolder.Contents read() throws IOException {
    for (int left = TRIES; ; left--) {
      List<Hold> holds = new ArrayList<>();
      List<String> broken = new ArrayList<>();
      boolean moved = readAll(holds, broken);
      if (!moved || left == 0) {
        return new HoldFolder.Contents(unique(holds), List.copyOf(broken));
      }
    }
  }

  /** Writes a hold under the name that tells whether git asks for it; never both for long. */
  void write(Hold hold) throws IOException {
    boolean guarded = hold.isGuarded();
    byte[] text = HoldText.write(hold).getBytes(StandardCharsets.US_ASCII);
    WholeFile.write(file(hold.id(), guarded ? GUARDED : RELEASED), text);
    Files.deleteIfExists(file(hold.id(), guarded ? RELEASED : GUARDED));
  }

  void delete(HoldId hold) throws IOException {
    Files.deleteIfExists(file(hold, RELEASED));
    Files.deleteIfExists(file(hold, GUARDED));
  }

  /** Returns a name that no hold had before: the log tells of those that are over. */
  HoldId next() throws IOException {
    Path last = folder.resolve("last");
    int number = 0;
    try {
      number = Integer.parseInt(Files.readString(last).strip());
    } catch (NoSuchFileException | NumberFormatException e) {
      // It begins; or goes on after those that are there.
    }
    for (Path file : files()) {
      number = Math.max(number, number(file));
    }
    WholeFile.write(last, (number + 1 + "\n").getBytes(StandardCharsets.US_ASCII));
    return HoldId.of(number + 1);
  }

  /** Returns whether a file was gone again; fails for what may be readable the next time. */
  private boolean readAll(List<Hold> holds, List<String> broken) throws IOException {
    boolean moved = false;
    List<Path> files = files();
    known.keySet().retainAll(files);
    for (Path file : files) {
      try {
        holds.add(hold(file));
      } catch (NoSuchFileException e) {
        moved = true;
      } catch (AccessDeniedException e) {
        broken.add(file + ": permission denied");
      } catch (IllegalArgumentException | DateTimeException e) {
        broken.add(file + ": " + e.getMessage());
      }
    }
    return moved;
  }

  /** Whoever was killed between two names has left both: then it holds. */
  private static List<Hold> unique(List<Hold> holds) {
    SortedMap<HoldId, Hold> byId = new TreeMap<>();
    holds.forEach(
        hold -> byId.merge(hold.id(), hold, (one, other) -> one.isGuarded() ? one : other));
    return List.copyOf(byId.values());
  }

  private static int number(Path file) {
    String name = nameOf(file);
    String id = name.substring(0, name.lastIndexOf('.'));
    return HoldId.isOne(id) ? new HoldId(id).number() : 0;
  }

  private Hold hold(Path file) throws IOException {
    Map<String, Object> print = FilePrint.of(file);
    Known before = known.get(file);
    if (before != null && before.print().equals(print)) {
      return before.hold();
    }
    Hold hold = read(file);
    known.put(file, new Known(print, hold));
    return hold;
  }

  private static Hold read(Path file) throws IOException {
    Hold hold = HoldText.read(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (hold.isGuarded() != nameOf(file).equals(hold.id() + GUARDED)) {
      throw new IllegalArgumentException("it is not what its name says");
    }
    return hold;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(HoldFiles::isHold).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of(); // None was ever opened here.
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  private static boolean isHold(Path file) {
    String name = nameOf(file);
    return !name.startsWith(".") && (name.endsWith(GUARDED) || name.endsWith(RELEASED));
  }

  private Path file(HoldId id, String ending) {
    return folder.resolve(id.value() + ending);
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
