package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.stream.Stream;

/**
 * Both versions were made into one, which stands in both worktrees: the branches have it only once
 * it is committed, and until then what they have must not come in.
 */
final class AfterReconcileTest extends Matrix {

  private static final String RECONCILED = "printf 'one\\nboth\\nthree\\n' >src/lib/session.ts; ";
  private static final String COMMITTED =
      "cd ../billing-fix && " + RECONCILED + "git commit -qam Both; ";
  private static final String CLEAN = "git checkout -q edit.txt";

  @Override
  Stream<Case> cases() {
    return Stream.concat(before(), other()).map(each -> each.under(AfterReconcileTest::reconciled));
  }

  private static Stream<Case> before() {
    return Stream.of(
        in("main", "git merge billing-fix").isHeld("Merge").telling("billing-fix → src/lib"),
        in("main", "git merge --no-ff billing-fix").isHeld("Merge"),
        in("main", "git merge --squash auth-refactor").isHeld("Merge"),
        in("main", "git pull . billing-fix").isHeld("Pull"),
        in("main", "git rebase billing-fix").after(CLEAN).isHeld("Rebase"),
        in("main", "git cherry-pick billing-fix").isHeld("Cherry-pick", "git cherry-pick --abort"),
        in("main", "git reset --keep billing-fix").isHeld("Reset", "git read-tree"),
        in("charts", "git merge billing-fix").isHeld("Merge"),
        in("charts", "git push -q origin billing-fix:main").isHeld("Push"),
        in("auth-refactor", "git merge billing-fix").isHeld("Merge"),
        in("auth-refactor", "git rebase billing-fix").isHeld("Rebase"),
        in("main", "git merge billing-fix auth-refactor").isHeld("Merge"),
        in("main", "git merge auth-refactor").after(COMMITTED).isHeld("Merge"),
        in("main", "AFTERCLICK_BYPASS=hotfix git merge -q billing-fix").telling("what bypass"));
  }

  private static Stream<Case> other() {
    return Stream.of(
        in("billing-fix", RECONCILED + "git commit -qam Both"),
        in("billing-fix", RECONCILED + "git commit -qa --amend -m Both"),
        in("billing-fix", "git commit -q --amend -m Billing"),
        in("billing-fix", "git push -q origin billing-fix"),
        in("billing-fix", "git rebase -q charts"),
        in("billing-fix", "git switch -qc elsewhere"),
        in("main", "git merge -q billing-fix").after(COMMITTED),
        in("main", "git merge -q --squash billing-fix; git commit -qm Both").after(COMMITTED),
        in("charts", "git merge -q billing-fix").after(COMMITTED),
        in("main", "git merge -q billing-fix~1").after(COMMITTED),
        in("charts", "git merge -q main")
            .named("merge of a trunk that has the same version")
            .after("git checkout -q billing-fix -- src/lib/session.ts; git commit -qm Same"),
        in("main", "git merge -q charts"),
        in("main", "echo hotfix >src/lib/session.ts; git commit -qam Hotfix"),
        in("charts", "echo more >src/lib/session.ts; git commit -qam More"));
  }

  /** The hold as a reconciliation leaves it. */
  private static String reconciled(Scene scene) {
    String both = "printf 'one\\nboth\\nthree\\n' | git hash-object --no-filters --stdin";
    return scene
        .hold()
        .replace(
            "\nend\n",
            "\napproved %s\nreleased 1795770000 reconciled\noutdated %s\noutdated %s\nend\n"
                .formatted(
                    Shell.prepare(scene.path("main"), both),
                    first(scene, "auth-refactor"),
                    first(scene, "billing-fix")));
  }

  /** What a session had there when it was reconciled. */
  private static String first(Scene scene, String session) {
    return Shell.prepare(
        scene.path("main"),
        "git rev-parse $(git rev-list --reverse main.." + session + " | head -n 1):" + Scene.FILE);
  }
}
