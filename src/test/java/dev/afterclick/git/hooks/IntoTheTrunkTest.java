package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.stream.Stream;

/** No session's version gets into the trunk, whichever way it is taken there. */
final class IntoTheTrunkTest extends Matrix {

  private static final String ALONG =
      "git checkout -q edit.txt; echo more >README.md; git commit -qam 'Along'";
  private static final String CLEAN = "git checkout -q edit.txt";

  @Override
  Stream<Case> cases() {
    return Stream.of(
        in("main", "git merge billing-fix").isHeld("Merge"),
        in("main", "git merge --ff-only billing-fix").isHeld("Merge"),
        in("main", "git merge --no-ff billing-fix").isHeld("Merge"),
        in("main", "git merge billing-fix").after(ALONG).isHeld("Merge"),
        in("main", "git merge --squash billing-fix").isHeld("Merge"),
        in("main", "git merge --no-commit --no-ff billing-fix").isHeld("Merge"),
        in("main", "git merge --no-verify billing-fix").isHeld("Merge"),
        in("main", "git merge --autostash --no-ff billing-fix").isHeld("Merge"),
        in("main", "git merge -s ours billing-fix").isHeld("Merge"),
        in("main", "git merge -X theirs billing-fix").isHeld("Merge"),
        in("main", "git merge auth-refactor billing-fix").isHeld("Merge"),
        in("main", "git merge charts billing-fix").isHeld("Merge"),
        in("main", "git merge billing-fix^0").isHeld("Merge"),
        in("main", "git merge billing-fix 2>&1 | :; git merge billing-fix")
            .named("git merge whose words nobody reads")
            .isHeld("Merge"),
        in("main", "git pull . billing-fix").isHeld("Pull"),
        in("main", "git pull --no-rebase --no-ff . billing-fix").isHeld("Pull"),
        in("main", "git pull --rebase . billing-fix").after(CLEAN).isHeld("Pull"),
        in("main", "git rebase billing-fix").after(CLEAN).isHeld("Rebase"),
        in("main", "git cherry-pick billing-fix").isHeld("Cherry-pick", "git cherry-pick --abort"),
        in("main", "git cherry-pick --ff billing-fix").isHeld("Reset", "git read-tree"),
        in("main", "git commit -m x").after("git cherry-pick -n billing-fix").isHeld("Commit"),
        in("main", "git reset --keep billing-fix").isHeld("Reset", "git read-tree"),
        in("main", "git reset --hard billing-fix").after(CLEAN).isHeld("Reset", "git read-tree"),
        in("main", "git reset --soft billing-fix").isHeld("Update"),
        in("main", "git reset -q billing-fix").isHeld("Reset", "git reset"),
        in("charts", "git checkout -q --ignore-other-worktrees -B main billing-fix")
            .isHeld("Checkout", "git read-tree"),
        in("charts", "git branch -f main billing-fix")
            .after("git checkout -q --detach")
            .isHeld("Branch"),
        in("charts", "git update-ref refs/heads/main billing-fix").isHeld("Branch"),
        in("charts", "git fetch -q . billing-fix:main")
            .after("git checkout -q --detach")
            .isHeld("Branch"),
        in("charts", "git push -q --no-verify ../repo billing-fix:main")
            .after("git checkout -q --detach")
            .isHeld("Push"));
  }
}
