package dev.afterclick.git.verdict;

import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Side;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What git said of one merge.
 *
 * @param unmerged the paths that git left for a person
 * @param messages what git remarked
 */
record MergeOutcome(Map<RepoPath, Stages> unmerged, List<Message> messages) {

  /** What stands at an unmerged path: in the base, and on either side. */
  record Stages(Optional<Version> base, Optional<Version> left, Optional<Version> right) {

    static final Stages NONE = new Stages(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns these with one more, by git's number for it. */
    Stages with(String stage, Version version) {
      return switch (stage) {
        case "1" -> new Stages(Optional.of(version), left, right);
        case "2" -> new Stages(base, Optional.of(version), right);
        default -> new Stages(base, left, Optional.of(version));
      };
    }

    /**
     * Tells whether this is the file in question under a name that only git found: git detects
     * renames where a session's changes may show one file deleted and another one new.
     */
    boolean isOf(Meeting meeting) {
      return sameContent(base, meeting.base())
          && (sameContent(left, meeting.question().left().version())
              || sameContent(right, meeting.question().right().version()));
    }

    private static boolean sameContent(Optional<Version> one, Optional<Version> other) {
      return one.isPresent() && one.map(Version::blob).equals(other.map(Version::blob));
    }
  }

  /**
   * One remark.
   *
   * @param paths what it is about
   * @param type git's own name for it, which stays the same in every language
   */
  record Message(List<RepoPath> paths, String type) {

    boolean isConflictOn(Set<RepoPath> any) {
      return type.startsWith("CONFLICT") && paths.stream().anyMatch(any::contains);
    }
  }

  private record Named(String type, OverlapKind kind) {}

  /** The names that tell more than how the two sides look, those about names of files first. */
  private static final List<Named> KINDS =
      List.of(
          new Named("CONFLICT (file/directory)", OverlapKind.FILE_DIRECTORY),
          new Named("CONFLICT (rename/rename)", OverlapKind.RENAME_RENAME),
          new Named("CONFLICT (rename/delete)", OverlapKind.RENAME),
          new Named("CONFLICT (rename involved in collision)", OverlapKind.RENAME),
          new Named("CONFLICT (directory rename suggested)", OverlapKind.RENAME),
          new Named("CONFLICT (file in way of directory rename)", OverlapKind.RENAME),
          new Named("CONFLICT (modify/delete)", OverlapKind.DELETE_MODIFY),
          new Named("CONFLICT (binary)", OverlapKind.BINARY));

  Verdict verdict(Meeting meeting) {
    Set<RepoPath> paths = pathsOf(meeting);
    boolean conflict =
        paths.stream().anyMatch(unmerged::containsKey)
            || messages.stream().anyMatch(message -> message.isConflictOn(paths));
    return conflict ? Verdict.CONFLICT : Verdict.CLEAN;
  }

  /** Returns git's word for a conflict where it has one; else how the two sides look. */
  OverlapKind kind(Meeting meeting) {
    Set<RepoPath> paths = pathsOf(meeting);
    return KINDS.stream()
        .filter(named -> isTold(named.type(), paths))
        .map(Named::kind)
        .findFirst()
        .orElseGet(meeting::kind);
  }

  private boolean isTold(String type, Set<RepoPath> paths) {
    return messages.stream()
        .anyMatch(message -> message.type().equals(type) && message.isConflictOn(paths));
  }

  /** Collects the names under which git may speak of the file in question. */
  private Set<RepoPath> pathsOf(Meeting meeting) {
    Set<RepoPath> paths = new HashSet<>();
    paths.add(meeting.question().path());
    for (Side side : List.of(meeting.question().left(), meeting.question().right())) {
      paths.add(side.path());
      side.origin().ifPresent(paths::add);
    }
    unmerged.forEach(
        (path, stages) -> {
          if (stages.isOf(meeting)) {
            paths.add(path);
          }
        });
    return paths;
  }
}
