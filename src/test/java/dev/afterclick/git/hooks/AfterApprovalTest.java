package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.function.Function;
import java.util.stream.Stream;

/** A release approves contents: merges that yield one of them pass, and no others. */
final class AfterApprovalTest extends Matrix {

  private static final String RECONCILED =
      "printf 'one\\nauth and billing\\nthree\\n' >src/lib/session.ts; git add -u src; ";
  private static final String OTHERWISE =
      "printf 'one\\nneither\\nthree\\n' >src/lib/session.ts; git add -u src; ";
  private static final String WITH_AUTH = "git merge -q auth-refactor";

  @Override
  Stream<Case> cases() {
    return Stream.concat(whole(), reconciled());
  }

  /** A person has said that the version of one session is the one. */
  private static Stream<Case> whole() {
    Function<Scene, String> billing = approving("git rev-parse billing-fix:src/lib/session.ts");
    return Stream.of(
            in("main", "git merge -q billing-fix"),
            in("main", "git merge -q --no-ff billing-fix"),
            in("main", "git merge -q --squash billing-fix; git commit -qm Billing"),
            in("main", "git pull -q . billing-fix"),
            in("main", "git cherry-pick billing-fix"),
            in("main", "git rebase -q billing-fix").after("git checkout -q edit.txt"),
            in("main", "git reset -q --keep billing-fix"),
            in("charts", "git merge -q billing-fix"),
            in("charts", "git rebase -q billing-fix"),
            in("charts", "git push -q origin billing-fix:main"),
            in("main", "git merge auth-refactor").isHeld("Merge"),
            in("main", "git merge --squash auth-refactor").isHeld("Merge"),
            in("main", "git reset --keep auth-refactor").isHeld("Reset", "git read-tree"),
            in("charts", "git cherry-pick auth-refactor~1")
                .isHeld("Cherry-pick", "git cherry-pick --abort"),
            in("charts", "git push -q origin auth-refactor:main").isHeld("Push"))
        .map(each -> each.under(billing));
  }

  /** A person has approved a version that has something of both. */
  private static Stream<Case> reconciled() {
    Function<Scene, String> both =
        approving(
            "printf 'one\\nauth and billing\\nthree\\n' | git hash-object -w --no-filters --stdin");
    return Stream.of(
            in("main", "! git merge billing-fix; " + RECONCILED + "git commit -qm Both")
                .named("merge that is resolved as approved")
                .after(WITH_AUTH),
            in("main", "git commit -qm Both")
                .named("merge that is resolved otherwise")
                .after(WITH_AUTH + "; git merge billing-fix || :; " + OTHERWISE)
                .isHeld("Merge"),
            in("main", "git merge -q -X theirs billing-fix")
                .after(WITH_AUTH)
                .isHeld("Merge", "git merge --abort"),
            in("auth-refactor", "! git merge billing-fix; " + RECONCILED + "git commit -qm Both")
                .named("merge into a session's branch that is resolved as approved"),
            in("auth-refactor", "git commit -qm Both")
                .named("merge into a session's branch that is resolved otherwise")
                .after("cd ../auth-refactor; git merge billing-fix || :; " + OTHERWISE)
                .isHeld("Merge"),
            in("main", "git merge billing-fix").isHeld("Merge"))
        .map(each -> each.under(both));
  }

  /** The hold with what git prints as an approved version. */
  private static Function<Scene, String> approving(String git) {
    return scene -> {
      String blob = Shell.prepare(scene.path("main"), git);
      return scene.hold().replace("\nend\n", "\napproved " + blob + "\nend\n");
    };
  }
}
