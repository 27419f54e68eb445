package dev.afterclick.git.hooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arms the hooks in the repository's own folder, beside whatever stands there. */
final class PlainHooksTest {

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo linked;
  private Armed armed;
  private Path hooks;

  @BeforeEach
  void begin() throws Exception {
    main = TempRepo.in(folder).write("a", "1\n").commit("Begin");
    linked = main.worktree("linked");
    armed = new Armed(main);
    hooks = armed.common().resolve("hooks");
  }

  @Test
  void doesNothingWithoutConsent() throws Exception {
    Map<String, String> before = armed.everything();
    armed.arming().arm();
    assertEquals(before, armed.everything());
    assertFalse(armed.arming().guarding().consented());
    assertFalse(Files.exists(armed.common().resolve("afterclick")));
  }

  @Test
  void remembersThatItIsNotToBeOfferedAgain() throws Exception {
    assertTrue(armed.arming().guarding().unasked());
    armed.arming().decline();
    assertFalse(armed.arming().guarding().unasked());
    assertFalse(armed.arming().guarding().consented());
    armed.arming().agree();
    assertTrue(armed.arming().guarding().consented());
    armed.arming().withdraw();
    assertFalse(armed.arming().guarding().consented());
    assertTrue(armed.arming().guarding().unasked(), "nothing is left behind");
  }

  @Test
  void runsInEveryWorktreeWhileArmedAndNeverOtherwise() throws Exception {
    Map<String, String> before = armed.everything();
    armed.arm();
    assertTrue(armed.arming().isArmed());
    assertEquals(List.of(), armed.arming().guarding().uncovered());
    linked.git("branch", "one");
    main.git("branch", "two");
    assertEquals(2, armed.ran().size());

    armed.arming().disarm();
    linked.git("branch", "-D", "-q", "one", "two");
    assertEquals(List.of(), armed.ran());
    main.git("pack-refs", "--all", "--prune");
    assertEquals(hooksOf(before), hooksOf(armed.everything()));
  }

  @Test
  void runsTheHookThatWasThereWithItsArgumentsInputAndStatus() throws Exception {
    Path theirs = armed.theirHook(hooks, "pre-push", 0);
    Path away = folder.resolve("away.git");
    main.git("init", "-q", "--bare", away.toString());
    Map<String, String> before = armed.everything();
    armed.arm();
    main.git("push", "-q", away.toString(), "main");
    List<String> ran = ofPush(armed.ran());
    assertEquals(2, ran.size(), ran::toString);
    assertTrue(ran.get(0).startsWith("ours pre-push " + away), ran.get(0));
    assertTrue(ran.get(0).contains("< refs/heads/main " + main.head().hex()), ran.get(0));
    assertEquals(ran.get(0).replace("ours", "theirs"), ran.get(1));

    armed.refusing();
    assertEquals(1, main.attempt("push", "-q", away.toString(), "main:two").exit());
    assertEquals(1, ofPush(armed.ran()).size());

    Files.delete(armed.common().resolve("refuse"));
    armed.arming().disarm();
    assertEquals(before, armed.everything());
    assertFalse(HookText.isOurs(theirs));
  }

  @Test
  void keepsTheExitStatusOfTheHookThatWasThere() throws Exception {
    armed.theirHook(hooks, "reference-transaction", 7);
    armed.theirHook(hooks, "update", 3);
    armed.arm();
    GitProgram.Result branch = main.attempt("branch", "one");
    assertEquals(128, branch.exit());
    assertTrue(branch.err().contains("aborted by"), branch.err());
    List<String> ran = armed.ran();
    assertTrue(ran.get(0).startsWith("ours reference-transaction prepared < 0000"), ran::toString);
    assertEquals(ran.get(0).replace("ours", "theirs"), ran.get(1));

    Files.delete(hooks.resolve("reference-transaction.before-afterclick"));
    TempRepo other =
        TempRepo.in(Files.createDirectory(folder.resolve("other")))
            .write("b", "2\n")
            .commit("Other");
    other.attempt("push", "-q", main.root().toString(), "HEAD:refs/heads/pushed");
    List<String> pushed = armed.ran().stream().filter(line -> line.contains(" update ")).toList();
    assertEquals(2, pushed.size(), pushed::toString);
    assertEquals(pushed.get(0).replace("ours", "theirs"), pushed.get(1));
    assertEquals("", main.git("branch", "--list", "pushed"));
  }

  @Test
  void leavesAHookAloneThatGitWouldNotRunEither() throws Exception {
    Path theirs = armed.theirHook(hooks, "reference-transaction", 1);
    main.git("config", "advice.ignoredHook", "false");
    assertTrue(theirs.toFile().setExecutable(false, false));
    Map<String, String> before = armed.everything();
    armed.arm();
    main.git("branch", "one");
    assertEquals(1, armed.ran().size());
    main.git("branch", "-D", "-q", "one");
    armed.ran();
    armed.arming().disarm();
    assertEquals(hooksOf(before), hooksOf(armed.everything()));
  }

  @Test
  void armsAndDisarmsAgainAndAgain() throws Exception {
    armed.theirHook(hooks, "pre-push", 0);
    Files.createSymbolicLink(hooks.resolve("update"), Path.of("pre-push"));
    Map<String, String> before = armed.everything();
    for (int i = 0; i < 3; i++) {
      armed.arm();
      Map<String, String> once = armed.everything();
      armed.arming().arm();
      assertEquals(once, armed.everything());
      armed.arming().disarm();
      armed.arming().disarm();
      assertEquals(before, armed.everything());
    }
  }

  @Test
  void finishesOrUndoesWhatACrashLeft() throws Exception {
    Path theirs = armed.theirHook(hooks, "pre-push", 0);
    Map<String, String> before = armed.everything();
    // Killed before ours took the place.
    Path aside = hooks.resolve("pre-push.before-afterclick");
    armed.arm().arming().disarm();
    Files.createLink(aside, theirs);
    armed.arming().disarm();
    assertEquals(before, armed.everything());

    Files.createLink(aside, theirs);
    armed.arming().arm();
    assertEquals(List.of(), armed.arming().guarding().uncovered());
    armed.arming().disarm();
    assertEquals(before, armed.everything());

    // Killed where there are no links, between the two moves.
    Files.move(theirs, aside);
    armed.arming().disarm();
    assertEquals(before, armed.everything());
  }

  @Test
  void makesTheFolderAndTakesItAwayAgain() throws Exception {
    main.at(armed.common()).delete("hooks");
    Map<String, String> before = armed.everything();
    armed.arm();
    main.git("branch", "one");
    assertEquals(1, armed.ran().size());
    main.git("branch", "-D", "-q", "one");
    armed.ran();
    armed.arming().withdraw();
    assertEquals(hooksOf(before), hooksOf(armed.everything()));
    assertFalse(Files.exists(hooks));
  }

  @Test
  void letsGitPassWhenOurStubIsBroken() throws Exception {
    armed.theirHook(hooks, "reference-transaction", 0);
    armed.arm();
    Path stub = armed.common().resolve("afterclick/hooks/reference-transaction");
    Armed.executable(stub, "#!/no/such/shell\n");
    main.git("branch", "one");
    Files.delete(stub);
    main.git("branch", "two");
    assertEquals(2, armed.ran().stream().filter(line -> line.startsWith("theirs")).count());
  }

  @Test
  void isSafeWithSeveralAtATime() throws Exception {
    armed.theirHook(hooks, "pre-push", 0);
    Map<String, String> before = armed.everything();
    armed.arming().agree();
    ExecutorService processes = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> work =
          () -> {
            Armed each = new Armed(main);
            each.arming().arm();
            each.arming().disarm();
            return true;
          };
      for (Future<Boolean> done : processes.invokeAll(List.of(work, work, work, work))) {
        assertTrue(done.get());
      }
    } finally {
      processes.shutdown();
    }
    assertEquals(before, armed.everything());
  }

  @Test
  void saysWhereAWorktreesOwnSettingDefeatsIt() throws Exception {
    main.git("config", "extensions.worktreeConfig", "true");
    linked.git("config", "--worktree", "core.hooksPath", "mine");
    List<String> gap = List.of("linked: core.hooksPath in its config.worktree is mine");
    armed.arming().agree();
    assertEquals(gap, armed.arming().guarding().uncovered());
    armed.arm();
    assertEquals(gap, armed.arming().guarding().uncovered());
  }

  // --- beside other tools that install hooks; their layouts are documented ---

  @Test
  void staysBehindPreCommitThatMovedItAside() throws Exception {
    armed.theirHook(hooks, "pre-push", 0);
    byte[] before = Files.readAllBytes(hooks.resolve("pre-push"));
    armed.arm();
    // pre-commit install -t pre-push
    Files.move(hooks.resolve("pre-push"), hooks.resolve("pre-push.legacy"));
    String text = "#!/bin/sh\nexec \"${0%/*}/pre-push.legacy\" \"$@\"\n";
    Armed.executable(hooks.resolve("pre-push"), text);
    armed.arming().arm();
    assertEquals(List.of(), armed.arming().guarding().uncovered());
    push();
    assertEquals(2, ofPush(armed.ran()).size());

    armed.arming().disarm();
    assertEquals(text, Files.readString(hooks.resolve("pre-push")));
    assertArrayEquals(before, Files.readAllBytes(hooks.resolve("pre-push.legacy")));
    assertEquals(3, hooksOf(armed.everything()).size() - samples());
  }

  @Test
  void givesItsPlaceBackToPreCommitThatWasThereFirst() throws Exception {
    armed.theirHook(hooks, "pre-push.legacy", 0);
    String text = "#!/bin/sh\nexec \"${0%/*}/pre-push.legacy\" \"$@\"\n";
    Path theirs = Armed.executable(hooks.resolve("pre-push"), text);
    armed.arm();
    push();
    assertEquals(2, ofPush(armed.ran()).size());
    // pre-commit uninstall takes only away what it knows, and brings the other back.
    assertTrue(HookText.isOurs(theirs));
    armed.arming().disarm();
    assertEquals(text, Files.readString(theirs));
    push();
    assertEquals(1, ofPush(armed.ran()).size());
  }

  @Test
  void stopsNoPreCommitThatIsInstalledAgain() throws Exception {
    Path preCommit = preCommit("0");
    armed.arm();
    // pre-commit install -t pre-push, by a later version of it
    Files.move(preCommit, hooks.resolve("pre-push.legacy"));
    preCommit("1");
    push();
    assertEquals(List.of("ours pre-push", "theirs pre-push"), namesOf(ofPush(armed.ran())));
    armed.arming().arm();
    push();
    assertEquals(List.of("ours pre-push", "theirs pre-push"), namesOf(ofPush(armed.ran())));

    armed.arming().disarm();
    assertFalse(Files.exists(hooks.resolve("pre-push.legacy")));
    assertFalse(Files.exists(hooks.resolve("pre-push.before-afterclick")));
    push();
    assertEquals(List.of("theirs pre-push"), namesOf(ofPush(armed.ran())));
  }

  /**
   * Writes the hook that pre-commit does: one that runs itself as the legacy one is a bug to it.
   */
  private Path preCommit(String version) throws IOException {
    Path hook = armed.theirHook(hooks, "pre-push", 0);
    String noting = Files.readString(hook).replace("#!/bin/sh\n", "");
    return Armed.executable(
        hook,
        "#!/bin/sh\n# File generated by pre-commit: https://pre-commit.com\n# "
            + version
            + "\n[ -z \"$PRE_COMMIT_RUNNING_LEGACY\" ] || exit 3\n"
            + "legacy=${0%/*}/pre-push.legacy\n"
            + "[ ! -x \"$legacy\" ] || PRE_COMMIT_RUNNING_LEGACY=1 \"$legacy\" \"$@\" || exit\n"
            + noting);
  }

  private static List<String> namesOf(List<String> ran) {
    return ran.stream().map(line -> line.replaceFirst("^(\\w+ [a-z-]+).*", "$1")).toList();
  }

  @Test
  void leavesNothingBehindOfAToolThatPutsItsOwnHookThereAgain() throws Exception {
    Path lefthook = armed.theirHook(hooks, "pre-push", 0);
    byte[] theirs = Files.readAllBytes(lefthook);
    armed.arm();
    Files.move(hooks.resolve("pre-push"), hooks.resolve("pre-push.old"));
    Files.write(lefthook, theirs);

    armed.arming().disarm();
    assertArrayEquals(theirs, Files.readAllBytes(lefthook));
    assertFalse(Files.exists(hooks.resolve("pre-push.old")));
    assertFalse(Files.exists(hooks.resolve("pre-push.before-afterclick")));
  }

  @Test
  void comesBackAfterLefthookTookItsPlace() throws Exception {
    armed.theirHook(hooks, "pre-push", 0);
    byte[] before = Files.readAllBytes(hooks.resolve("pre-push"));
    armed.arm();
    // lefthook install moves what it finds to .old, which nothing runs.
    Files.move(hooks.resolve("pre-push"), hooks.resolve("pre-push.old"));
    Path lefthook = armed.theirHook(hooks, "pre-push", 0);
    Files.writeString(lefthook, "# by lefthook\n", StandardOpenOption.APPEND);
    byte[] theirs = Files.readAllBytes(lefthook);
    assertEquals(
        List.of("every worktree: something else took the place of pre-push"),
        armed.arming().guarding().uncovered());
    armed.arming().arm();
    assertEquals(List.of(), armed.arming().guarding().uncovered());
    push();
    assertEquals(2, ofPush(armed.ran()).size());

    armed.arming().disarm();
    assertArrayEquals(theirs, Files.readAllBytes(lefthook));
    assertArrayEquals(before, Files.readAllBytes(hooks.resolve("pre-push.old")));
  }

  @Test
  void keepsAHookWhosePlaceWasTaken() throws Exception {
    byte[] first = Files.readAllBytes(armed.theirHook(hooks, "pre-push", 0));
    armed.arm();
    byte[] second = Files.readAllBytes(armed.theirHook(hooks, "pre-push", 9));
    armed.arming().disarm();
    assertArrayEquals(second, Files.readAllBytes(hooks.resolve("pre-push")));
    Path kept = armed.common().resolve("afterclick/hooks/kept/pre-push.1");
    assertArrayEquals(first, Files.readAllBytes(kept));
  }

  private void push() {
    Path away = folder.resolve("away.git");
    if (!Files.exists(away)) {
      main.git("init", "-q", "--bare", away.toString());
    }
    main.git("commit", "-q", "--allow-empty", "-m", "More");
    main.git("push", "-q", away.toString(), "main");
  }

  private long samples() throws IOException {
    try (Stream<Path> all = Files.list(hooks)) {
      return all.filter(file -> file.toString().endsWith(".sample")).count();
    }
  }

  private static List<String> ofPush(List<String> ran) {
    return ran.stream().filter(line -> line.contains("pre-push")).toList();
  }

  /** Leaves out what git itself changes when branches come and go. */
  private Map<String, String> hooksOf(Map<String, String> everything) {
    Map<String, String> hooksOnly = new TreeMap<>(everything);
    hooksOnly.keySet().removeIf(file -> !file.startsWith(hooks.toString()));
    return hooksOnly;
  }
}
