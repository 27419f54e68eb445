package dev.afterclick.git.hooks;

import static dev.afterclick.git.hooks.Case.in;

import java.util.stream.Stream;

/** Every name that git takes for a file can be held, and is shown without harm. */
final class OddPathsTest extends Matrix {

  @Override
  Stream<Case> cases() {
    return Stream.of(
            odd("spaces", "'a b  c'", "a\\0040b\\0040\\0040c", "→ a b  c."),
            odd("a line end", "'a\nb'", "a\\0012b", "→ a\\012b."),
            odd("a line end at its end", "'ab\n'", "ab\\0012", "→ ab\\012."),
            odd("a tab", "'a\tb'", "a\\0011b", "→ a\\011b."),
            odd("quotes", "'say \"it'\\''s\"'", "say\\0040\\0042it\\0047s\\0042", "say \"it's\"."),
            odd("a backslash", "'a\\0101b'", "a\\01340101b", "→ a"),
            odd("bytes that are no UTF-8", "\"$(printf 'caf\\351')\"", "caf\\0351", "→ caf"),
            odd("UTF-8", "\"$(printf 'caf\\303\\251')\"", "caf\\0303\\0251", "→ caf\u00e9."),
            odd("an escape", "\"$(printf 'a\\033[1mb')\"", "a\\0033\\0133\\0061mb", "→ a\\033[1"),
            odd("a dash in front", "'-n'", "-n", "→ -n."),
            odd("a pattern", "'*[a]?'", "\\0052\\0133a\\0135\\0077", "→ *[a]?."),
            odd("magic of git", "':(top)x'", "\\0072\\0050top\\0051x", "→ :(top)x."),
            odd("a percent", "'%s'", "\\0045s", "→ %s."))
        .flatMap(
            each ->
                Stream.of(
                    each,
                    in("main", "git reset --keep billing-fix")
                        .named(each.name() + ", late")
                        .after(each.setup())
                        .under(each.hold())
                        .telling(each.tells())
                        .isHeld("Reset", "git read-tree")));
  }

  /** A merge of a file with a name that the shell, the hold file and a person see in their ways. */
  private static Case odd(String name, String inShell, String inFile, String shown) {
    String write = ">\"./$p\"; git add -- \"./$p\"; git commit -qm odd; ";
    String setup =
        "export GIT_LITERAL_PATHSPECS=1; p="
            + inShell
            + "; echo base "
            + write
            + "git update-ref refs/remotes/origin/main main; "
            + "cd ../auth-refactor; git merge -q main; echo auth "
            + write
            + "cd ../billing-fix; git merge -q main; echo billing "
            + write;
    return in("main", "git merge billing-fix")
        .after(setup)
        .named("merge of a name with " + name)
        .under(scene -> scene.hold(inFile, inShell))
        .telling(shown)
        .isHeld("Merge");
  }
}
