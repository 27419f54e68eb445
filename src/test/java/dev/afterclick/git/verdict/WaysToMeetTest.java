package dev.afterclick.git.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Verdict;
import dev.afterclick.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks the judge on every way in which two sessions can meet. */
@Timeout(60)
final class WaysToMeetTest extends CourtCase {

  @Test
  void seesNoOverlapWhenOneSideChangedNothingOrBothTheSame() {
    left.writes("f", OURS);
    assertNoOverlap(ask("f"));

    right.writes("f", OURS);
    assertNoOverlap(ask("f"));

    left.deletes("other");
    right.deletes("other");
    assertNoOverlap(ask("other"));
  }

  @Test
  void judgesFilesThatBothAdded() {
    left.writes("new", "one\n");
    right.writes("new", "two\n");

    assertConflict(OverlapKind.ADD_ADD, ask("new"));
  }

  @Test
  void judgesDeletedAgainstModified() {
    left.deletes("f");
    right.writes("f", OURS);

    assertConflict(OverlapKind.DELETE_MODIFY, ask("f"));
  }

  @Test
  void mergesAnEditIntoARenamedFile() {
    left.renames("f", "g");
    right.writes("f", OURS);

    assertClean(OverlapKind.RENAME, court.ask("f", left.side("g", "f"), right.side("f")));
  }

  @Test
  void judgesEditsOnBothSidesOfARename() {
    left.renames("f", "g").writes("g", OURS);
    right.writes("f", THEIRS);

    assertConflict(OverlapKind.RENAME, court.ask("f", left.side("g", "f"), right.side("f")));
  }

  @Test
  void findsARenameThatTheQuestionDoesNotKnowOf() {
    left.renames("f", "g").writes("g", OURS);
    right.writes("f", THEIRS);

    assertEquals(Verdict.CONFLICT, last(ask("f")).verdict());
  }

  @Test
  void judgesRenamedAgainstDeleted() {
    left.renames("f", "g");
    right.deletes("f");

    assertConflict(OverlapKind.RENAME, court.ask("f", left.side("g", "f"), right.side("f")));
  }

  @Test
  void judgesRenamesToDifferentNames() {
    left.renames("f", "g");
    right.renames("f", "h");

    assertConflict(
        OverlapKind.RENAME_RENAME, court.ask("f", left.side("g", "f"), right.side("h", "f")));
  }

  @Test
  void seesNoOverlapInTheSameRename() {
    left.renames("f", "g");
    right.renames("f", "g");

    assertNoOverlap(court.ask("f", left.side("g", "f"), right.side("g", "f")));
  }

  @Test
  void judgesAFileInPlaceOfAFolder() {
    left.writes("new", "file\n");
    right.writes("new/below", "below\n");

    assertConflict(
        OverlapKind.FILE_DIRECTORY, court.ask("new", left.side("new"), right.side("new/below")));
  }

  @Test
  void judgesBinaries() {
    left.writes("bin", "a\0c");
    right.writes("bin", "a\0d");

    assertConflict(OverlapKind.BINARY, ask("bin"));
  }

  @Test
  void judgesModes() {
    left.writes("new", FileMode.EXECUTABLE, "same\n");
    right.writes("new", FileMode.REGULAR, "same\n");

    assertConflict(OverlapKind.MODE, ask("new"));
  }

  @Test
  void mergesAModeIntoAnEdit() {
    left.writes("f", FileMode.EXECUTABLE, BASE);
    right.writes("f", OURS);

    assertClean(OverlapKind.MODE, ask("f"));
  }

  @Test
  void judgesSymlinks() {
    left.writes("link", FileMode.SYMLINK, "b");
    right.writes("link", FileMode.SYMLINK, "c");

    assertConflict(OverlapKind.SYMLINK, ask("link"));
  }

  @Test
  void judgesASymlinkInPlaceOfAFile() {
    left.writes("f", FileMode.SYMLINK, "b");
    right.writes("f", OURS);

    assertConflict(OverlapKind.SYMLINK, ask("f"));
  }

  @Test
  void judgesSubmodules() {
    left.sets("sub", new Version(FileMode.SUBMODULE, new BlobId("1".repeat(40))));
    right.sets("sub", new Version(FileMode.SUBMODULE, new BlobId("2".repeat(40))));

    assertConflict(OverlapKind.SUBMODULE, ask("sub"));
  }
}
