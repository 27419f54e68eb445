package dev.afterclick.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.ui.view.Resolution;
import dev.afterclick.ui.view.reconcile.WriteTo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Has done, through the loop, what a person makes of two versions. */
final class ReconcileLoopTest {

  private static final String FILE = "src/lib/session.ts";

  private static RunningUi opened() throws IOException {
    RunningUi ui = RunningUi.showing(Boards.story(), 120, 30);
    ui.holds("base " + FILE, "a\nb\nc\n");
    ui.holds("auth-refactor " + FILE, "a\nB\nc\n");
    ui.holds("billing-fix " + FILE, "a\nX\nc\n");
    ui.press("enter").awaitText("1 hunk left");
    return ui;
  }

  @Test
  void writesWhatWasChosenWhereItIsWanted() throws IOException {
    try (RunningUi ui = opened()) {
      ui.press("B", "w", "t").awaitText("reconciled " + FILE);
      Resolution written = ui.reconciled().written().get(0);
      assertEquals("a\nX\nB\nc\n", new String(written.content().orElseThrow(), UTF_8));
      assertEquals(WriteTo.THEIRS, written.to());
      assertEquals(List.of(new Resolution.Pick(1, "theirs then ours")), written.picks());
      ui.awaitText("╭ charts");
    }
  }

  @Test
  void staysWhereWritingIsRefused() throws IOException {
    try (RunningUi ui = opened()) {
      ui.reconciled().refuses("billing-fix wrote it meanwhile");
      ui.press("o", "w", "enter").awaitText("billing-fix wrote it meanwhile");
      assertTrue(ui.awaitText("ours chosen").shows("result"));
    }
  }

  @Test
  void takesWhatAnEditorMakesOfAHunk() throws IOException {
    try (RunningUi ui = opened()) {
      ui.reconciled().editsWith(text -> "by hand\n");
      ui.press("e").awaitText("← edited");
      ui.press("w", "b").awaitText("reconciled " + FILE);
      Optional<byte[]> content = ui.reconciled().written().get(0).content();
      assertEquals("a\nby hand\nc\n", new String(content.orElseThrow(), UTF_8));
    }
  }

  @Test
  void leavesAHunkOpenWhoseMarkersAreLeft() throws IOException {
    try (RunningUi ui = opened()) {
      ui.reconciled().editsWith(text -> text.replace("a\n", "A\n"));
      assertTrue(ui.press("E").awaitText("← edited").shows("1 hunk left"));
      ui.press("o").awaitText("All is chosen");
    }
  }

  @Test
  void putsChoicesAsideForLater() throws IOException {
    try (RunningUi ui = opened()) {
      ui.press("t", "s").awaitText("kept for later");
      ui.press("enter").awaitText("theirs chosen");
    }
  }

  @Test
  void putsAsideWhatWasChosenOfWholeFilesToo() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.deleted(), 120, 30)) {
      ui.press("enter").awaitText("nothing is chosen yet");
      ui.press("s").awaitText("There is no choice to save.");
      ui.press("t", "s").awaitText("kept for later");
      ui.press("enter").awaitText("as in billing-fix");
    }
  }

  @Test
  void undoesAWholeReconciliationOnceThatIsConfirmed() throws IOException {
    try (RunningUi ui = RunningUi.showing(Boards.story(), 120, 30)) {
      ui.press("U").awaitText("undo the last reconciliation of " + FILE + "?");
      ui.press("n").awaitText("Nothing is undone.");
      ui.press("U", "y").awaitText("undone: " + FILE);
      assertEquals(1, ui.reconciled().undone().size());
    }
  }
}
