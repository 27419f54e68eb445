package dev.afterclick.watch;

import static dev.afterclick.watch.Watching.paths;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.model.Event;
import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watches worktrees that lie inside each other, that come, move and go. */
final class WorktreesComeAndGoTest {

  @TempDir Path folder;
  private TempRepo main;
  private Watching watching;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write("src/lib/session.ts", "1\n").commit("Begin");
    watching =
        new Watching(main, (worktree, path) -> path.name().equals("node_modules"), Watching.PACE);
  }

  @AfterEach
  void end() {
    watching.close();
  }

  @Test
  void givesAPathToTheInnermostWorktree() {
    TempRepo inner = main.worktreeAt(main.path(".claude/worktrees/inner"), "inner");
    watching.over(main, inner).fresh(main, inner);

    inner.write("src/lib/session.ts", "2\n");

    assertEquals(paths("src/lib/session.ts"), watching.moved(inner));
    assertEquals(Set.of(), watching.moved(main));
  }

  @Test
  void leavesAWorktreeThatIsAddedInsideToItsOwnWatch() {
    watching.over(main).fresh(main);
    int watches = Inotify.watches();

    TempRepo inner = main.worktreeAt(main.path(".claude/worktrees/inner"), "inner");
    for (int i = 0; i < 100; i++) {
      inner.write("f" + i + "/file", "x");
    }
    watching.over(main, inner).fresh(main, inner);
    inner.write("f1/file", "y");

    assertEquals(paths("f1/file"), watching.moved(inner));
    assertEquals(Set.of(), watching.moved(main));
    assertTrue(Inotify.watches() < watches + 2 * 100, "the folders are watched once, not twice");
  }

  @Test
  void watchesAFolderThatWasAWorktreeAndIsOrdinaryNow() throws IOException {
    TempRepo inner = main.worktreeAt(main.path("inner"), "inner");
    watching.over(main, inner);
    watching.telling(main);
    Files.delete(inner.path(".git"));
    watching.awaitLost(main);
    watching.fresh(main);

    main.write("inner/src/lib/session.ts", "2\n");

    assertEquals(paths("inner/src/lib/session.ts"), watching.moved(main));
  }

  @Test
  void beginsAndEndsAsTheWorktreesComeAndGo() {
    TempRepo topic = main.worktree("topic");
    watching.over(main, topic).fresh(main, topic);

    watching.telling(main);
    watching.await(new Event.WatchChanged(Watching.NOW, watching.id(topic), false));
    topic.write("unseen", "x");
    watching.moved(main);
    assertEquals(0, watching.batches(topic).size());

    watching.fresh(main).over(main, topic);
    assertEquals(Set.of(), watching.moved(topic));
  }

  @Test
  void followsAWorktreeThatIsMoved() throws IOException {
    TempRepo topic = main.worktree("topic");
    watching.over(main, topic).fresh(main, topic);

    TempRepo moved = main.at(folder.resolve("elsewhere/topic"));
    Files.createDirectory(folder.resolve("elsewhere"));
    main.git("worktree", "move", topic.root().toString(), moved.root().toString());
    watching.awaitRefs();
    watching.telling(main, moved);
    watching.await(new Event.WatchChanged(Watching.NOW, watching.id(topic), false));
    watching.awaitWatched(moved);

    moved.write("src/lib/session.ts", "2\n");
    assertTrue(watching.moved(moved).contains(RepoPath.of("src/lib/session.ts")));
  }

  @Test
  void isNotTroubledByBeingToldTheSameAgain() {
    TempRepo topic = main.worktree("topic");
    watching.over(main, topic).fresh(main, topic);

    watching.telling(main, topic).telling(topic, main);
    topic.write("file", "x");

    assertEquals(paths("file"), watching.moved(topic));
    assertFalse(watching.told().anyMatch(e -> e instanceof Event.EventsLost));
    assertFalse(watching.told().anyMatch(e -> e instanceof Event.WatchChanged));
  }

  @Test
  void waitsForAWorktreeWhoseFolderIsGone() throws IOException {
    TempRepo topic = main.worktree("topic");
    watching.over(main, topic).fresh(main, topic);

    topic.delete("");
    watching.await(new Event.WatchChanged(Watching.NOW, watching.id(topic), false));
    topic.write("src/lib/session.ts", "2\n");
    watching.awaitLost(topic);
    watching.fresh(main, topic);
    topic.write("src/lib/session.ts", "3\n");

    assertEquals(paths("src/lib/session.ts"), watching.moved(topic));
  }

  @Test
  void noticesAnotherFolderInThePlaceOfTheRoot() throws IOException {
    TempRepo topic = main.worktree("topic");
    watching.over(main, topic).fresh(main, topic);

    Path aside = folder.resolve("aside");
    Files.move(topic.root(), aside);
    topic.write("src/lib/session.ts", "2\n");
    Files.writeString(aside.resolve("shows-that-it-moved"), "x");
    watching.awaitLost(topic);
    watching.fresh(main, topic);
    topic.write("src/lib/session.ts", "3\n");

    assertEquals(paths("src/lib/session.ts"), watching.moved(topic));
  }
}
