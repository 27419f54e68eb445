package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Whatever is wrong with a hold or with the guard stops nobody; what is only unusual is held. */
final class BrokenHoldTest extends Matrix {

  @Override
  Stream<Case> cases() {
    return Stream.concat(broken(), unusual());
  }

  private static Stream<Case> broken() {
    return Stream.of(
        merge("an empty file", hold -> ""),
        merge("another format", hold -> hold.replace("hold 1", "hold 2")),
        merge("no end", hold -> hold.replace("end\n", "")),
        merge("a last line that is half there", hold -> hold.replace("end\n", "en")),
        merge("no path", hold -> hold.replaceAll("path .*\n", "")),
        merge("no party", hold -> hold.replaceAll("party .*\n", "")),
        merge("no id", hold -> hold.replace("id h1\n", "")),
        merge("line ends of another system", hold -> hold.replace("\n", "\r\n")),
        merge("no guard", hold -> hold).after("rm .git/afterclick/hooks/guard"),
        merge("a guard that may not be run", hold -> hold)
            .after("chmod -x .git/afterclick/hooks/guard"),
        merge("a guard that fails", hold -> hold)
            .after("printf '#!/bin/sh\\nexit 1\\n' >.git/afterclick/hooks/guard"),
        merge("a guard with a fault in it", hold -> hold)
            .after("printf '#!/bin/sh\\nif\\n' >.git/afterclick/hooks/guard"),
        merge("a folder in its place", hold -> hold)
            .after("mkdir -p .git/afterclick/holds/a.hold")
            .isHeld("Merge"));
  }

  private static Stream<Case> unusual() {
    return Stream.of(
        merge("lines that are unknown", hold -> hold.replace("kind ", "colour red\nkind "))
            .isHeld("Merge"),
        merge("no base", hold -> hold.replaceAll("base .*\n", "")).isHeld("Merge"),
        merge("no trunk", hold -> hold.replaceAll("trunk .*\n", "")).isHeld("Merge"),
        merge("a party that is gone", hold -> hold.replace("heads/auth", "heads/gone"))
            .isHeld("Merge"),
        merge("parties with a detached HEAD", hold -> hold.replaceAll("refs/heads/[ab]\\S+", "-"))
            .after("cd ../billing-fix; git checkout -q --detach")
            .isHeld("Merge"),
        in("billing-fix", "git merge auth-refactor")
            .named("merge in a session with a detached HEAD")
            .after("cd ../billing-fix; git checkout -q --detach")
            .under(scene -> scene.hold().replace("refs/heads/billing-fix", "-"))
            .isHeld("Merge"),
        in("charts", "git merge -q auth-refactor")
            .named("merge on a detached HEAD of nobody's")
            .after("cd ../charts; git checkout -q --detach"),
        merge("many others around it", hold -> hold)
            .after(
                "mkdir -p .git/afterclick/holds; for n in $(seq 10 60); do"
                    + " sed -e s/h1/h$n/ -e s/session.ts/$n.ts/ .git/usual.hold"
                    + " >.git/afterclick/holds/h$n.hold; done")
            .isHeld("Merge"),
        in("main", "git merge auth-refactor")
            .named("merge under two holds, which bars it once")
            .under(Scene::hold)
            .after(
                "mkdir -p .git/afterclick/holds; sed -e s/h1/h2/ -e 's/^path .*/path auth.txt/'"
                    + " .git/usual.hold >.git/afterclick/holds/h2.hold")
            .telling("reconcile h1\n  Hold h2 likewise: afterclick reconcile h2\n")
            .isHeld("Merge"));
  }

  private static Case merge(String name, UnaryOperator<String> how) {
    return in("main", "git merge billing-fix")
        .named("merge under a hold with " + name)
        .under(scene -> how.apply(scene.hold()));
  }
}
