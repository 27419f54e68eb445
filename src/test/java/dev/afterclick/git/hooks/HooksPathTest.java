package dev.afterclick.git.hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arms a repository whose hooks are in a folder that {@code core.hooksPath} names. */
final class HooksPathTest {

  private static final String SHIM = "#!/usr/bin/env sh\n. \"$(dirname \"$0\")/h\"\n";

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo linked;
  private Armed armed;
  private Path away;

  @BeforeEach
  void begin() throws Exception {
    main = TempRepo.in(folder).write("a", "1\n").commit("Begin");
    linked = main.worktree("linked");
    armed = new Armed(main);
    away = folder.resolve("away.git");
    main.git("init", "-q", "--bare", away.toString());
  }

  @Test
  void runsHuskysHooksAfterOursAndLeavesNothing() throws Exception {
    husky();
    Map<String, String> before = armed.everything();
    armed.arm();
    assertEquals(List.of(), armed.arming().guarding().uncovered());
    commit(main);
    assertEquals(
        List.of("theirs pre-commit", "ours reference-transaction"),
        names(armed.ran()).distinct().toList());
    main.git("push", "-q", away.toString(), "main");
    List<String> ran = armed.ran().stream().filter(line -> line.contains("pre-push")).toList();
    assertEquals(2, ran.size(), ran::toString);
    assertEquals(ran.get(0).replace("ours", "theirs"), ran.get(1));

    // A linked worktree lacks what husky generates, and git would run nothing at all there.
    linked.git("branch", "one");
    assertEquals(List.of("ours reference-transaction"), names(armed.ran()).toList());
    linked.git("branch", "-D", "-q", "one");

    armed.arming().disarm();
    armed.ran();
    main.git("reset", "-q", "--hard", "HEAD~1");
    linked.git("branch", "two");
    assertEquals(List.of(), armed.ran());
    armed.arming().withdraw();
    main.git("branch", "-D", "-q", "two");
    assertEquals(before.get(config().toString()), armed.everything().get(config().toString()));
    assertEquals(".husky/_", main.git("config", "core.hooksPath"));
  }

  @Test
  void undoesItByteForByteInEveryScope() throws Exception {
    for (String scope : List.of("--local", "--global")) {
      main.git("config", scope, "core.hooksPath", "~/hooks");
      armed.theirHook(main.home().resolve("hooks"), "pre-commit", 0);
      Map<String, String> before = armed.everything(main.home());
      armed.arm();
      armed.arm();
      assertEquals(List.of(), armed.arming().guarding().uncovered());
      assertEquals(List.of("pre-commit"), chainedIn(linked));
      armed.arming().disarm();
      armed.arming().withdraw();
      armed.arming().withdraw();
      assertEquals(before, armed.everything(main.home()));
      main.git("config", scope, "--unset", "core.hooksPath");
    }
  }

  /** Asks git which hook it runs, without a commit that would change what is compared. */
  private List<String> chainedIn(TempRepo worktree) {
    armed.ran();
    worktree.git("hook", "run", "pre-commit");
    return names(armed.ran()).map(line -> line.replace("theirs ", "")).toList();
  }

  @Test
  void putsBackAConfigurationThatHasNoLastLineEnd() throws Exception {
    main.git("config", "core.hooksPath", ".husky/_");
    Files.writeString(config(), Files.readString(config()) + "[user]\n\tnick = ada");
    String before = Files.readString(config());
    armed.arm();
    assertEquals("ada", main.git("config", "user.nick"));
    armed.arming().withdraw();
    assertEquals(before, Files.readString(config()));
  }

  @Test
  void takesOutOnlyItsOwnLineWhereOthersWroteIntoItsSection() throws Exception {
    main.git("config", "core.hooksPath", ".husky/_");
    String before = Files.readString(config());
    armed.arm();
    main.git("config", "--add", "include.path", "mine.gitconfig");
    main.git("config", "branch.main.remote", "away");
    armed.arming().withdraw();
    assertEquals(
        before + "[include]\n\tpath = mine.gitconfig\n[branch \"main\"]\n\tremote = away\n",
        Files.readString(config()));
  }

  @Test
  void waitsForNobodyWhoHoldsTheConfiguration() throws Exception {
    main.git("config", "core.hooksPath", ".husky/_");
    Path lock = Files.createFile(config().resolveSibling("config.lock"));
    String before = Files.readString(config());
    armed.theirHook(main.path(".husky/_"), "pre-commit", 0);
    GitException busy = assertThrows(GitException.class, () -> armed.arming().agree());
    assertTrue(busy.inFull().contains("somebody else is changing it"), busy.inFull());
    assertEquals(before, Files.readString(config()));
    Files.delete(lock);
    armed.arm();
    assertTrue(armed.arming().isArmed());
  }

  @Test
  void followsHuskyThatIsInstalledLater() throws Exception {
    armed.arm();
    husky();
    assertEquals(2, armed.arming().guarding().uncovered().size());
    armed.arming().arm();
    assertEquals(List.of(), armed.arming().guarding().uncovered());
    assertFalse(Files.exists(armed.common().resolve("hooks/pre-push")));
    commit(main);
    assertEquals("theirs pre-commit", names(armed.ran()).findFirst().orElseThrow());
  }

  @Test
  void staysInForceWhenHuskyIsInstalledAgain() throws Exception {
    husky();
    armed.arm();
    husky();
    assertEquals(List.of(), armed.arming().guarding().uncovered());
    main.git("config", "core.hooksPath", "other");
    armed.theirHook(main.path("other"), "pre-commit", 0);
    commit(main);
    assertEquals(2, names(armed.ran()).distinct().count());
    assertEquals(
        armed.common().resolve("afterclick/hooks/dispatch").toString(),
        main.git("config", "core.hooksPath"));
    armed.arming().withdraw();
    assertEquals("other", main.git("config", "core.hooksPath"));
  }

  @Test
  void comesAfterWhatSomebodyWroteBelowIt() throws Exception {
    husky();
    armed.arm();
    Files.writeString(config(), Files.readString(config()) + "[core]\n\thooksPath = below\n");
    assertEquals(2, armed.arming().guarding().uncovered().size());
    armed.arming().arm();
    assertEquals(List.of(), armed.arming().guarding().uncovered());
  }

  @Test
  void leavesWhatALinkOfAHookFolderLeadsToAlone() throws Exception {
    Path hooks = armed.common().resolve("hooks");
    Path shared = folder.resolve("shared");
    Files.move(hooks, shared);
    Files.createSymbolicLink(hooks, shared);
    armed.theirHook(shared, "pre-commit", 0);
    Map<String, String> before = armed.everything(shared);
    armed.arm();
    assertEquals(List.of(), armed.arming().guarding().uncovered());
    main.git("hook", "run", "pre-commit");
    assertEquals(List.of("theirs pre-commit"), names(armed.ran()).toList());
    armed.arming().withdraw();
    assertEquals(before, armed.everything(shared));
  }

  @Test
  void doesNotReplaceWhatGitDoesOnAPushIntoABranchThatIsCheckedOut() throws Exception {
    husky();
    main.git("config", "receive.denyCurrentBranch", "updateInstead");
    TempRepo clone = main.at(folder.resolve("clone"));
    main.git("clone", "-q", main.root().toString(), clone.root().toString());
    armed.arm();
    clone.write("b", "2\n").commit("More").git("push", "-q", "origin", "main");
    assertEquals("2\n", main.read("b"));
    assertTrue(names(armed.ran()).toList().contains("ours update"));
  }

  @Test
  void readsNothingThatOthersMayNot() throws Exception {
    husky();
    main.git("config", "core.sharedRepository", "group");
    String before = Files.readString(config());
    assertThrows(GitException.class, () -> armed.arming().agree());
    assertEquals(before, Files.readString(config()));
  }

  private void husky() throws IOException {
    Path generated = Files.createDirectories(main.path(".husky/_"));
    for (String name : List.of("pre-commit", "pre-push")) {
      Armed.executable(generated.resolve(name), SHIM);
      armed.theirHook(main.path(".husky"), name, 0);
    }
    Files.writeString(
        generated.resolve("h"),
        "n=$(basename \"$0\")\ns=$(dirname \"$(dirname \"$0\")\")/$n\n[ ! -f \"$s\" ] && exit 0\nsh -e \"$s\" \"$@\"\n");
    Files.writeString(generated.resolve(".gitignore"), "*");
    main.git("config", "core.hooksPath", ".husky/_");
  }

  private static void commit(TempRepo where) {
    where.git("commit", "-q", "--allow-empty", "-m", "More");
  }

  private static Stream<String> names(List<String> ran) {
    return ran.stream().map(line -> String.join(" ", List.of(line.split(" ", -1)).subList(0, 2)));
  }

  private Path config() {
    return armed.common().resolve("config");
  }
}
