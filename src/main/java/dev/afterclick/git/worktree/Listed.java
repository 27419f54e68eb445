package dev.afterclick.git.worktree;

import dev.afterclick.git.Fields;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One record of {@code git worktree list --porcelain -z}. */
record Listed(
    Path root,
    Optional<String> head,
    Optional<String> branch,
    boolean bare,
    Optional<String> locked,
    boolean prunable) {

  private static final Path TOP = Path.of("/");
  private static final String ROOT = "worktree ";

  /** Reads all records, in git's order. */
  static List<Listed> parse(byte[] printed) {
    List<Listed> all = new ArrayList<>();
    List<byte[]> record = new ArrayList<>();
    Fields fields = new Fields(printed);
    while (fields.hasNext()) {
      byte[] field = fields.next();
      if (field.length > 0) {
        record.add(field);
      } else if (!record.isEmpty()) {
        all.add(of(record));
        record.clear();
      }
    }
    return all;
  }

  private static Listed of(List<byte[]> fields) {
    byte[] first = fields.get(0);
    byte[] path = Arrays.copyOfRange(first, ROOT.length(), first.length);
    return new Listed(
        RawPaths.read(path, TOP),
        value(fields, "HEAD").filter(hex -> hex.chars().anyMatch(c -> c != '0')),
        value(fields, "branch"),
        value(fields, "bare").isPresent(),
        value(fields, "locked"),
        value(fields, "prunable").isPresent());
  }

  /** Returns what follows {@code name}; the empty string when the field has no value. */
  private static Optional<String> value(List<byte[]> fields, String name) {
    for (byte[] field : fields.subList(1, fields.size())) {
      String text = new String(field, StandardCharsets.UTF_8);
      if (text.equals(name)) {
        return Optional.of("");
      }
      if (text.startsWith(name + " ")) {
        return Optional.of(text.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }
}
