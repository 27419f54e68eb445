package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.RepoPath;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks what is read out of what git complains of. */
final class ComplaintsTest {

  @Test
  void findsTheFoldersAndNothingBelowThem() {
    String said =
        """
        warning: unable to access '/root/.config/git/ignore': Permission denied
        src/secret/x: Permission denied
        warning: could not open directory 'it's/': Permission denied
        warning: could not open directory 'src/secret/': Permission denied
        warning: could not open directory 'src/secret/deep/': Permission denied
        warning: could not open directory 'src/secret/': Permission denied
        """;

    assertEquals(Set.of(RepoPath.of("it's"), RepoPath.of("src/secret")), Complaints.folders(said));
  }
}
