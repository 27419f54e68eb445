package dev.afterclick.git.hold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.git.GitException;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Guarding;
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
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks how holds stand on disk, for the engine, the commands and the guard alike. */
final class HoldFolderTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:15:00Z");
  private static final RepoPath PATH = RepoPath.of("src/lib/session.ts");

  /** Everything that a shell or a line could stumble over. */
  private static final RepoPath ODD =
      RepoPath.ofBytes(
          new byte[] {'-', 'a', ' ', '\n', '\t', '"', '\'', '\\', '$', (byte) 0xff, '%', '\n'});

  @TempDir private Path commonDir;

  private final List<String> arming = new ArrayList<>();

  /** Notes what it is asked to do. */
  private final Arms arms =
      new Arms() {
        @Override
        public void arm() {
          arming.add("arm");
        }

        @Override
        public void awaitLull() {}

        @Override
        public void disarm() {
          arming.add("disarm");
        }

        @Override
        public boolean isAgreed() {
          return true;
        }

        @Override
        public boolean isUnasked() {
          return false;
        }

        @Override
        public Guarding guarding() {
          return Guarding.NONE;
        }
      };

  @Test
  void readsBackWhatItWrote() throws GitException {
    for (RepoPath path : List.of(PATH, ODD)) {
      folder().open(path, terms(path, "auth", "billing fix é"));
    }
    List<Hold> holds = folder().read().holds();
    assertEquals(List.of(PATH, ODD), holds.stream().map(Hold::path).toList());
    assertEquals(terms(ODD, "auth", "billing fix é"), holds.get(1).terms());
    assertEquals(NOW, holds.get(1).since());
  }

  @Test
  void readsBackADeletionADetachedHeadAndARelease() throws GitException {
    HoldParty gone = new HoldParty(side(PATH, "auth", Optional.empty()), Optional.empty());
    HoldTerms terms =
        new HoldTerms(
            OverlapKind.DELETE_MODIFY,
            Optional.empty(),
            Optional.empty(),
            List.of(gone, party(PATH, "billing")));
    folder().open(PATH, terms);
    folder().release(HoldId.of(1), Set.of(Optional.empty(), blob("x")), "talked\nabout it");

    Hold hold = folder().read().holds().get(0);
    assertEquals(terms, hold.terms());
    assertEquals(Set.of(Optional.empty(), blob("x")), hold.approved());
    assertEquals("talked\nabout it", hold.release().orElseThrow().reason());
  }

  @Test
  void writesWordsThatAShellReadsBack() throws Exception {
    folder().open(ODD, terms(ODD, "auth", "billing"));
    String script =
        "while read -r key word rest; do case $key in path) printf '%b' \"$word\";; esac; done";
    Process shell =
        new ProcessBuilder("sh", "-c", script)
            .redirectInput(holds().resolve("h1.hold").toFile())
            .start();
    assertEquals(ODD, RepoPath.ofBytes(shell.getInputStream().readAllBytes()));
  }

  @Test
  void opensOneHoldForAPathHoweverManyAskForIt() throws Exception {
    ExecutorService engines = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> open =
          () -> {
            folder().open(PATH, terms(PATH, "auth", "billing"));
            return true;
          };
      for (Future<Boolean> done : engines.invokeAll(List.of(open, open, open, open))) {
        assertTrue(done.get());
      }
    } finally {
      engines.shutdown();
    }
    assertEquals(1, folder().read().holds().size());
  }

  @Test
  void armsGitWithTheFirstHoldAndDisarmsItWithTheLast() throws GitException {
    folder().open(PATH, terms(PATH, "auth", "billing"));
    folder().open(ODD, terms(ODD, "auth", "billing"));
    folder().end(only(1));
    folder().release(HoldId.of(2), Set.of(), "fine");
    assertEquals(List.of("arm", "disarm"), arming);
  }

  @Test
  void givesNoNameTwice() throws GitException {
    folder().open(PATH, terms(PATH, "auth", "billing"));
    folder().end(only(1));
    folder().open(PATH, terms(PATH, "auth", "billing"));
    assertEquals(HoldId.of(2), folder().read().holds().get(0).id());
  }

  @Test
  void keepsWhoseVersionMayPassAndWhy() throws GitException {
    folder().open(PATH, terms(PATH, "auth", "billing"));
    folder().approve(HoldId.of(1), "billing fix", Set.of(blob("x"), Optional.empty()), "it\nwins");
    folder().change(only(1), terms(PATH, "auth", "charts"));
    Instant now = NOW.truncatedTo(ChronoUnit.SECONDS);
    Hold.Approval approval =
        new Hold.Approval(now, "billing fix", Set.of(blob("x"), Optional.empty()), "it\nwins");
    assertEquals(List.of(approval), only(1).approvals());
    assertTrue(only(1).isInForce());
  }

  @Test
  void keepsWhatWasApprovedWhenItIsHeldAgain() throws GitException {
    folder().open(PATH, terms(PATH, "auth", "billing"));
    folder().release(HoldId.of(1), Set.of(blob("x")), "fine");
    folder().change(only(1), terms(PATH, "auth", "charts"));

    Hold hold = folder().read().holds().get(0);
    assertTrue(hold.isInForce());
    assertEquals(Set.of(blob("x")), hold.approved());
    assertEquals(List.of("h1.hold", "last", "lock"), names());
  }

  @Test
  void passesOverWhatIsBrokenAndSaysSo() throws Exception {
    folder().open(PATH, terms(PATH, "auth", "billing"));
    arming.clear();
    Path file = holds().resolve("h1.hold");
    String text = Files.readString(file);
    Files.writeString(holds().resolve("h7.hold"), text.substring(0, text.length() / 2));
    Files.writeString(holds().resolve("h8.hold"), "afterclick-hold 1\nparty x\nend\n");
    Files.writeString(holds().resolve("h9.hold"), "");
    Files.writeString(holds().resolve("notes.txt"), "mine");

    HoldFolder.Contents contents = folder().read();
    assertEquals(1, contents.holds().size());
    assertEquals(3, contents.broken().size());
    assertTrue(contents.broken().get(0).endsWith("h7.hold: it is not whole"));

    folder().end(only(1));
    assertEquals(List.of("disarm"), arming);
  }

  @Test
  void leavesAHoldAloneThatAPersonHasReleasedMeanwhile() throws GitException {
    folder().open(PATH, terms(PATH, "auth", "billing"));
    Hold known = only(1);
    folder().release(HoldId.of(1), Set.of(blob("auth"), blob("billing")), "fine");

    folder().change(known, terms(PATH, "auth", "charts"));
    folder().end(known);
    assertEquals("fine", only(1).release().orElseThrow().reason());
  }

  @Test
  void holdsWhereAKillLeftBothNames() throws Exception {
    folder().open(PATH, terms(PATH, "auth", "billing"));
    byte[] before = Files.readAllBytes(holds().resolve("h1.hold"));
    folder().release(HoldId.of(1), Set.of(), "fine");
    Files.write(holds().resolve("h1.hold"), before);

    assertEquals(1, folder().read().holds().size());
    assertTrue(folder().read().holds().get(0).isInForce());
  }

  @Test
  void failsForAHoldThatIsNotThere() {
    assertThrows(GitException.class, () -> folder().release(HoldId.of(5), Set.of(), "why"));
  }

  // --- what the guard tells ---

  @Test
  void tellsOnceWhatTheGuardWroteAndKeepsItUntilItIsRecorded() throws IOException {
    tell("100-1-1", "refused", "-");
    Files.writeString(told().resolve(".half"), "afterclick-told 1\nwhat refused\n");
    ToldFiles files = new ToldFiles(commonDir);
    Told told = files.next().fresh().get(0);
    assertEquals(new ToldFiles.Found(List.of(), List.of(told)), files.next());
    assertEquals("100-1-1", told.name());
    assertTrue(told.refused());
    assertEquals("merge", told.operation());
    assertEquals("main", told.branch());
    assertEquals(Optional.of("billing fix"), told.incoming());
    assertEquals(Optional.empty(), told.reason());
    assertEquals(List.of(told), new ToldFiles(commonDir).next().fresh());
    files.recorded(told);
    assertEquals(new ToldFiles.Found(List.of(), List.of()), files.next());
    assertEquals(List.of(".half"), namesIn(told()));
  }

  @Test
  void tellsNothingForWhatIsNoSuchFile() throws IOException {
    Files.createDirectories(told());
    Files.writeString(told().resolve("1"), "afterclick-told 1\nwhat refused\nhold x\nend\n");
    Files.writeString(told().resolve("2"), "junk");
    ToldFiles files = new ToldFiles(commonDir);
    assertEquals(new ToldFiles.Found(List.of(), List.of()), files.next());
    assertEquals(List.of(), namesIn(told()));
  }

  private void tell(String name, String what, String reason) throws IOException {
    Files.createDirectories(told());
    Files.writeString(
        told().resolve(name),
        String.join(
            "\n",
            "afterclick-told 1",
            "what " + what,
            "hold h1",
            "path src/lib/session.ts",
            "operation merge",
            "ref refs/heads/main",
            "by main",
            "incoming billing\\0040fix",
            "time 1795839181",
            "reason " + reason,
            "end",
            ""));
  }

  private Hold only(int number) throws GitException {
    return folder().read().hold(HoldId.of(number)).orElseThrow();
  }

  private HoldFolder folder() {
    return new HoldFolder(commonDir, arms, () -> NOW);
  }

  private Path holds() {
    return commonDir.resolve("afterclick/holds");
  }

  private Path told() {
    return holds().resolve("told");
  }

  private List<String> names() {
    return namesIn(holds());
  }

  private static List<String> namesIn(Path folder) {
    return Stream.of(Optional.ofNullable(folder.toFile().list()).orElseThrow()).sorted().toList();
  }

  private static HoldTerms terms(RepoPath path, String one, String other) {
    return new HoldTerms(
        OverlapKind.CONTENT,
        Optional.of("main"),
        Optional.of(version("base")),
        List.of(party(path, one), party(path, other)));
  }

  private static HoldParty party(RepoPath path, String name) {
    return new HoldParty(side(path, name, Optional.of(version(name))), Optional.of(name));
  }

  private static Party side(RepoPath path, String name, Optional<Version> version) {
    return new Party(
        Optional.of(new SessionId(name)),
        name,
        path,
        version.isEmpty() ? ChangeKind.DELETED : ChangeKind.MODIFIED,
        version,
        NOW);
  }

  private static Version version(String content) {
    return new Version(FileMode.REGULAR, blob(content).orElseThrow());
  }

  private static Optional<BlobId> blob(String content) {
    return Optional.of(
        new BlobId(String.format("%040x", new BigInteger(1, content.getBytes(UTF_8)))));
  }
}
