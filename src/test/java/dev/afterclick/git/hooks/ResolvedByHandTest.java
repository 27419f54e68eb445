package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.stream.Stream;

/**
 * A merge that began before there was a hold, and stopped at a conflict: by then its worktree holds
 * a version of its own, which makes it a party.
 */
final class ResolvedByHandTest extends Matrix {

  private static final String CONFLICT =
      "git checkout -q edit.txt; printf 'one\\nmain\\nthree\\n' >src/lib/session.ts;"
          + " git commit -qam Main; git merge -q billing-fix || :; ";
  private static final String BOTH =
      "printf 'one\\nmain\\nbilling\\nthree\\n' >src/lib/session.ts; git add src; ";

  @Override
  Stream<Case> cases() {
    return Stream.of(
            in("main", "git commit -qm Both").after(CONFLICT + BOTH),
            in("main", "git merge --continue").after(CONFLICT + BOTH),
            in("main", "git commit -qm Theirs")
                .after(CONFLICT + "git checkout -q --theirs src; git add src")
                .isHeld("Merge"))
        .map(each -> each.under(ResolvedByHandTest::withMain));
  }

  private static String withMain(Scene scene) {
    return scene
        .hold()
        .replace("party auth-refactor refs/heads/auth-refactor", "party main refs/heads/main");
  }
}
