package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.stream.Stream;

/** A person may pass, and it is told. A hold is a guard rail: what else passes is written down. */
final class BypassAndDodgesTest extends Matrix {

  private static final String ASIDE = "git checkout -q --detach";

  @Override
  Stream<Case> cases() {
    return Stream.concat(bypasses(), dodges());
  }

  private static Stream<Case> bypasses() {
    return Stream.concat(reasons(), labels());
  }

  /** What is told names the session as the hold does, or by its branch. */
  private static Stream<Case> labels() {
    String bypass = "export AFTERCLICK_BYPASS=why; git merge -q -X theirs auth-refactor";
    return Stream.of(
        in("billing-fix", bypass)
            .named("bypass by a session that is called otherwise than its worktree")
            .under(scene -> scene.hold().replace(" billing-fix\nend", " Bill\nend"))
            .telling("by billing-fix\nlabel Bill\n"),
        in("charts", "git switch -q -c bars; " + bypass)
            .named("bypass on a branch that is called otherwise than its worktree")
            .telling("by charts\nlabel bars\n"));
  }

  private static Stream<Case> reasons() {
    String reason = "reason \\0150\\0157\\0164\\0040\\0146\\0151\\0170\n"; // hot fix
    return Stream.of(
            in("main", "git merge -q billing-fix"),
            in("main", "git merge -q --no-ff billing-fix"),
            in("main", "git merge -q --squash billing-fix; git commit -qm Billing"),
            in("main", "git cherry-pick billing-fix"),
            in("main", "git rebase -q billing-fix").after("git checkout -q edit.txt"),
            in("charts", "git rebase -q auth-refactor"),
            in("charts", "git push -q origin billing-fix:main"),
            in("charts", "git push -q ../repo billing-fix:main").after(ASIDE))
        .map(
            each ->
                in(each.where(), "export AFTERCLICK_BYPASS='hot fix'; " + each.operation())
                    .after(each.setup().isEmpty() ? "true" : each.setup())
                    .telling(reason));
  }

  /** Nothing here is meant to pass, but git asks nobody, or not in time. */
  private static Stream<Case> dodges() {
    return Stream.of(
        in("main", "git -c core.hooksPath=/dev/null merge -q billing-fix"),
        in("main", "git push -q --no-verify origin billing-fix:main"),
        in("main", "git branch -M billing-fix main").after(ASIDE),
        in("main", "git branch -D main; git branch main billing-fix").after(ASIDE),
        in("main", "git rev-parse billing-fix >.git/refs/heads/main").after(ASIDE),
        in("main", "rm .git/afterclick/holds/h1.hold; git merge -q billing-fix"),
        in("main", "git checkout -q billing-fix -- src")
            .named("taking the file without a commit, which is held later"),
        in("main", "git cherry-pick -n billing-fix"),
        in(
                "billing-fix",
                "printf 'one\\nauth billing\\nthree\\n' >src/lib/session.ts;"
                    + " git commit -qam mixed")
            .named("a mixture of both, committed on a session's own branch"));
  }
}
