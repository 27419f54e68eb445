package dev.afterclick.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.model.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watches what git itself does in a real repository. */
final class GitDirWatchTest {

  @TempDir Path folder;

  private TempRepo main;
  private TempRepo topic;
  private Watching watching;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write("file", "1\n").commit("Begin");
    topic = main.worktree("topic");
    watching = new Watching(main).over(main, topic).fresh(main, topic);
  }

  @AfterEach
  void end() {
    watching.close();
  }

  @Test
  void tellsACommitInTheMainWorktree() {
    main.write("file", "2\n").commit("Change");

    watching.awaitGit(main);
    watching.awaitRefs();
  }

  @Test
  void tellsACommitInALinkedWorktree() {
    topic.write("file", "2\n").commit("Change");

    watching.awaitGit(topic);
    watching.awaitRefs();
    assertFalse(watching.told().anyMatch(new Event.GitMoved(Watching.NOW, Watching.MAIN)::equals));
  }

  @Test
  void tellsWhatIsStaged() {
    topic.write("file", "2\n").git("add", "file");

    watching.awaitGit(topic);
  }

  @Test
  void tellsACheckout() {
    topic.git("checkout", "-q", "--detach");

    watching.awaitGit(topic);
    watching.awaitRefs();
  }

  @Test
  void tellsAMergeThatStopped() {
    main.write("file", "2\n").commit("Ours");
    topic.write("file", "3\n").commit("Theirs");
    watching.fresh(main, topic);

    topic.attempt("merge", "main");

    watching.awaitGit(topic);
    assertTrue(Files.exists(main.path(".git/worktrees/topic/MERGE_HEAD")));
  }

  @Test
  void tellsABranchThatIsMadeInANewFolder() {
    main.git("branch", "deep/er/name");

    watching.awaitRefs();
    watching.fresh();
    main.git("branch", "-D", "deep/er/name");
    watching.awaitRefs();
  }

  @Test
  void tellsThatRefsWerePacked() {
    main.git("pack-refs", "--all");

    watching.awaitRefs();
    watching.fresh();
    main.git("branch", "after");
    watching.awaitRefs();
  }

  @Test
  void tellsThatWorktreesComeAndGo() {
    TempRepo other = main.worktree("other");
    watching.awaitRefs();

    watching.fresh().over(main, topic, other).fresh(other);
    other.git("checkout", "-q", "--detach");
    watching.awaitGit(other);

    watching.fresh();
    main.git("worktree", "remove", "--force", other.root().toString());
    watching.awaitRefs();
  }

  @Test
  void tellsThatAWorktreeIsLockedOrMoved() {
    main.git("worktree", "lock", topic.root().toString());
    watching.awaitRefs();
    main.git("worktree", "unlock", topic.root().toString());
    watching.fresh();

    main.git("worktree", "move", topic.root().toString(), folder.resolve("moved").toString());

    watching.awaitRefs();
  }

  @Test
  void seesTheFirstLinkedWorktreeOfARepository() throws IOException {
    watching.close();
    TempRepo alone =
        TempRepo.in(Files.createDirectory(folder.resolve("deep"))).write("a", "").commit("Begin");
    watching = new Watching(alone).over(alone).fresh(alone);

    TempRepo first = alone.worktree("first");

    watching.awaitRefs();
    watching.over(alone, first).fresh(first);
    first.git("checkout", "-q", "--detach");
    watching.awaitGit(first);
  }

  @Test
  void tellsRules() throws IOException {
    main.git("config", "afterclick.trunk", "main");
    watching.awaitRules();
    watching.fresh();

    Files.writeString(main.path(".git/info/attributes"), "*.lock afterclick=warn\n");
    watching.awaitRules();
  }

  @Test
  void tellsACommitInASubmodule() throws IOException {
    TempRepo library =
        TempRepo.in(Files.createDirectory(folder.resolve("library")))
            .write("a", "")
            .commit("Begin");
    main.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        "--name",
        "third/party",
        library.root().toString(),
        "sub");
    watching.fresh();

    main.at(main.path("sub")).git("checkout", "-q", "--detach", "HEAD");

    watching.awaitGit(main);
  }

  @Test
  void saysNothingOfObjectsAndLogs() {
    main.write("file", "2\n");
    watching.fresh(main);

    main.git("hash-object", "-w", "file");
    main.git("update-server-info");
    main.git("gc", "-q", "--no-prune");
    watching.fresh();
    main.git("hash-object", "-w", "--stdin");
    main.git("repack", "-q", "-a", "-d");

    assertEquals(0, watching.gitEvents());
  }

  @Test
  void asksToLookAtEverythingWhenTheDirectoryWasReplaced() throws IOException {
    Path aside = folder.resolve("aside");
    Files.move(main.path(".git"), aside);
    main.git("init", "-q");
    Files.writeString(aside.resolve("shows-that-it-moved"), "x");

    watching.awaitRules();
    watching.awaitRefs();
    watching.awaitGit(main);
    watching.awaitGit(topic);
  }
}
