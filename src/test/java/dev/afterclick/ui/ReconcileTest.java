package dev.afterclick.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Board;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.view.Dialog;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Makes one of two versions, by keys. */
final class ReconcileTest {

  private static final String FILE = "src/lib/session.ts";

  private static Visit visit(int width, int height) {
    return ThreeWay.in(Visit.to(Boards.story(), width, height)).press("enter");
  }

  private static String header(Visit visit) {
    return visit.rows().get(0).strip();
  }

  private static String result(Visit visit) {
    return new String(
        visit.state().reconciling().orElseThrow().reconciliation().orElseThrow().result(), UTF_8);
  }

  @Test
  void beginsAtTheFirstHunkThatAsks() {
    Visit visit = visit(120, 30);
    assertTrue(header(visit).contains("hunk 2 of 7: both changed it"), visit.toString());
    assertTrue(header(visit).endsWith("3 of 3 hunks left"), visit.toString());
    assertTrue(visit.row("✗ choose").contains("o ours   t theirs   b both   e edit"));
  }

  @Test
  void hasTakenWhatOneSideChanged() {
    Visit visit = visit(120, 40);
    assertTrue(visit.row("← auth-refactor").contains("const ttl = 60 * 60;"), visit.toString());
    assertTrue(visit.row("← both alike").contains("maxAge = 60"), visit.toString());
    assertTrue(visit.press("end").row("← billing-fix").contains("latin1"), visit.toString());
  }

  @Test
  void showsTheResultAsItIsChosen() {
    Visit visit = visit(120, 30).press("b");
    assertTrue(header(visit).contains("hunk 2 of 7: ours then theirs chosen"), visit.toString());
    assertTrue(header(visit).endsWith("2 of 3 hunks left"), visit.toString());
    int ours = row(visit, "{ ttl });", "← auth-refactor");
    assertEquals(ours + 1, row(visit, "plan.id);", "← billing-fix"), visit.toString());
    visit.press("B");
    assertTrue(row(visit, "plan.id);", "← billing-fix") < row(visit, "{ ttl });", "← auth"));
    visit.press("x");
    assertTrue(row(visit, "return sign(user);", "← base") > 0, visit.toString());
    visit.press("u", "u", "u");
    assertTrue(header(visit).endsWith("3 of 3 hunks left"), visit.toString());
    assertEquals(" There is nothing to undo.", visit.press("u").footer());
    assertTrue(header(visit.press("r")).contains("ours then theirs chosen"), visit.toString());
  }

  private static int row(Visit visit, String text, String origin) {
    for (int y = 0; y < visit.rows().size(); y++) {
      String row = visit.rows().get(y);
      if (row.contains(text) && row.contains(origin)) {
        return y;
      }
    }
    throw new AssertionError("no " + text + " " + origin + " on\n" + visit);
  }

  @Test
  void goesFromOneOpenHunkToTheNextUntilAllIsChosen() {
    Visit visit = visit(80, 24).press("o", "N", "t");
    assertEquals(" One hunk is left to choose; N goes to the next one.", visit.press("w").footer());
    visit.press("N", "o");
    assertEquals(" All is chosen: w writes it and releases the hold.", visit.footer());
    String text = result(visit);
    assertTrue(text.contains("sign(user, { ttl })") && text.contains("log.error"), text);
    assertTrue(text.contains("retry(5)") && text.contains("latin1") && text.contains("60 * 60"));
    assertEquals(" Nothing is left to choose.", visit.press("N").footer());
  }

  @Test
  void takesTheRestFromOneSideInOneStep() {
    Visit visit = visit(40, 12).press("o", "T");
    assertTrue(result(visit).contains("log.error"), result(visit));
    assertFalse(result(visit).contains("retry"), result(visit));
    assertTrue(header(visit.press("u")).endsWith("2 left"), visit.toString());
  }

  @Test
  void goesThroughAllHunksToTheLast() {
    Visit visit = visit(120, 30).press("p");
    assertTrue(header(visit).contains("hunk 1 of 7: only auth-refactor changed it"));
    assertEquals(" This is the first hunk.", visit.press("p").footer());
    visit.press("n", "n", "n", "n", "n", "n");
    assertTrue(header(visit).contains("hunk 7 of 7: only billing-fix changed it"), "" + visit);
    assertEquals(" This is the last hunk.", visit.press("n").footer());
  }

  @Test
  void choosesNothingThatIsOutOfSight() {
    String plain = "const a = 1;\n".repeat(200);
    Visit visit =
        Visit.to(Boards.story(), 120, 20)
            .holds("base " + FILE, "a\n" + plain)
            .holds("auth-refactor " + FILE, "b\n" + plain)
            .holds("billing-fix " + FILE, "c\n" + plain)
            .press("enter", "end", "o");
    assertEquals(" You are at this hunk: press again to choose.", visit.footer());
    assertTrue(header(visit).endsWith("1 hunk left"), visit.toString());
    assertTrue(header(visit.press("o")).endsWith("all chosen"), visit.toString());
  }

  @Test
  void showsTheBaseOnAKeyWhereItIsNarrow() {
    Visit visit = visit(80, 24);
    assertFalse(visit.toString().contains("¦ base"), visit.toString());
    assertTrue(visit.press("c").toString().contains("¦ base"), visit.toString());
    Visit narrow = visit(40, 12).press("c");
    assertTrue(narrow.row("¦").contains("return sign(user);"), narrow.toString());
    assertEquals(" The base is in sight already.", visit(120, 30).press("c").footer());
  }

  @Test
  void showsInTheResultThatAHunkHasNoLinesThere() {
    Visit visit =
        Visit.to(Boards.story(), 120, 30)
            .holds("base " + FILE, "a\nb\nc\n")
            .holds("auth-refactor " + FILE, "a\nc\n")
            .holds("billing-fix " + FILE, "a\nX\nc\n")
            .press("enter", "o");
    assertTrue(visit.row("← auth-refactor").contains("▌  ‹ (no lines)"), visit.toString());
    assertEquals("a\nc\n", result(visit));
  }

  @Test
  void keepsTheHunkInSightWhateverTheSize() {
    Visit visit = visit(200, 50).press("N");
    String place = header(visit).replaceAll(".*hunk (\\d).*", "$1");
    visit.resized(40, 12);
    assertTrue(visit.toString().contains("▌"), visit.toString());
    assertTrue(header(visit).contains(place + "/7"), visit.toString());
  }

  @Test
  void tellsWhoWritesStill() {
    assertTrue(header(visit(120, 30)).contains("billing-fix still writing"));
    Visit later = visit(120, 30).later(Duration.ofSeconds(30));
    assertFalse(later.toString().contains("still writing"), later.toString());
  }

  @Test
  void takesWhatItHasWrittenItselfForNoSessionsWriting() {
    Visit visit = visit(120, 30).press("O", "w", "b");
    ReconcileRequest now = visit.state().reconciling().orElseThrow().wanted();
    visit.wroteBefore(
        new ReconcileRequest(now.path(), now.kind(), now.base(), now.theirs(), now.ours()));
    assertTrue(header(visit).contains("3 of 3 hunks left"), visit.toString());
    assertFalse(header(visit).contains("still writing"), visit.toString());
    visit.holds("billing-fix again", ThreeWay.THEIRS.replace("latin1", "ascii"));
    assertTrue(header(visit.shows(rewritten())).contains("billing-fix still writing"), "" + visit);
  }

  @Test
  void leavesWithoutATraceButNotWithoutAWord() {
    assertTrue(visit(80, 24).press("q").state().dialog() instanceof Dialog.None);
    Visit begun = visit(80, 24).press("o", "q");
    assertEquals(" leave, and forget what you have chosen?  y/n", begun.footer());
    assertTrue(header(begun.press("n")).contains("ours chosen"), begun.toString());
    assertTrue(begun.press("esc", "y").state().dialog() instanceof Dialog.None);
    assertTrue(header(begun.press("enter")).endsWith("3 of 3 hunks left"), begun.toString());
  }

  @Test
  void asksWhereToWrite() {
    Visit visit = visit(120, 30).press("O", "w");
    assertEquals(
        " write into  b both   o auth-refactor   t billing-fix   r record only   esc back",
        visit.footer());
    assertEquals(" Nothing is written.", visit.press("esc").footer());
    Visit narrow = visit(40, 12).press("O", "w");
    assertTrue(narrow.row("write into").contains("b both   o auth-refactor"), narrow.toString());
    assertTrue(narrow.row("t billing-fix").contains("r record only"), narrow.toString());
    assertTrue(narrow.row("─ result").contains("complete"), narrow.toString());
  }

  @Test
  void keepsChoicesWhenASideIsWrittenMeanwhile() {
    Visit visit = visit(120, 30).press("o", "N", "t", "N", "o");
    String again = ThreeWay.THEIRS.replace("plan.id", "plan.key").replace("latin1", "ascii");
    visit.holds("billing-fix again", again).shows(rewritten());
    assertEquals(
        " billing-fix wrote this file again: 2 of 3 choices kept, hunk 2 needs another look.",
        visit.footer());
    assertTrue(header(visit).contains("hunk 2 of 7: needs another look"), visit.toString());
    assertTrue(header(visit).endsWith("1 of 3 hunks left"), visit.toString());
    assertTrue(result(visit.press("t")).contains("plan.key"), visit.toString());
    assertTrue(result(visit).contains("log.error"), result(visit));
  }

  @Test
  void takesNoAnswerOnceASideIsWrittenThatTheQuestionWasNotAbout() {
    for (String answer : new String[] {"b", "o", "t", "r", "enter", "?", "esc"}) {
      Visit visit = visit(120, 30).press("O", "w");
      visit.holds("billing-fix again", ThreeWay.THEIRS.replace("latin1", "ascii"));
      visit.shows(rewritten());
      assertEquals(
          " billing-fix wrote this file again: 3 of 3 choices kept. Look at it, then w asks again.",
          visit.footer());
      String before = result(visit);
      assertEquals(
          " Nothing is written: the file has changed. Look at it, then w asks again.",
          visit.press(answer).footer());
      assertEquals(before, result(visit));
      assertTrue(visit.press("w").footer().startsWith(" write into  b both"), visit.toString());
      assertEquals(before, result(visit.press("esc")));
      assertFalse(result(visit.press("B")).equals(before), visit.toString());
    }
  }

  @Test
  void waitsForWhatIsBeingWrittenAndTakesNoOwnWriteForASessions() {
    Visit visit = visit(80, 24).press("O", "w", "b");
    String before = result(visit);
    visit.holds("billing-fix again", ThreeWay.THEIRS.replace("latin1", "ascii"));
    assertEquals(" Writing. It takes a moment.", visit.footer());
    visit.shows(rewritten()).press("T", "b", "w", "b", "?", "q");
    assertEquals(
        " Still writing: q leaves once it is said what came of it; ctrl-c quits.",
        visit.shows(Boards.empty()).footer());
    assertEquals(before, result(visit));
    visit.shows(rewritten()).refused("not written: for a reason");
    assertEquals(
        List.of(
            "not written: for a reason. billing-fix wrote this file again: 3 of 3 choices",
            "kept."),
        visit.rows().subList(22, 24).stream().map(String::strip).toList(),
        visit.toString());
    assertTrue(result(visit).contains("ascii"), result(visit));
    assertTrue(visit.press("w").footer().startsWith(" write into  b both"), visit.toString());
  }

  @Test
  void goesOnAskingWhetherToLeaveWhateverIsWrittenMeanwhile() {
    Visit visit = visit(120, 30).press("O", "q");
    visit.holds("billing-fix again", ThreeWay.THEIRS.replace("latin1", "ascii"));
    visit.shows(rewritten()).press("y");
    assertTrue(visit.state().dialog() instanceof Dialog.None, visit.toString());
  }

  @Test
  void takesNoAnswerForWholeFilesThatAreOthersByNow() {
    Visit visit = Visit.to(Boards.story(), 120, 30);
    visit.holds("billing-fix " + FILE, "\0\0").press("enter", "t", "w");
    visit.holds("billing-fix again", "\0\0\0").shows(rewritten());
    visit.press("t");
    assertTrue(visit.footer().startsWith(" Nothing is written"), visit.toString());
    assertEquals(" Choose first what shall stand there.", visit.press("w").footer());
  }

  /** The story, after billing-fix has written its version of the file once more. */
  private static Board rewritten() {
    BoardBuilder b = new BoardBuilder();
    b.session("auth-refactor").edits(FILE, 31, 12, Boards.minutes(4));
    b.session("billing-fix").rewrites(FILE, "billing-fix again", Boards.seconds(1));
    b.overlap(FILE, "auth-refactor", "billing-fix", Verdict.CONFLICT, OverlapKind.CONTENT);
    return b.build();
  }

  @Test
  void saysWhenTheOverlapIsOver() {
    Visit visit = visit(120, 30).shows(Boards.empty());
    assertEquals(
        " The board no longer has this overlap. What you see is how it was.", visit.footer());
  }

  @Test
  void comesBackToTheFileThoughItIsNoOverlapAnyMore() {
    Visit visit = visit(120, 30).shows(withoutOverlap()).press("q");
    assertEquals(
        " undo the last reconciliation of " + FILE + "?  y/n",
        visit.press("U").footer(),
        visit.toString());
  }

  private static Board withoutOverlap() {
    BoardBuilder b = new BoardBuilder();
    b.session("auth-refactor").edits("src/a.ts", 1, 1, Boards.minutes(1));
    b.session("auth-refactor").edits(FILE, 31, 12, Boards.minutes(4));
    b.session("billing-fix").edits(FILE, 31, 12, Boards.minutes(4));
    return b.build();
  }

  @Test
  void letsBlanksBeNoConflict() {
    Visit visit =
        Visit.to(Boards.story(), 120, 30)
            .holds("base " + FILE, "a\nif (x) {\n")
            .holds("auth-refactor " + FILE, "a\nif (y) {\n")
            .holds("billing-fix " + FILE, "a\nif(x){\n")
            .press("enter");
    assertTrue(header(visit).endsWith("1 hunk left"), visit.toString());
    visit.press("i");
    assertEquals(" What differs in blanks only is no conflict.", visit.footer());
    assertTrue(header(visit).endsWith("nothing to choose"), visit.toString());
    assertEquals("a\nif (y) {\n", result(visit));
    assertTrue(header(visit.press("i")).endsWith("1 hunk left"), visit.toString());
  }

  @Test
  void offersWholeFilesWhereThereAreNoLines() {
    Visit visit = Visit.to(Boards.deleted(), 80, 24).press("enter");
    assertTrue(visit.toString().contains("auth-refactor deleted the file"), visit.toString());
    assertEquals(
        " Choose first what shall stand there.", visit.press("w").footer(), visit.toString());
    visit.press("t");
    assertTrue(visit.row("result:").contains(FILE + " as in billing-fix"), visit.toString());
    visit.press("D");
    assertTrue(visit.row("result:").contains("no file"), visit.toString());
    visit.press("u");
    assertTrue(visit.row("result:").contains("as in billing-fix"), visit.toString());
    assertTrue(visit.press("w").footer().startsWith(" write into  b both"), visit.toString());
  }

  @Test
  void offersWholeFilesForBinariesAndNames() {
    Visit binary = Visit.to(Boards.story(), 80, 24);
    binary.holds("billing-fix " + FILE, "\0\0").press("enter");
    assertTrue(binary.toString().contains("They are binary"), binary.toString());
    Visit renamed = Visit.to(Boards.renamed(), 80, 24);
    renamed.having((kept, journal) -> kept.holdsRenamed()).press("enter");
    assertTrue(renamed.toString().contains("Both renamed it"), renamed.toString());
    renamed.press("b");
    assertTrue(renamed.row("result:").contains("src/lib/token.ts"), renamed.toString());
  }

  @Test
  void opensWhatIsHeldFromTheListToo() {
    Visit visit = ThreeWay.in(Visit.to(Boards.held(), 120, 30)).press("h", "enter");
    assertTrue(header(visit).contains("hunk 2 of 7"), visit.toString());
  }

  @Test
  void comparesWhatIsNoOverlap() {
    assertTrue(Visit.to(Boards.added(), 80, 24).press("enter").state().comparing().isPresent());
    assertTrue(visit(80, 24).press("q", "v").state().comparing().isPresent());
  }
}
