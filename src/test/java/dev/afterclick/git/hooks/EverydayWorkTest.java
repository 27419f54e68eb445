package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.stream.Stream;

/** A session on its own branch, and everybody else, works as if there were no hold. */
final class EverydayWorkTest extends Matrix {

  private static final String MORE = "echo more >>src/lib/session.ts; ";

  @Override
  Stream<Case> cases() {
    return Stream.of(
        in("billing-fix", MORE + "git commit -qam more"),
        in("billing-fix", MORE + "git commit -qa --amend --no-edit"),
        in("billing-fix", "git revert --no-edit HEAD"),
        in("billing-fix", "git reset -q --hard HEAD~1"),
        in("billing-fix", "git reset -q --soft HEAD~1; git commit -qm again"),
        in("billing-fix", MORE + "git stash -q; git stash pop -q"),
        in("billing-fix", MORE + "git commit -qa --fixup HEAD; git rebase -q -i --autosquash main"),
        in("billing-fix", "git rebase -q main").after("git commit -q --allow-empty -m Along"),
        in("billing-fix", "git rebase -q --apply main")
            .after(
                "git checkout -q edit.txt; echo >new.txt; git add new.txt; git commit -qm Along"),
        in("billing-fix", "git rebase -q --onto main HEAD~1"),
        in("billing-fix", "git merge -q main").after("git commit -q --allow-empty -m Along"),
        in("billing-fix", "git merge -q charts"),
        in("billing-fix", "git cherry-pick charts"),
        in("billing-fix", "git merge -q --squash charts; git commit -qm charts"),
        in("billing-fix", "git cherry-pick auth-refactor")
            .named("cherry-pick of another session's commit that leaves the path alone"),
        in("billing-fix", "git checkout -q main -- src; git commit -qm 'Back to the base'"),
        in("billing-fix", "git rm -q src/lib/session.ts; git commit -qm 'Do without'"),
        in("billing-fix", "git switch -q -c billing-2; " + MORE + "git commit -qam more"),
        in(
            "billing-fix",
            "git switch -q -c b2; "
                + MORE
                + "git commit -qam more;"
                + " git switch -q billing-fix; git merge -q b2"),
        in("billing-fix", "git branch -m billing-new"),
        in("billing-fix", "git checkout -q --detach auth-refactor; git switch -q billing-fix"),
        in("billing-fix", "git push -q origin billing-fix"),
        in(
            "billing-fix",
            "git push -q origin billing-fix; git commit -q --amend -m again;"
                + " git push -q -f origin billing-fix"),
        in("billing-fix", "git pull -q --no-rebase origin main"),
        in("billing-fix", "git merge -q --ff-only @{u}")
            .named("taking in what was pushed to the same branch elsewhere")
            .after(
                "git push -q origin billing-fix; cd ../billing-fix; git fetch -q;"
                    + " git branch -q -u origin/billing-fix; git reset -q --hard HEAD~1"),
        in("main", "echo more >README.md; git commit -qm Elsewhere README.md"),
        in("main", "git merge -q charts"),
        in("main", "git merge -q --no-ff charts"),
        in("main", "git pull -q . charts"),
        in("main", "git cherry-pick charts"),
        in("main", "git branch another billing-fix; git branch -D another"),
        in("main", "git worktree add -q -b new ../new billing-fix; git worktree remove ../new"),
        in("main", "git fetch -q origin; git gc -q; git pack-refs --all; git tag v1 billing-fix"),
        in("main", "git update-ref refs/heads/copy billing-fix"),
        in("main", "git reset -q --hard HEAD~1")
            .named("rewinding the trunk")
            .after(
                "git checkout -q edit.txt; echo four >>src/lib/session.ts; git commit -qam four"),
        in("main", "git pull -q origin main")
            .named("pulling what has landed on origin's trunk")
            .after("git push -q origin auth-refactor:main"),
        in("main", "git merge -q origin/main")
            .after("git push -q origin auth-refactor:main; git fetch -q"),
        in("main", "git push -q origin main")
            .named("pushing what the trunk had before the hold")
            .after("git checkout -q edit.txt; git merge -q auth-refactor"),
        in("main", "git branch -D billing-fix")
            .after("cd ../billing-fix; git checkout -q --detach"),
        in("charts", "git bisect start HEAD HEAD~1; git bisect reset"));
  }
}
