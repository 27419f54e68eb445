package dev.afterclick.ui;

import static dev.afterclick.ui.BoardBuilder.NOW;
import static dev.afterclick.ui.BoardBuilder.version;
import static dev.afterclick.ui.Boards.minutes;
import static dev.afterclick.ui.Boards.seconds;

import dev.afterclick.model.Attribution;
import dev.afterclick.model.Board;
import dev.afterclick.model.Candidate;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Lines;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The journals that logs are tried with, the newest touch first. */
final class Logs {

  static final String FILE = "src/lib/session.ts";

  private Logs() {}

  /** Two sessions at work on one file, and one of them on others. */
  static List<Entry.Touched> story() {
    return List.of(
        edit("billing-fix", FILE, seconds(8), 18, 9),
        edit("billing-fix", "src/app/billing/page.tsx", minutes(1), 140, 0),
        edit("auth-refactor", FILE, minutes(4), 31, 12),
        late(edit("billing-fix", FILE, minutes(5), 12, 9)),
        delete("billing-fix", "src/lib/legacy-billing.ts", minutes(6)),
        rename("billing-fix", "src/lib/charge.ts", "src/lib/charges.ts", minutes(7)),
        edit("auth-refactor", FILE, minutes(12), 3, 1),
        add("billing-fix", "src/lib/stripe.ts", Duration.ofHours(26), 62));
  }

  /** One session that has written one file again and again, a second apart. */
  static List<Entry.Touched> many(int count) {
    List<Entry.Touched> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(edit("billing-fix", FILE, seconds(10 + i), i + 1, 0));
    }
    return all;
  }

  /** The board of the story, which tells of these touches only, the newest first. */
  static Board telling(List<Entry.Touched> recent) {
    Board story = Boards.story();
    return new Board(
        story.repository(),
        story.trunk(),
        story.sessions(),
        story.overlaps(),
        story.holds(),
        story.guarding(),
        List.copyOf(recent),
        story.degraded(),
        story.watched());
  }

  static Entry.Touched edit(String who, String path, Duration ago, int added, int removed) {
    return touched(
        who,
        path,
        ago,
        ChangeKind.MODIFIED,
        Optional.of(version("before " + who + " " + path + ago)),
        Optional.of(version(who + " " + path + ago)),
        Optional.of(new Lines(added, removed)));
  }

  static Entry.Touched delete(String who, String path, Duration ago) {
    return touched(
        who,
        path,
        ago,
        ChangeKind.DELETED,
        Optional.of(version("before " + who + " " + path + ago)),
        Optional.empty(),
        Optional.empty());
  }

  private static Entry.Touched add(String who, String path, Duration ago, int lines) {
    return touched(
        who,
        path,
        ago,
        ChangeKind.ADDED,
        Optional.empty(),
        Optional.of(version(who + " " + path + ago)),
        Optional.of(new Lines(lines, 0)));
  }

  private static Entry.Touched rename(String who, String from, String to, Duration ago) {
    Entry.Touched edit = edit(who, to, ago, 0, 0);
    Touch t = edit.touch();
    return new Entry.Touched(
        edit.at(),
        new Touch(
            t.id(),
            t.session(),
            t.label(),
            t.path(),
            Optional.of(RepoPath.of(from)),
            ChangeKind.RENAMED,
            t.before(),
            t.after(),
            t.lines(),
            t.attribution(),
            false));
  }

  static Entry.Touched late(Entry.Touched seen) {
    return with(seen, seen.touch().id(), true);
  }

  /** The same, where it is known otherwise whose it is, or may be. */
  static Entry.Touched credited(Entry.Touched seen, Attribution how, String... candidates) {
    Touch t = seen.touch();
    return new Entry.Touched(
        seen.at(),
        new Touch(
            t.id(),
            t.session(),
            t.label(),
            t.worktree(),
            t.path(),
            t.origin(),
            t.change(),
            t.before(),
            t.after(),
            t.lines(),
            how,
            Stream.of(candidates).map(it -> new Candidate(new SessionId(it), it)).toList(),
            t.late()));
  }

  /** The same deed as another engine tells it. */
  static Entry.Touched toldByAnother(Entry.Touched seen) {
    return with(seen, seen.touch().id() + "x", false);
  }

  private static Entry.Touched with(Entry.Touched seen, String id, boolean late) {
    Touch t = seen.touch();
    return new Entry.Touched(
        seen.at(),
        new Touch(
            id,
            t.session(),
            t.label(),
            t.path(),
            t.origin(),
            t.change(),
            t.before(),
            t.after(),
            t.lines(),
            t.attribution(),
            late));
  }

  private static Entry.Touched touched(
      String who,
      String path,
      Duration ago,
      ChangeKind kind,
      Optional<Version> before,
      Optional<Version> after,
      Optional<Lines> lines) {
    Instant at = NOW.minus(ago);
    return new Entry.Touched(
        at,
        new Touch(
            Long.toString(at.toEpochMilli(), Character.MAX_RADIX) + "000",
            BoardBuilder.id(who),
            who,
            RepoPath.of(path),
            Optional.empty(),
            kind,
            before,
            after,
            lines,
            Attribution.WORKTREE,
            false));
  }
}
