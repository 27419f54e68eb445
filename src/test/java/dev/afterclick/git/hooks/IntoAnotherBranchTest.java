package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.stream.Stream;

/** No session's version gets into another session's branch, nor into a branch of nobody's. */
final class IntoAnotherBranchTest extends Matrix {

  /** A branch of nobody's that is checked out nowhere, and one that stands on the main worktree. */
  private static final String FREE = "git branch free; git branch both charts";

  @Override
  Stream<Case> cases() {
    return Stream.of(
        in("billing-fix", "git merge auth-refactor").isHeld("Merge"),
        in("auth-refactor", "git merge billing-fix").isHeld("Merge"),
        in("billing-fix", "git merge --squash auth-refactor").isHeld("Merge"),
        in("billing-fix", "git merge -s ours auth-refactor").isHeld("Merge"),
        in("billing-fix", "git merge -X ours auth-refactor~1").isHeld("Merge"),
        in("billing-fix", "git pull --no-rebase . auth-refactor").isHeld("Pull"),
        in("billing-fix", "git pull --rebase . auth-refactor").isHeld("Pull"),
        in("billing-fix", "git rebase auth-refactor").isHeld("Rebase"),
        in("billing-fix", "git rebase --apply auth-refactor").isHeld("Rebase"),
        in("billing-fix", "git rebase --no-verify auth-refactor")
            .isHeld("Rebase", "git rebase --abort"),
        in("charts", "git rebase -q --no-verify --apply auth-refactor")
            .isHeld("Rebase", "git rebase --quit; git switch charts"),
        in("charts", "git rebase --apply --autostash auth-refactor")
            .after("cd ../charts; echo more >edit.txt")
            .isHeld("Rebase", "git rebase --quit; git switch charts; git stash pop"),
        in("billing-fix", "git rebase --autostash auth-refactor")
            .after("cd ../billing-fix; echo more >edit.txt")
            .isHeld("Rebase", "git rebase --abort"),
        in("billing-fix", "git rebase --onto auth-refactor main").isHeld("Rebase", "git rebase"),
        in("charts", "git rebase auth-refactor").isHeld("Rebase"),
        in("billing-fix", "git rebase --onto main auth-refactor")
            .named("rebase onto the trunk, of which git only tells what is left out")
            .after("git commit -q --allow-empty -m More")
            .isHeld("Rebase")
            .telling("git rebase --no-verify --onto …"),
        in("billing-fix", "git rebase -q --no-verify --onto main auth-refactor")
            .named("the same, looked at once it begins")
            .after("git commit -q --allow-empty -m More"),
        in("charts", "git rebase -q --no-verify --onto auth-refactor main")
            .named("rebase onto what is held, looked at once it begins")
            .isHeld("Rebase", "git rebase --abort"),
        in("charts", "git merge billing-fix").isHeld("Merge"),
        in("charts", "git cherry-pick billing-fix")
            .isHeld("Cherry-pick", "git cherry-pick --abort"),
        in("billing-fix", "git commit -m theirs")
            .after("cd ../billing-fix; git checkout auth-refactor -- src")
            .isHeld("Commit"),
        in("billing-fix", "git commit -am theirs")
            .after("cd ../billing-fix; cp ../auth-refactor/src/lib/session.ts src/lib")
            .isHeld("Commit"),
        in(
                "billing-fix",
                "! git cherry-pick auth-refactor~1;"
                    + " printf 'one\nauth billing\nthree\n' >src/lib/session.ts;"
                    + " git add -u; git cherry-pick --continue")
            .named("cherry-pick of the other's commit that was resolved to a mixture")
            .isHeld("Cherry-pick", "git cherry-pick --abort"),
        in("billing-fix", "git commit -qm mixed")
            .named("commit of a squash that was resolved to a mixture")
            .after(
                "cd ../billing-fix; ! git merge --squash auth-refactor;"
                    + " printf 'one\\nauth billing\\nthree\\n' >src/lib/session.ts; git add -u")
            .isHeld("Commit"),
        in("billing-fix", "git reset --hard auth-refactor").isHeld("Reset", "git read-tree"),
        in("billing-fix", "git reset --keep auth-refactor").isHeld("Reset", "git read-tree"),
        in("billing-fix", "git am ../auth.mbox")
            .after(
                "git format-patch -1 --stdout auth-refactor~1 >../auth.mbox; cd ../billing-fix;"
                    + " git reset -q --hard main")
            .isHeld("Am", "git am --abort"),
        in("main", "git branch -f free billing-fix").after(FREE).isHeld("Branch"),
        in("main", "git branch -f both billing-fix").after(FREE).isHeld("Branch"),
        in("main", "git fetch -q . auth-refactor:free").after(FREE).isHeld("Branch"),
        in("main", "git update-ref refs/heads/free auth-refactor").after(FREE).isHeld("Branch"),
        in("charts", "git switch -q -C free billing-fix")
            .after(FREE)
            .isHeld("Checkout", "git read-tree"),
        in("auth-refactor", "git merge -q billing-fix")
            .named("merge in a session that has switched to another branch")
            .after(FREE + "; cd ../auth-refactor; git switch -q free")
            .isHeld("Merge"),
        in("auth-refactor", "git merge -q billing-fix")
            .named("merge in a session that has switched to the trunk")
            .after("git checkout -q --detach; cd ../auth-refactor; git switch -q main")
            .isHeld("Merge"),
        in("auth-refactor", "git merge auth-refactor")
            .named("merge of its own into the trunk, in a session that has switched there")
            .after("git checkout -q --detach; cd ../auth-refactor; git switch -q main")
            .isHeld("Merge"),
        in("charts", "git push -q ../repo +billing-fix:auth-refactor")
            .after("git config receive.denyCurrentBranch ignore")
            .isHeld("Push"),
        in("charts", "git push -q --no-verify ../repo +billing-fix:auth-refactor")
            .after("git config receive.denyCurrentBranch updateInstead")
            .isHeld("Push"),
        in("charts", "git push -q origin billing-fix:main").isHeld("Push"),
        in("charts", "git push -q origin HEAD:main")
            .after("cd ../charts; git merge -q billing-fix")
            .isHeld("Push"));
  }
}
