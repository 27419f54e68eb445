package dev.afterclick.git.sight;

import dev.afterclick.git.Fields;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code git status --porcelain=v2 -z --branch} prints. */
final class StatusOutput {

  private static final String HEAD = "# branch.oid ";
  private static final String UNBORN = "(initial)";

  private Optional<CommitId> head = Optional.empty();
  private final Map<RepoPath, Delta> staged = new HashMap<>();
  private final Map<RepoPath, Optional<Version>> unmerged = new HashMap<>();
  private final Set<RepoPath> onDisk = new HashSet<>();

  static StatusOutput parse(byte[] printed) {
    StatusOutput status = new StatusOutput();
    Fields fields = new Fields(printed);
    while (fields.hasNext()) {
      status.add(fields.next());
    }
    return status;
  }

  /** Returns the commit that all of this was compared with. */
  Optional<CommitId> head() {
    return head;
  }

  /** Returns where the index differs from HEAD. */
  Map<RepoPath, Delta> staged() {
    return staged;
  }

  /** Returns our own version of each path that a merge stopped at. */
  Map<RepoPath, Optional<Version>> unmerged() {
    return unmerged;
  }

  /** Returns the paths where the disk differs from the index, or only the disk has a file. */
  Set<RepoPath> onDisk() {
    return onDisk;
  }

  private void add(byte[] record) {
    switch (record[0]) {
      case '#' -> addHeader(new String(record, StandardCharsets.UTF_8));
      case '1' -> addOrdinary(record);
      case 'u' -> addUnmerged(record);
      case '?' -> addUntracked(record);
      default -> throw new IllegalArgumentException("git status printed an unknown record");
    }
  }

  private void addHeader(String header) {
    if (header.startsWith(HEAD) && !header.endsWith(UNBORN)) {
      head = Optional.of(new CommitId(header.substring(HEAD.length())));
    }
  }

  /** {@code 1 XY sub mH mI mW hH hI path}. */
  private void addOrdinary(byte[] record) {
    List<String> parts = leadingParts(record, 8);
    RepoPath path = pathAfter(record, 8);
    if (parts.get(1).charAt(0) != '.') {
      staged.put(
          path,
          new Delta(
              Delta.version(parts.get(3), parts.get(6)),
              Delta.version(parts.get(4), parts.get(7))));
    }
    if (parts.get(1).charAt(1) != '.') {
      onDisk.add(path);
    }
  }

  /** {@code u XY sub m1 m2 m3 mW h1 h2 h3 path}: the second stage is ours. */
  private void addUnmerged(byte[] record) {
    List<String> parts = leadingParts(record, 10);
    RepoPath path = pathAfter(record, 10);
    unmerged.put(path, Delta.version(parts.get(4), parts.get(8)));
    onDisk.add(path);
  }

  /** {@code ? path}; with a slash at its end it is a repository of its own, and not ours. */
  private void addUntracked(byte[] record) {
    if (record[record.length - 1] != '/') {
      onDisk.add(pathAfter(record, 1));
    }
  }

  private static List<String> leadingParts(byte[] record, int count) {
    int end = indexAfter(record, count) - 1;
    return RawDiff.split(new String(record, 0, end, StandardCharsets.US_ASCII));
  }

  private static RepoPath pathAfter(byte[] record, int blanks) {
    return RepoPath.ofBytes(Arrays.copyOfRange(record, indexAfter(record, blanks), record.length));
  }

  private static int indexAfter(byte[] record, int blanks) {
    int left = blanks;
    int i = 0;
    while (left > 0) {
      if (record[i++] == ' ') {
        left--;
      }
    }
    return i;
  }
}
