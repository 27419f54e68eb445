package dev.afterclick.app.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.HoldId;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it is told, and that names stay data on the way. */
final class TellersTest {

  private static final String EVIL = "$(touch x);`id`\u001b]0;x\u0007\u009c#(id) 100%H;";

  @TempDir private Path folder;

  @Test
  void runsTheCommandWithTheFactsInItsEnvironment() throws Exception {
    String command = "env | grep ^AFTERCLICK_ | sort >>facts";
    assertEquals(Optional.empty(), run(command, alarm("a b.ts", Optional.of(HoldId.of(3)))));
    assertEquals(
        List.of(
            "AFTERCLICK_EVENT=hold",
            "AFTERCLICK_HOLD=h3",
            "AFTERCLICK_KIND=content",
            "AFTERCLICK_MESSAGE=billing → a b.ts: auth edited it 1m ago, conflict (content), held as h3",
            "AFTERCLICK_OTHER=auth",
            "AFTERCLICK_PATH=a b.ts",
            "AFTERCLICK_REPOSITORY=/work/.git",
            "AFTERCLICK_SESSION=billing",
            "AFTERCLICK_VERDICT=CONFLICT"),
        Files.readAllLines(folder.resolve("facts")));
  }

  @Test
  void runsTheCommandOnceForEachOverlapAndNoNameInTheShell() throws Exception {
    run("printf '%s\\n' \"$AFTERCLICK_PATH\" >>paths", alarm(EVIL), alarm("b"));
    assertEquals(2, Files.readAllLines(folder.resolve("paths")).size());
    try (var all = Files.list(folder)) {
      assertEquals(List.of("paths"), all.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void saysWhatBecameOfACommandThatFailed() throws Exception {
    String who = "the command of git config afterclick.notifyCommand ";
    assertEquals(Optional.of(who + "ended with exit status 3"), run("exit 3", alarm("a")));
    CommandTeller hasty = new CommandTeller(folder, folder, Duration.ofMillis(100));
    Optional<String> said = hasty.tell(List.of(alarm("a")), commanding("sleep 1000"));
    assertTrue(said.orElse("").startsWith(who + "was ended after"), said.toString());
  }

  @Test
  void asksForANoticeInTheFormThatTheTerminalKnows() {
    assertEquals("\u001b]9;hello; you\u0007", notice("hello; you", Map.of("TERM", "xterm")));
    assertEquals(
        "\u001b]777;notify;afterclick;hello, you\u0007",
        notice("hello; you", Map.of("TERM", "foot-extra")));
    assertEquals(
        "\u001bPtmux;\u001b\u001b]9;hello\u0007\u001b\\",
        notice("hello", Map.of("TERM", "tmux-256color", "TMUX", "/tmp/x,1,0")));
  }

  @Test
  void letsNothingActOnTheTerminal() {
    List<String> written = new ArrayList<>();
    DesktopTeller teller = new DesktopTeller(Optional.of(written::add), Map.of(), Optional.empty());
    assertEquals(Optional.empty(), teller.tell(List.of(alarm(EVIL), alarm("b")), commanding("")));
    String inner = written.get(0).substring("\u001b]9;".length(), written.get(0).length() - 1);
    assertTrue(inner.codePoints().noneMatch(Character::isISOControl), inner);
    assertTrue(inner.endsWith("(+1 more)"), inner);
  }

  @Test
  void writesNoticesThatAreNotTooLong() {
    assertEquals(200, notice("x".repeat(1000), Map.of()).length() - "\u001b]9;\u0007".length());
  }

  @Test
  void letsTmuxExpandNothing() {
    assertEquals("##(id) ##{x} 100%%H\\;", TmuxTeller.literal("#(id) #{x} 100%H;"));
  }

  @Test
  void ringsOnceForSeveralAndNotWithoutATerminal() {
    List<String> written = new ArrayList<>();
    new BellTeller(Optional.of(written::add)).tell(List.of(alarm("a"), alarm("b")), commanding(""));
    assertEquals(List.of("\u0007"), written);
    BellTeller silent = new BellTeller(Optional.empty());
    assertEquals(Optional.empty(), silent.tell(List.of(alarm("a")), commanding("")));
  }

  @Test
  void saysWhereAMeansCannotWork() {
    DesktopTeller desktop = new DesktopTeller(Optional.empty(), Map.of(), Optional.empty());
    assertTrue(desktop.hindrance().orElse("").contains("no terminal"));
    assertTrue(new TmuxTeller(Optional.empty()).hindrance().orElse("").contains("no tmux"));
  }

  @Test
  void hasNoTroubleOnceItIsOver() {
    List<Optional<String>> passed = new ArrayList<>();
    Troubles troubles = new Troubles(passed::add);
    troubles.put(Means.BELL, Optional.of("stuck"));
    troubles.end();
    troubles.unreadable("git config was interrupted");
    assertEquals(List.of(Optional.of("stuck")), passed);
  }

  @Test
  void understandsTheSettings() {
    assertEquals(Set.of(Means.BELL, Means.TMUX), settings(" bell, TMUX").means());
    assertEquals(Set.of(), settings("none").means());
    assertEquals(Set.of(), settings("").means());
    assertEquals(Optional.empty(), settings("none").trouble());
    assertEquals(
        Optional.of(
            "git config afterclick.notify: there is no bel, mail; there are bell, tmux, desktop,"
                + " command and none"),
        settings("bel,tmux,mail").trouble());
    assertTrue(settings("command").trouble().orElse("").contains("notifyCommand is not set"));
  }

  private Optional<String> run(String command, Alarm... alarms)
      throws InterruptedException, IOException {
    Path repository = Path.of("/work/.git");
    return new CommandTeller(folder, repository, Duration.ofSeconds(20))
        .tell(List.of(alarms), commanding(command));
  }

  private static NotifySettings settings(String words) {
    return NotifySettings.of(words, Optional.empty());
  }

  private static NotifySettings commanding(String command) {
    return NotifySettings.of("command", Optional.of(command));
  }

  private static String notice(String words, Map<String, String> environment) {
    return DesktopTeller.sequence(words, environment);
  }

  private static Alarm alarm(String path) {
    return alarm(path, Optional.empty());
  }

  private static Alarm alarm(String path, Optional<HoldId> hold) {
    Overlap overlap =
        new Meetings().at(path, Verdict.CONFLICT, Meetings.BEGAN).board().overlaps().get(0);
    return new Alarm(Meetings.BEGAN, overlap, hold);
  }
}
