package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.stream.Stream;

/** The trunk itself: work on the held path there is held too, unless the trunk is a party. */
final class HotfixTest extends Matrix {

  private static final String EDIT = "echo four >>src/lib/session.ts";

  private static final String TWICE =
      "git checkout -q edit.txt; "
          + EDIT
          + "; git commit -qam four; "
          + EDIT
          + "; git commit -qam five";

  @Override
  Stream<Case> cases() {
    return Stream.of(
        in("main", "git commit -qm Hotfix -a").after(EDIT).isHeld("Commit"),
        in("main", "git commit -qm Hotfix src").after(EDIT).isHeld("Commit"),
        in("main", "git commit -qm Hotfix").after(EDIT + "; git add src").isHeld("Commit"),
        in("main", "git commit -q --no-verify -m Hotfix -a").after(EDIT).isHeld("Commit"),
        in("main", "git commit -q --amend --no-edit src").after(EDIT).isHeld("Commit"),
        in("main", "git revert --no-edit HEAD").after(TWICE).isHeld("Revert", "git read-tree"),
        in("main", "git revert --no-edit HEAD HEAD~1")
            .after(TWICE)
            .isHeld("Revert", "git revert --abort"),
        in("main", "git revert -n HEAD; git commit -qm 'Back to four'")
            .after(TWICE)
            .isHeld("Revert", "git revert --abort"),
        in("main", "git revert --no-edit HEAD")
            .named("revert to what origin's trunk has")
            .after("git checkout -q edit.txt; " + EDIT + "; git commit -qam four"),
        in("main", "git switch -q -c hotfix; git commit -qm Hotfix -a").after(EDIT),
        in("main", "git commit -qm Hotfix -a")
            .named("commit on the trunk by a session that has another branch")
            .after(EDIT)
            .under(HotfixTest::labelled)
            .isHeld("Commit")
            .telling("Session Ann → src/lib"),
        in("main", "git commit -qm Own -a").after(EDIT).under(HotfixTest::withTheTrunk),
        in("main", "git merge -q billing-fix").under(HotfixTest::withTheTrunk).isHeld("Merge"),
        in("billing-fix", "git merge -q main")
            .after("git checkout -q edit.txt; " + EDIT + "; git commit -qam four")
            .under(HotfixTest::withTheTrunk),
        in("billing-fix", "git merge -q auth-refactor").under(HotfixTest::detached).isHeld("Merge"),
        in("main", "git merge -q billing-fix").under(HotfixTest::detached).isHeld("Merge"),
        in("billing-fix", "git commit -qam more")
            .after("cd ../billing-fix; git checkout -q --detach; " + EDIT)
            .under(HotfixTest::detached),
        in("main", "git merge -q auth-refactor").under(HotfixTest::clobber).isHeld("Merge"),
        in("auth-refactor", "git commit -qam more")
            .after("cd ../auth-refactor; " + EDIT)
            .under(HotfixTest::clobber));
  }

  /** The main worktree is a session of its own, and its branch is the trunk. */
  private static String withTheTrunk(Scene scene) {
    return scene
        .hold()
        .replace("party auth-refactor refs/heads/auth-refactor", "party main refs/heads/main");
  }

  /** The session of the main worktree is called otherwise than the worktree. */
  private static String labelled(Scene scene) {
    return scene
        .hold()
        .replaceFirst("party auth-refactor", "party main")
        .replaceFirst(" auth-refactor\n", " Ann\n");
  }

  private static String detached(Scene scene) {
    Shell.prepare(scene.path("billing-fix"), "git checkout -q --detach");
    return scene.hold().replace("party billing-fix refs/heads/billing-fix", "party billing-fix -");
  }

  private static String clobber(Scene scene) {
    return scene
        .hold()
        .replaceAll("party billing-fix .*\n", "")
        .replace("kind content", "kind clobber");
  }
}
