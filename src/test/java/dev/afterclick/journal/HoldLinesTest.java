package dev.afterclick.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.app.output.Ink;
import dev.afterclick.app.output.LogText;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Entry;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Told;
import dev.afterclick.model.Version;
import dev.afterclick.ui.board.Sentence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads lines of the journal about holds: the log has the board's words for them. */
final class HoldLinesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:15:00Z");
  private static final RepoPath PATH = RepoPath.of("src/lib/session.ts");

  @ParameterizedTest
  @EnumSource(Entry.HoldChange.class)
  void saysWhatBecameOfAHold(Entry.HoldChange change) {
    assertSame(new Entry.HoldSeen(NOW, hold(Optional.empty()), change, why(change)));
  }

  @Test
  void saysWhyAHoldWasReleased() {
    Hold.Release release = new Hold.Release(NOW, "billing goes first");
    assertSame(new Entry.Released(NOW, hold(Optional.of(release))));
  }

  @Test
  void saysWhoseVersionMayPassAndWhy() {
    Hold.Approval approval =
        new Hold.Approval(NOW, "billing-fix", Set.of(Optional.empty()), "billing goes first");
    assertSame(new Entry.Approved(NOW, hold(Optional.empty()), approval));
  }

  @Test
  void saysWhatGitRefusedAndWhatWentPast() {
    assertSame(new Entry.GuardTold(NOW, told(Optional.empty())));
    assertSame(new Entry.GuardTold(NOW, told(Optional.of("release today"))));
    assertSame(new Entry.Dodged(NOW, hold(Optional.empty()), "billing-fix", "main"));
  }

  private static void assertSame(Entry entry) {
    byte[] json = EntryJson.line(entry).getBytes(StandardCharsets.UTF_8);
    JournalLine line = JournalLine.parse(json).orElseThrow();
    Sentence said = Sentence.of(entry);
    String words = said.before() + said.path().map(RepoPath::value).orElse("") + said.after();
    String log = new LogText(Ink.PLAIN, ZoneOffset.UTC).other(line, 0);
    assertEquals(words, log.substring(log.length() - words.length()), log);
  }

  private static String why(Entry.HoldChange change) {
    return change == Entry.HoldChange.ENDED ? "the versions no longer differ" : "";
  }

  private static Told told(Optional<String> reason) {
    return new Told(
        "1764324000-7-1",
        NOW,
        reason.isEmpty(),
        HoldId.of(1),
        PATH,
        "merge",
        "refs/heads/main",
        Optional.of(new SessionId("wt-9")),
        Optional.of("auth-refactor"),
        Optional.of("billing-fix"),
        reason);
  }

  private static Hold hold(Optional<Hold.Release> release) {
    HoldTerms terms =
        new HoldTerms(
            OverlapKind.CONTENT,
            Optional.of("main"),
            Optional.empty(),
            List.of(party("auth-refactor", 240), party("billing-fix", 8)));
    return new Hold(HoldId.of(1), PATH, NOW.minusSeconds(8), terms, Set.of(), release);
  }

  private static HoldParty party(String label, int secondsAgo) {
    Version version = new Version(FileMode.REGULAR, new BlobId("ab".repeat(20)));
    Party side =
        new Party(
            Optional.of(new SessionId(label)),
            label,
            PATH,
            ChangeKind.MODIFIED,
            Optional.of(version),
            NOW.minusSeconds(secondsAgo));
    return new HoldParty(side, Optional.of(label));
  }
}
