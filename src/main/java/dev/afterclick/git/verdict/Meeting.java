package dev.afterclick.git.verdict;

import dev.afterclick.model.FileMode;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Question;
import dev.afterclick.model.Side;
import dev.afterclick.model.Version;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How two sides of a question meet, as far as modes and names tell.
 *
 * @param question what is asked
 * @param base what stood at the question's path before either
 */
record Meeting(Question question, Optional<Version> base) {

  /** Tells whether both sides made the very same of the path. */
  boolean isSame() {
    return question.left().path().equals(question.right().path())
        && question.left().version().equals(question.right().version());
  }

  /** Tells whether this is one path, on all three sides, without a rename. */
  boolean isPlain() {
    return question.left().origin().isEmpty()
        && question.right().origin().isEmpty()
        && question.left().path().equals(question.path())
        && question.right().path().equals(question.path());
  }

  boolean areAllFiles() {
    Predicate<Version> isFile = version -> version.mode().isFile();
    return base.filter(isFile).isPresent()
        && question.left().version().filter(isFile).isPresent()
        && question.right().version().filter(isFile).isPresent();
  }

  OverlapKind kind() {
    Side left = question.left();
    Side right = question.right();
    if (left.path().isBelow(right.path()) || right.path().isBelow(left.path())) {
      return OverlapKind.FILE_DIRECTORY;
    }
    if (left.origin().isPresent() || right.origin().isPresent()) {
      return kindOfRename(left, right);
    }
    if (anyIs(FileMode.SUBMODULE)) {
      return OverlapKind.SUBMODULE;
    }
    if (left.version().isEmpty() || right.version().isEmpty()) {
      return OverlapKind.DELETE_MODIFY;
    }
    if (anyIs(FileMode.SYMLINK)) {
      return OverlapKind.SYMLINK;
    }
    return kindOfFiles(left.version().get(), right.version().get());
  }

  private static OverlapKind kindOfRename(Side left, Side right) {
    boolean both = left.origin().isPresent() && right.origin().isPresent();
    if (both && left.origin().equals(right.origin()) && left.path().equals(right.path())) {
      return OverlapKind.CONTENT;
    }
    return both ? OverlapKind.RENAME_RENAME : OverlapKind.RENAME;
  }

  private OverlapKind kindOfFiles(Version left, Version right) {
    if (isModeOnly(left) || isModeOnly(right) || left.blob().equals(right.blob())) {
      return OverlapKind.MODE;
    }
    return base.isEmpty() ? OverlapKind.ADD_ADD : OverlapKind.CONTENT;
  }

  private boolean isModeOnly(Version version) {
    return base.isPresent()
        && base.get().blob().equals(version.blob())
        && base.get().mode() != version.mode();
  }

  private boolean anyIs(FileMode mode) {
    Predicate<Version> has = version -> version.mode() == mode;
    return base.filter(has).isPresent()
        || question.left().version().filter(has).isPresent()
        || question.right().version().filter(has).isPresent();
  }
}
