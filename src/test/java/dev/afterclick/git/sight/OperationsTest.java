package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Sight;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that whatever git itself does to a worktree ends in the picture that a fresh look gets,
 * which is the one that git has.
 */
final class OperationsTest {

  private static final String TEXT = "1\n2\n3\n4\n5\n6\n7\n8\n";

  @TempDir Path folder;
  private TempRepo main;
  private TempRepo repo;
  private Onlooker onlooker;
  private FileEvents events;
  private boolean gitFirst;

  @BeforeEach
  void begin() throws Exception {
    main = TempRepo.in(folder).write("a", TEXT).write("src/b", TEXT).write("src/lib/c", "c\n");
    main.write(".gitignore", "*.log\n").commit("Begin");
    repo = main.worktree("billing-fix").write("a", "mine\n" + TEXT).write("mine", "m\n");
    repo.commit("Mine").write("src/b", TEXT + "mine\n").write("new", "n\n").commit("Mine, too");
    main.write("a", "theirs\n" + TEXT).write("theirs", "t\n").delete("src/b").commit("Theirs");
    onlooker = Onlooker.at(repo);
    onlooker.scan();
    events = new FileEvents(repo);
  }

  @AfterEach
  void end() {
    onlooker.close();
  }

  @Test
  void stagesCommitsAndAmends() throws Exception {
    repo.write("a", "work\n").write("x.log", "ignored").write("more", "more\n");
    agrees("writing");
    git("add", "-A");
    repo.write("a", "work after staging\n").delete("more");
    agrees("writing what is staged");
    git("commit", "-q", "-m", "Work");
    git("commit", "-q", "-a", "--amend", "-m", "Amended");
    git("mv", "src/b", "src/moved");
    git("rm", "-q", "--cached", "new");
    git("add", "-N", "new");
    git("update-index", "--chmod=+x", "a");
    git("restore", "--staged", ".");
    git("clean", "-fdq");
  }

  @Test
  void checksOut() throws Exception {
    git("checkout", "-q", "--detach", "main");
    git("checkout", "-q", "-b", "other", "billing-fix~1");
    repo.write("untracked", "u\n");
    git("checkout", "-q", "billing-fix");
    git("checkout", "-q", "main", "--", "a", "theirs");
    git("checkout", "-q", "-f", "HEAD");
    git("switch", "-q", "--orphan", "empty");
  }

  @Test
  void rebasesStopsAndContinues() throws Exception {
    stops("rebase", "-q", "main");
    repo.write("a", "both\n" + TEXT);
    agrees("resolving");
    git("add", "a");
    stops("rebase", "--continue");
    repo.git("add", "src/b");
    git("rebase", "--continue");
    assertEquals(main.head().hex(), repo.git("merge-base", "HEAD", "main"));
  }

  @Test
  void rebasesSkipsAndAborts() throws Exception {
    stops("rebase", "-q", "main");
    stops("rebase", "--skip");
    repo.write("while-stopped", "w\n");
    git("rebase", "--abort");
  }

  @Test
  void mergesAndCommitsTheResolution() throws Exception {
    stops("merge", "-q", "main");
    assertNotEquals("", repo.git("ls-files", "--unmerged"));
    repo.write("a", "both\n" + TEXT).delete("src/b");
    agrees("resolving on disk");
    git("add", "-A");
    git("commit", "-q", "-m", "Merge");
  }

  @Test
  void mergesAndAborts() throws Exception {
    repo.write("untracked", "u\n");
    stops("merge", "-q", "main");
    git("merge", "--abort");
    git("merge", "-q", "-s", "ours", "-m", "Merge", "main");
    git("reset", "-q", "--hard", "HEAD~1");
    git("merge", "-q", "-X", "theirs", "--squash", "main~1");
  }

  @Test
  void picksAndReverts() throws Exception {
    stops("cherry-pick", "main");
    repo.write("a", "both\n" + TEXT).git("add", "a");
    agrees("resolving one of two");
    git("cherry-pick", "--abort");
    git("revert", "--no-edit", "HEAD~1");
    git("revert", "--no-commit", "HEAD");
    git("revert", "--quit");
    git("cherry-pick", "-n", "billing-fix");
  }

  @Test
  void stashesAndPops() throws Exception {
    repo.write("a", "work\n").write("untracked", "u\n").delete("src/lib");
    git("add", "a");
    git("stash", "-q", "-u");
    git("stash", "pop", "-q", "--index");
    git("stash", "-q", "--keep-index");
    repo.write("a", "other work\n").git("commit", "-q", "-a", "-m", "Other");
    agrees("committing over a stash");
    stops("stash", "pop");
  }

  @Test
  void resets() throws Exception {
    git("reset", "-q", "--soft", "HEAD~1");
    git("reset", "-q", "--mixed", "HEAD~1");
    git("add", "-A");
    repo.write("a", "on disk\n");
    git("reset", "-q", "HEAD", "--", "a");
    git("reset", "-q", "--keep", "HEAD");
    git("reset", "-q", "--hard", "main");
    git("reset", "-q", "--hard", "ORIG_HEAD");
  }

  @Test
  void bisects() throws Exception {
    git("bisect", "start");
    git("bisect", "bad", "HEAD");
    git("bisect", "good", "HEAD~2");
    git("bisect", "bad");
    git("bisect", "reset");
  }

  @Test
  void renamesAndDeletesBranches() throws Exception {
    git("branch", "-m", "renamed");
    git("branch", "passing");
    git("branch", "-D", "passing");
    git("update-ref", "refs/heads/renamed", "HEAD~1");
    git("branch", "-m", "main", "trunk");
    git("branch", "-m", "trunk", "main");
  }

  @Test
  void packs() throws Exception {
    repo.write("src/b", "unsaved\n").git("add", "src/b");
    git("pack-refs", "--all", "--prune");
    git("gc", "-q", "--prune=now");
    git("repack", "-q", "-a", "-d", "-f");
    repo.write("a", "after\n");
    agrees("writing after all that");
  }

  @Test
  void landsOnTheTrunk() throws Exception {
    repo.write("src/lib/c", "unsaved\n");
    agrees("writing");
    main.git("merge", "-q", "-s", "ours", "-m", "Land", "billing-fix");
    agrees("landing");
    git("merge", "-q", "--ff-only", "main");
    main.git("reset", "-q", "--hard", "HEAD~1");
    agrees("taking it back");
  }

  private void git(String... command) throws Exception {
    repo.git(command);
    agrees(String.join(" ", command));
  }

  private void stops(String... command) throws Exception {
    assertNotEquals(0, repo.attempt(command).exit(), () -> String.join(" ", command));
    agrees(String.join(" ", command));
  }

  private void agrees(String deed) throws Exception {
    Sight sight = look();
    Onlooker fresh = onlooker.afresh();
    Sight whole = fresh.scan();
    fresh.eyes().close();
    assertEquals(GitsView.of(repo, whole.base()), Onlooker.onDisk(fresh.told()), deed);
    assertEquals(whole.head(), sight.head(), deed);
    assertEquals(whole.base(), sight.base(), deed);
    assertEquals(text(fresh), text(onlooker), deed);
  }

  /** Looks as the engine would, after events of files or of git first. */
  private Sight look() throws Exception {
    gitFirst = !gitFirst;
    if (gitFirst) {
      Sight sight = onlooker.git();
      onlooker.files(events.next());
      return sight;
    }
    onlooker.files(events.next());
    return onlooker.git();
  }

  private static String text(Onlooker onlooker) {
    StringBuilder text = new StringBuilder();
    Map<RepoPath, Change> changes = Onlooker.timeless(onlooker.told());
    changes.values().forEach(change -> text.append(change).append('\n'));
    return text.toString();
  }
}
