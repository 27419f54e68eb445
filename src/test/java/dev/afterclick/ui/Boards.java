package dev.afterclick.ui;

import static dev.afterclick.ui.BoardBuilder.NOW;

import dev.afterclick.model.AgentState;
import dev.afterclick.model.Attribution;
import dev.afterclick.model.Board;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Degradation;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Told;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The boards that screens are tried with. */
final class Boards {

  private Boards() {}

  /** Three sessions and the main worktree; two of them meet on one file. */
  static Board story() {
    return storyBuilder().build();
  }

  static BoardBuilder storyBuilder() {
    BoardBuilder b = new BoardBuilder();
    b.session("auth-refactor")
        .agent("claude")
        .edits("src/lib/session.ts", 31, 12, minutes(4))
        .edits("src/middleware.ts", 12, 3, minutes(2))
        .adds("src/lib/token.ts", 80, minutes(6))
        .edits("src/lib/auth.ts", 9, 41, minutes(7))
        .deletes("src/lib/legacy-auth.ts", 120, minutes(7))
        .renames("src/lib/cookie", "src/lib/cookies", minutes(9));
    b.session("billing-fix")
        .agent("codex")
        .edits("src/lib/session.ts", 18, 9, seconds(8))
        .edits("package.json", 1, 0, minutes(9))
        .adds("src/app/billing/page.tsx", 140, minutes(1))
        .adds("src/lib/stripe.ts", 62, minutes(5));
    b.session("charts")
        .agent("claude")
        .edits("package.json", 2, 1, minutes(3))
        .adds("src/components/Bar.tsx", 210, seconds(1))
        .isWriting("src/components/Line.tsx", seconds(1))
        .adds("src/components/chart/axis/TickLabelFormatter.ts", 96, minutes(11))
        .edits("src/app/dashboard/page.tsx", 14, 6, Duration.ofHours(2));
    b.session("main").main();
    b.overlap(
        "src/lib/session.ts",
        "auth-refactor",
        "billing-fix",
        Verdict.CONFLICT,
        OverlapKind.CONTENT);
    b.overlap("package.json", "billing-fix", "charts", Verdict.CLEAN, OverlapKind.CONTENT);
    b.landed("src/app/dashboard/page.tsx", "charts", Duration.ofHours(1));
    b.recent(touched("charts", "src/components/Bar.tsx", ChangeKind.ADDED, seconds(1)));
    b.recent(new Entry.VerdictGiven(NOW.minus(seconds(8)), b.overlap(0)));
    b.recent(touched("billing-fix", "src/lib/session.ts", ChangeKind.MODIFIED, seconds(8)));
    b.recent(touched("billing-fix", "src/app/billing/page.tsx", ChangeKind.ADDED, minutes(1)));
    b.recent(touched("auth-refactor", "src/middleware.ts", ChangeKind.MODIFIED, minutes(2)));
    b.recent(new Entry.VerdictGiven(NOW.minus(minutes(3)), b.overlap(1)));
    return b;
  }

  /** Three agents, two of which share a worktree; what nobody claims there is shown apart. */
  static Board agents() {
    BoardBuilder b = new BoardBuilder();
    b.session("sign tokens")
        .in("auth-refactor")
        .agent("claude", AgentState.WORKING)
        .edits("src/lib/session.ts", 31, 12, minutes(4))
        .adds("src/lib/token.ts", 80, minutes(6));
    b.session("tidy up")
        .in("auth-refactor")
        .agent("codex", AgentState.ENDED)
        .edits("src/lib/auth.ts", 9, 41, minutes(7));
    b.session("auth-refactor").edits("notes.txt", 1, 0, minutes(8));
    b.session("billing-fix")
        .agent("codex", AgentState.WAITING)
        .edits("src/lib/session.ts", 18, 9, seconds(8));
    b.session("main").main();
    b.overlap(
        "src/lib/session.ts", "sign tokens", "billing-fix", Verdict.CONFLICT, OverlapKind.CONTENT);
    return b.build();
  }

  /** Ten sessions, some with more files than fit. */
  static Board ten() {
    BoardBuilder b = new BoardBuilder();
    for (int i = 1; i <= 9; i++) {
      BoardBuilder.Worker worker = b.session("feature-" + i);
      for (int f = 0; f < i * 3; f++) {
        worker.edits("src/part" + i + "/module/File" + f + ".java", f * 7 + 1, f, minutes(f));
      }
      worker.edits("pom.xml", i, 1, minutes(i));
    }
    b.session("main").main().edits("README.md", 2, 2, minutes(30));
    for (int i = 2; i <= 4; i++) {
      b.overlap("pom.xml", "feature-1", "feature-" + i, verdict(i), OverlapKind.CONTENT);
    }
    return b.build();
  }

  /** Six sessions of one maker, and the main worktree: four meet on one file, three are idle. */
  static Board team() {
    BoardBuilder b = new BoardBuilder();
    for (int i = 1; i <= 6; i++) {
      BoardBuilder.Worker worker = b.session("agent/feature-" + i);
      if (i > 2) {
        worker.edits("src/lib/session.ts", 10 * i, i * i, minutes(i));
        worker.edits("src/app/page" + i + ".tsx", i, i, minutes(20 + i));
      }
    }
    b.session("main").main();
    for (int i = 3; i <= 6; i++) {
      for (int j = i + 1; j <= 6; j++) {
        b.overlap(
            "src/lib/session.ts",
            "agent/feature-" + i,
            "agent/feature-" + j,
            Verdict.CONFLICT,
            OverlapKind.CONTENT);
      }
    }
    return b.build();
  }

  /** The story, where all sessions also write the notes of agents and a lock file. */
  static Board noisy() {
    BoardBuilder b = storyBuilder();
    b.session("auth-refactor").edits("CLAUDE.md", 4, 1, seconds(20));
    b.session("billing-fix")
        .edits("CLAUDE.md", 2, 2, seconds(30))
        .edits("package-lock.json", 80, 3, seconds(40));
    b.session("charts").edits("package-lock.json", 210, 9, minutes(3));
    b.warned("CLAUDE.md", "auth-refactor", "billing-fix", Verdict.CONFLICT);
    b.warned("package-lock.json", "billing-fix", "charts", Verdict.CLEAN);
    return b.build();
  }

  /** The story, where in one of the worktrees a write has dropped what another one had added. */
  static Board clobbered() {
    BoardBuilder b = storyBuilder();
    b.clobber("src/middleware.ts", "auth-refactor", minutes(2).plus(seconds(3)));
    b.recent(new Entry.OverlapSeen(NOW.minus(minutes(2)), b.overlap(3), false));
    return b.build();
  }

  /** The story, where the file that two sessions meet on is held, and git has refused a merge. */
  static Board held() {
    return heldBuilder().build();
  }

  static BoardBuilder heldBuilder() {
    BoardBuilder b = storyBuilder();
    String path = "src/lib/session.ts";
    b.hold(path, OverlapKind.CONTENT, seconds(8), "auth-refactor", "billing-fix");
    b.told(opened(b.hold(0), seconds(7)));
    return b.told(refused(path, seconds(3)));
  }

  /** The same, where nobody has agreed that git enforces holds. */
  static Board unenforced() {
    return heldBuilder().guarding(false).build();
  }

  /** The story, where nobody was asked yet whether git may enforce holds. */
  static Board unasked() {
    return storyBuilder().unasked().build();
  }

  /** The same, where git would not ask us in one of the worktrees, which is not watched either. */
  static Board uncovered() {
    return heldBuilder()
        .guarding(true, "charts, where core.hooksPath leads elsewhere")
        .degraded(Degradation.Kind.WATCH_LIMIT, "charts is polled: no file watches are left")
        .build();
  }

  /** Holds of every kind: between two, of one that clobbered, and a released one. */
  static Board holds() {
    BoardBuilder b = storyBuilder();
    b.clobber("src/middleware.ts", "auth-refactor", minutes(2).plus(seconds(3)));
    b.hold("package.json", OverlapKind.CONTENT, minutes(30), "billing-fix", "charts");
    b.released("billing-fix goes first, charts takes over its version", minutes(9));
    b.hold("src/middleware.ts", OverlapKind.CLOBBER, minutes(2), "auth-refactor");
    b.hold("src/lib/session.ts", OverlapKind.CONTENT, seconds(8), "auth-refactor", "billing-fix");
    return b.build();
  }

  static Entry opened(Hold hold, Duration ago) {
    return new Entry.HoldSeen(NOW.minus(ago), hold, Entry.HoldChange.OPENED, "");
  }

  static Entry refused(String path, Duration ago) {
    Told told =
        new Told(
            "1764324000-7-1",
            NOW.minus(ago),
            true,
            HoldId.of(1),
            RepoPath.of(path),
            "merge",
            "refs/heads/main",
            Optional.of(BoardBuilder.id("main")),
            Optional.of("main"),
            Optional.of("billing-fix"),
            Optional.empty());
    return new Entry.GuardTold(told.at(), told);
  }

  /** One session deleted the file of the story, which another one goes on editing. */
  static Board deleted() {
    BoardBuilder b = new BoardBuilder();
    b.session("auth-refactor").deletes("src/lib/session.ts", 90, minutes(4));
    b.session("billing-fix").edits("src/lib/session.ts", 18, 9, seconds(8));
    b.overlap(
        "src/lib/session.ts",
        "auth-refactor",
        "billing-fix",
        Verdict.CONFLICT,
        OverlapKind.DELETE_MODIFY);
    return b.build();
  }

  /** Two sessions gave the file of the story another name each. */
  static Board renamed() {
    BoardBuilder b = new BoardBuilder();
    b.session("auth-refactor").renames("src/lib/session.ts", "src/lib/token.ts", minutes(4));
    b.session("billing-fix").renames("src/lib/session.ts", "src/app/plan.ts", seconds(8));
    b.overlap(
        "src/lib/session.ts",
        "auth-refactor",
        "billing-fix",
        Verdict.CONFLICT,
        OverlapKind.RENAME_RENAME);
    return b.build();
  }

  /** Nothing has been changed by anybody. */
  static Board empty() {
    BoardBuilder b = new BoardBuilder();
    b.session("auth-refactor");
    b.session("main").main();
    return b.build();
  }

  /** Nothing is known but the repository. */
  static Board unknown() {
    return new BoardBuilder().build();
  }

  /** One worktree only. */
  static Board alone() {
    BoardBuilder b = new BoardBuilder();
    b.session("main").main().edits("src/Main.java", 3, 1, minutes(2));
    return b.build();
  }

  /** A session has added the file of the story, and nobody else knows it. */
  static Board added() {
    BoardBuilder b = new BoardBuilder();
    b.session("auth-refactor").adds("src/lib/session.ts", 90, minutes(4));
    return b.build();
  }

  /** Still looking through one of the worktrees. */
  static Board looking() {
    BoardBuilder b = new BoardBuilder();
    b.session("auth-refactor").edits("src/lib/session.ts", 31, 12, minutes(4));
    b.session("billing-fix").unpictured();
    b.session("main").main().unpictured();
    return b.build();
  }

  /** Two things are not as they should be. */
  static Board degraded() {
    return storyBuilder()
        .degraded(
            Degradation.Kind.WATCH_LIMIT,
            "no file watches left (65,536 in use): src/ of auth-refactor is polled every 2 s")
        .degraded(Degradation.Kind.GIT, "git 2.30 is too old for merge-tree: JGit judges instead")
        .build();
  }

  /** Names that try a terminal. */
  static Board odd() {
    BoardBuilder b = new BoardBuilder();
    b.session("日本語ブランチ")
        .detached()
        .edits("src/日本/とても長いファイル名のテスト.ts", 1, 1, minutes(1))
        .edits("cafe\u0301/re\u0301sume\u0301.txt", 2, 0, minutes(2))
        .edits("emoji/👩‍🚀🦊🇨🇭.md", 3, 0, minutes(3))
        .edits("rtl/שלום-\u202Egpj.exe", 4, 4, minutes(4))
        .edits("escape/\u001b[31mred\u001b[0m\u0007.txt", 5, 5, minutes(5))
        .edits("space s/a\tb\nc.txt", 6, 6, minutes(6))
        .edits("hidden/zero\u200Bwidth\uFEFF.ts", 7, 7, minutes(7));
    b.session("evil\u001b]0;title\u0007")
        .edits(latin1("d\u00e9p\u00f4t/\u00e9t\u00e9.txt"), minutes(8))
        .edits("emoji/👩‍🚀🦊🇨🇭.md", 1, 0, seconds(30))
        .adds(
            "very/deep/tree/of/folders/that/goes/on/and/on/and/never/ends/Here.java", 9, minutes(9))
        .adds("a".repeat(90) + ".txt", 9, minutes(9));
    b.session("main").main();
    b.overlap(
        "emoji/👩‍🚀🦊🇨🇭.md",
        "日本語ブランチ",
        "evil\u001b]0;title\u0007",
        Verdict.UNSETTLED,
        OverlapKind.CONTENT);
    b.recent(
        touched(
            "evil\u001b]0;title\u0007",
            "escape/\u001b[31mred.txt",
            ChangeKind.MODIFIED,
            seconds(5)));
    b.recent(new Entry.Started(NOW.minus(minutes(9)), Path.of("/r/.git"), Optional.of("main")));
    return b.build();
  }

  static List<Board> all() {
    return List.of(
        story(),
        ten(),
        team(),
        noisy(),
        clobbered(),
        held(),
        uncovered(),
        holds(),
        empty(),
        unknown(),
        alone(),
        looking(),
        degraded(),
        odd());
  }

  static Duration seconds(int n) {
    return Duration.ofSeconds(n);
  }

  static Duration minutes(int n) {
    return Duration.ofMinutes(n);
  }

  private static Verdict verdict(int i) {
    return i == 3 ? Verdict.CONFLICT : Verdict.CLEAN;
  }

  private static RepoPath latin1(String name) {
    return RepoPath.ofBytes(name.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Entry touched(String who, String path, ChangeKind kind, Duration ago) {
    return new Entry.Touched(
        NOW.minus(ago),
        new Touch(
            "t",
            BoardBuilder.id(who),
            who,
            RepoPath.of(path),
            Optional.empty(),
            kind,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Attribution.WORKTREE,
            false));
  }
}
