package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.stream.Stream;

/**
 * What another session has too is still a session's own work, on its own branch and on no other.
 */
final class SameVersionTest extends Matrix {

  private static final String ALIKE =
      "cd ../billing-fix; cp ../auth-refactor/src/lib/session.ts src/lib; git add -u src; ";
  private static final String LIKE_CHARTS =
      "cd ../billing-fix; printf 'one\\ncharts\\nthree\\n' >src/lib/session.ts; git add -u src; ";
  private static final String RENAMED =
      "cd ../auth-refactor; git mv src/lib/session.ts src/lib/a.ts; git commit -qm Rename;"
          + " cd ../billing-fix; git mv src/lib/session.ts src/lib/b.ts; ";
  private static final String REMOVED =
      "cd ../auth-refactor; git rm -q src/lib/session.ts; git commit -qm Remove;"
          + " cd ../billing-fix; git rm -q src/lib/session.ts; ";

  @Override
  Stream<Case> cases() {
    return Stream.of(alike(), renamed(), removed()).flatMap(each -> each);
  }

  /** Two of three have come to the same text, each by itself. */
  private static Stream<Case> alike() {
    return Stream.of(
            in("billing-fix", "git commit -qm Same").after(ALIKE),
            in("billing-fix", "git commit -q --amend -m Same").after(ALIKE),
            in("billing-fix", "git reset -q --soft main; git commit -qm Same").after(ALIKE),
            in("billing-fix", "git rebase -q -i --autosquash main")
                .after(ALIKE + "git commit -q --fixup HEAD"),
            in("auth-refactor", "git reset -q --soft main; git commit -qm Same").after(ALIKE),
            in("auth-refactor", "git reset -q --soft main; git commit -qm Same")
                .after(ALIKE + "git commit -qm Same"),
            in("billing-fix", "git commit -qm theirs").after(LIKE_CHARTS).isHeld("Commit"),
            in("charts", "git commit -qm theirs")
                .after("cd ../charts; git checkout auth-refactor -- src")
                .isHeld("Commit"),
            in("charts", "git merge billing-fix")
                .after(ALIKE + "git commit -qm Same")
                .isHeld("Merge"),
            in("billing-fix", "git merge auth-refactor").isHeld("Merge"),
            in("billing-fix", "git reset --hard auth-refactor").isHeld("Reset", "git read-tree"),
            in("main", "git merge billing-fix")
                .after(ALIKE + "git commit -qm Same")
                .isHeld("Merge"),
            in("main", "git merge auth-refactor").isHeld("Merge"))
        .map(each -> each.under(SameVersionTest::twoOfThree));
  }

  /** Each has it under a name of its own: from where it was, both have taken it away. */
  private static Stream<Case> renamed() {
    return Stream.of(
            in("billing-fix", "git commit -qm Rename; git commit -q --amend -m Again"),
            in("billing-fix", "git commit -q --amend -m Rename"),
            in("charts", "git merge auth-refactor").isHeld("Merge"),
            in("main", "git merge auth-refactor").isHeld("Merge"))
        .map(each -> each.after(RENAMED).under(SameVersionTest::underTwoNames));
  }

  private static Stream<Case> removed() {
    return Stream.of(
            in("billing-fix", "git commit -qm Remove").after(REMOVED),
            in("billing-fix", "git commit -q --amend -m Remove").after(REMOVED),
            in("charts", "git commit -qm theirs")
                .after(REMOVED + "cd ../charts; git rm -q src/lib/session.ts")
                .isHeld("Commit"))
        .map(each -> each.under(SameVersionTest::removedByTwo));
  }

  private static String twoOfThree(Scene scene) {
    String auth = scene.blob("auth-refactor", Scene.FILE);
    return withCharts(
        scene,
        scene.hold().replaceAll("(party billing\\S+ \\S+) 100644 \\S+", "$1 100644 " + auth));
  }

  private static String underTwoNames(Scene scene) {
    return scene
        .hold()
        .replace(
            "\nend\n",
            "\nside auth-refactor renamed src/lib/a.ts\nside billing-fix renamed src/lib/b.ts\nend\n");
  }

  private static String removedByTwo(Scene scene) {
    return withCharts(
        scene, scene.hold().replaceAll("(party \\S+ \\S+) 100644 [0-9a-f]+", "$1 000000 -"));
  }

  /** The hold with a third session, whose text is no other's. */
  private static String withCharts(Scene scene, String hold) {
    String blob =
        Shell.prepare(
            scene.path("main"), "printf 'one\\ncharts\\nthree\\n' | git hash-object -w --stdin");
    return hold.replace(
        "\nend\n", "\nparty charts refs/heads/charts 100644 " + blob + " 1 charts\nend\n");
  }
}
