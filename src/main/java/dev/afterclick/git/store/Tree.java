package dev.afterclick.git.store;

import dev.afterclick.git.ObjectFormat;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.ObjectId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.TreeId;
import dev.afterclick.model.Version;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One folder as git stores it: modes, names and object names, nothing below.
 *
 * <p>Names are held one char per byte, so that comparing them compares bytes.
 */
final class Tree {

  private static final String FOLDER_MODE = "40000";

  /** What one name stands for. */
  record Entry(String mode, ObjectId id) {

    static Entry folder(TreeId id) {
      return new Entry(FOLDER_MODE, id);
    }

    static Entry of(Version version) {
      return new Entry(version.mode().octal(), version.blob());
    }

    boolean isFolder() {
      return id instanceof TreeId;
    }

    /** Returns the file that this entry is; it must not be a folder. */
    Version version() {
      return new Version(FileMode.ofOctal(mode), new BlobId(id.hex()));
    }
  }

  private final Map<String, Entry> entries;

  private Tree(Map<String, Entry> entries) {
    this.entries = entries;
  }

  static Tree empty() {
    return new Tree(new HashMap<>());
  }

  static Tree parse(byte[] raw, ObjectFormat format) {
    Map<String, Entry> entries = new HashMap<>();
    for (int at = 0; at < raw.length; ) {
      int space = indexOf(raw, ' ', at);
      int end = indexOf(raw, '\0', space);
      int next = end + 1 + format.length();
      String mode = text(raw, at, space);
      String hex = HexFormat.of().formatHex(raw, end + 1, next);
      ObjectId id = mode.equals(FOLDER_MODE) ? new TreeId(hex) : new BlobId(hex);
      entries.put(text(raw, space + 1, end), new Entry(mode, id));
      at = next;
    }
    return new Tree(entries);
  }

  Map<String, Entry> entries() {
    return entries;
  }

  Optional<TreeId> folder(String name) {
    Entry entry = entries.get(name);
    return entry != null && entry.id() instanceof TreeId id ? Optional.of(id) : Optional.empty();
  }

  byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(entries.size() * 48);
    List<Map.Entry<String, Entry>> sorted =
        entries.entrySet().stream().sorted(Comparator.comparing(Tree::sortKey)).toList();
    for (Map.Entry<String, Entry> each : sorted) {
      out.writeBytes(bytes(each.getValue().mode() + " " + each.getKey() + "\0"));
      out.writeBytes(HexFormat.of().parseHex(each.getValue().id().hex()));
    }
    return out.toByteArray();
  }

  /** Splits a path as git's trees do. */
  static List<String> namesOf(byte[] path) {
    return Arrays.asList(text(path, 0, path.length).split("/", -1));
  }

  /** Returns the path of what stands under {@code name} in {@code folder}. */
  static RepoPath pathIn(RepoPath folder, String name) {
    return folder.resolve(RepoPath.ofBytes(bytes(name)).value());
  }

  /** Returns the path of what stands under {@code name} in a folder, or at the root. */
  static RepoPath pathIn(Optional<RepoPath> folder, String name) {
    return folder.isPresent() ? pathIn(folder.get(), name) : RepoPath.ofBytes(bytes(name));
  }

  /** Git sorts a folder as if its name ended with a slash. */
  private static String sortKey(Map.Entry<String, Entry> each) {
    return each.getValue().isFolder() ? each.getKey() + "/" : each.getKey();
  }

  private static String text(byte[] raw, int from, int to) {
    return new String(raw, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int indexOf(byte[] raw, char wanted, int from) {
    int at = from;
    while (raw[at] != wanted) {
      at++;
    }
    return at;
  }
}
