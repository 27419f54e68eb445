package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.agents.protocol.Recording;
import dev.afterclick.agents.state.Spool;
import dev.afterclick.scripts.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the script asks Java about, and that it does nothing else, under each {@link Shell}. */
final class HookScriptTest {

  /** The recordings that name session.ts before it is read or written. */
  private static final Set<String> ASKED =
      Set.of(
          "claude/read",
          "claude/edit",
          "claude/sub-agent",
          "codex/patch",
          "codex/heredoc",
          "gemini/replace",
          "opencode/edit",
          "opencode/patch",
          "copilot/edit",
          "copilot/edit-in-text",
          "copilot/patch",
          "qwen/edit",
          "kimi/write",
          "cursor/edit");

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo linked;
  private Path java;

  static Stream<List<String>> shells() {
    return Shell.all().map(Shell::command);
  }

  @BeforeEach
  void begin() throws IOException {
    main = TempRepo.in(folder).write("src/lib/session.ts", "a\n").commit("Begin");
    linked = main.worktree("billing-fix");
    java = main.home().resolve("java");
    Files.writeString(java, "#!/bin/sh\ncat >'" + main.home() + "/heard'\necho ASKED \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.createDirectories(main.path(".git/afterclick/watched"));
    contested("session.ts");
  }

  private void contested(String... tokens) throws IOException {
    for (String place : List.of("main", "linked-billing-fix")) {
      Files.writeString(
          main.path(".git/afterclick/watched/" + place + ".names"),
          String.join("\n", tokens) + "\n");
    }
  }

  private Hooked hook(TempRepo where, List<String> shell) {
    return new Hooked(where, "s", shell, java);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void asksOnlyAboutWhatIsContested(List<String> shell) throws IOException {
    Hooked agent = hook(linked, shell);
    assertEquals(
        "ASKED hook --spooled claude PreToolUse\n", agent.edits("src/lib/session.ts").out());
    assertTrue(Files.readString(main.home().resolve("heard")).contains("old_string"));
    assertTrue(agent.edits("src/lib/token.ts").isSilent());
    assertTrue(agent.claude("PostToolUse", "Edit", "src/lib/session.ts").isSilent());
    assertTrue(agent.run(bytes("{\"tool_input\":{\"path\":\"a\"}}"), "nobody").isSilent());
    Files.delete(main.path(".git/afterclick/watched/linked-billing-fix.names"));
    assertTrue(agent.edits("src/lib/session.ts").isSilent());
    assertEquals(1, hook(main, shell).edits("src/lib/session.ts").out().lines().count());
  }

  @ParameterizedTest
  @MethodSource("shells")
  void asksAboutEveryAgentsWayToNameAPath(List<String> shell) {
    for (Recording recording : Recording.all()) {
      boolean isBefore = !recording.name().equals("edited");
      String event =
          switch (recording.agent()) {
            case "copilot" -> isBefore ? "preToolUse" : "postToolUse";
            case "opencode" -> "tool.execute.before";
            default -> "";
          };
      Hooked.Answer answer =
          hook(linked, shell).run(recording.in(linked.root()), recording.agent(), event);
      String name = recording.agent() + "/" + recording.name();
      assertEquals(0, answer.status(), name);
      assertEquals(ASKED.contains(name), answer.out().startsWith("ASKED"), name);
      assertEquals("", answer.err(), name);
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void findsAPathHoweverItIsWritten(List<String> shell) throws IOException {
    contested("sum", "%41"); // Of résumé.ts.
    for (String path :
        List.of(
            "/x/résumé.ts", "r\\u00e9sum\\u00E9.ts", "\\/x\\/r\\u00e9sum\\u00e9.ts", "a\\\"sum")) {
      assertTrue(
          hook(linked, shell).run(input(path), "kimi", "PreToolUse").out().startsWith("ASKED"),
          path);
    }
    contested("");
    assertTrue(
        hook(linked, shell).run(input("日本"), "kimi", "PreToolUse").out().startsWith("ASKED"));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void looksForEachOfManyNamesInTextsOfAnyLength(List<String> shell) throws IOException {
    List<String> names = Stream.iterate(1000, n -> n + 1).limit(300).map(n -> n + ".ts").toList();
    contested(names.toArray(String[]::new));
    Hooked agent = hook(linked, shell);
    String escaped = "\\u0041".repeat(2000) + "\\/";
    for (String start : List.of("", "\\/", escaped)) {
      for (String name : List.of("1000.ts", "1099.ts", "1100.ts", "1299.ts")) {
        assertTrue(
            agent.run(input(start + name), "kimi", "PreToolUse").out().startsWith("ASKED"), name);
      }
      assertTrue(agent.run(input(start + "1300.ts"), "kimi", "PreToolUse").isSilent(), start);
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void goesByTheFileAndThenByTheFolder(List<String> shell) throws IOException {
    TempRepo nested = main.worktreeAt(main.path(".claude/worktrees/deep"), "deep");
    Path file = nested.path("src/lib/session.ts");
    Hooked agent = hook(main, shell);
    assertTrue(agent.run(input(file.toString()), "claude", "PreToolUse").isSilent());
    Files.writeString(main.path(".git/afterclick/watched/linked-deep.names"), "session.ts\n");
    assertTrue(agent.run(input(file.toString()), "claude", "PreToolUse").out().startsWith("ASKED"));
    TempRepo elsewhere = TempRepo.in(Files.createDirectory(folder.resolve("other")));
    Path foreign = elsewhere.path("session.ts");
    assertTrue(agent.run(input(foreign.toString()), "claude", "PreToolUse").isSilent());
    byte[] relative =
        bytes("{\"cwd\":\"" + linked.root() + "\",\"args\":{\"path\":\"lib/session.ts\"}}");
    assertTrue(
        hook(elsewhere, shell).run(relative, "kimi", "PreToolUse").out().startsWith("ASKED"));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void takesAnyInputInSilence(List<String> shell) throws IOException {
    contested("never-named");
    byte[] file = new byte[10 << 20];
    byte[] written = new byte[256 << 10]; // As much as any model writes in one go.
    Arrays.fill(file, (byte) '"');
    Arrays.fill(written, (byte) '"');
    assertTrue(hook(linked, shell).run(file, "claude", "PostToolUse").isSilent());
    assertTrue(hook(linked, shell).run(file, "claude").isSilent());
    String deep = "/..".repeat(50_000);
    for (byte[] input :
        List.of(
            written,
            new byte[100],
            bytes(""),
            bytes("not JSON"),
            bytes("{\"tool_input\":{\"file_path\":\"\\"),
            bytes("{\"file_path\":\"" + deep + "\"}"),
            input("../../../../../../../../etc/passwd"),
            input("a\nb$(touch pwned)`touch pwned`*?[~"),
            input("-n"))) {
      assertTrue(hook(linked, shell).run(input, "claude", "PreToolUse").isSilent());
    }
    assertTrue(Files.notExists(linked.path("pwned")));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void leavesEachInputForTheEngineWithinBounds(List<String> shell) throws IOException {
    Hooked agent = hook(linked, shell);
    Path spool = main.path(".git/afterclick/spool");
    agent.edits("a.ts");
    assertEquals(1, entries(spool));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(spool)));
    for (int i = 1; i < 256; i++) {
      Files.writeString(spool.resolve("claude.Stop." + i), "{}");
    }
    byte[] large = bytes("{\"x\":\"" + "y".repeat(1 << 20) + "\"}");
    agent.run(large, "claude", "Stop");
    assertEquals(1, entries(spool), "a full one is set aside");
    assertEquals(256, entries(main.path(".git/afterclick/spool.old")));
    List<Spool.Input> inputs = new Spool(main.path(".git/afterclick")).next(true).inputs();
    assertEquals(257, inputs.size());
    assertEquals(256 << 10, inputs.get(256).json().length(), "cut off");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void leavesItAsItCame(List<String> shell) throws IOException {
    String odd = "{\"x\": \"é\\u00e9\\\\ \u0081\u0082\u0088 % \\t\",\n\n \t\"y\": 日本 -n\r\n}";
    Spool spool = new Spool(main.path(".git/afterclick"));
    for (String event : List.of("PreToolUse", "PostToolUse", "")) {
      for (String text :
          List.of(odd, "{}", "{}\n{}", "\n\n{}", odd + "\n", "a\n\n", odd.repeat(99))) {
        hook(linked, shell).run(bytes(text), "claude", event);
        List<Spool.Input> inputs = spool.next(true).inputs();
        assertEquals(1, inputs.size(), text);
        assertEquals(text.stripTrailing(), inputs.get(0).json().stripTrailing());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void staysSilentWhateverGoesWrongWithUs(List<String> shell) throws IOException {
    Files.writeString(java, "#!/bin/sh\necho half an answer\necho trouble >&2\nexit 1\n");
    assertTrue(hook(linked, shell).edits("src/lib/session.ts").isSilent());
    Files.delete(java);
    assertTrue(hook(linked, shell).edits("src/lib/session.ts").isSilent());
    main.delete(".git/afterclick/spool");
    main.write(".git/afterclick/spool", "no folder");
    assertTrue(hook(linked, shell).edits("src/lib/session.ts").isSilent());
    main.delete(".git/afterclick");
    assertTrue(hook(linked, shell).edits("src/lib/session.ts").isSilent());
    assertTrue(Files.notExists(main.path(".git/afterclick")), "nobody watches here");
  }

  @Test
  void startsOnceSomethingIsToBeReadAgain() throws IOException {
    contested("never-named");
    Files.writeString(main.path(".git/afterclick/watched/linked-billing-fix.reread"), "x y\n");
    Hooked agent = hook(linked, List.of("/bin/sh"));
    assertTrue(agent.claude("PostToolUse", "Bash", "x").out().startsWith("ASKED"));
    assertTrue(hook(main, List.of("/bin/sh")).edits("x").isSilent());
  }

  private static int entries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return (int) all.filter(file -> !file.getFileName().toString().startsWith(".")).count();
    }
  }

  private static byte[] input(String path) {
    return bytes(
        "{\"session_id\":\"s\",\"tool_name\":\"Write\",\"tool_input\":{\"path\":\""
            + path
            + "\"}}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
