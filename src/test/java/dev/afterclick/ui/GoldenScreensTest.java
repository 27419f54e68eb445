package dev.afterclick.ui;

import static dev.afterclick.ui.Visit.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.Board;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.canvas.Cell;
import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Role;
import dev.afterclick.ui.theme.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares whole screens with files that a person has looked at.
 *
 * <p>A file holds the screen as text, and below it what each cell means: the sign of its role, or
 * behind a blank that of its backdrop.
 */
final class GoldenScreensTest {

  private static final Path FOLDER = Path.of("src/test/resources/screens");
  private static final boolean REWRITE = Boolean.getBoolean("afterclick.rewrite");

  /** A screen and the name of its file. */
  private record Shot(String name, Visit visit) {

    Path file() {
      return FOLDER.resolve(name + ".txt");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Shot> shots() {
    List<Shot> shots = new ArrayList<>();
    shots.addAll(everywhere(200, 50));
    shots.addAll(everywhere(80, 24));
    shots.addAll(everywhere(40, 12));
    shots.addAll(boards());
    shots.addAll(inUse());
    return shots;
  }

  private static List<Shot> everywhere(int width, int height) {
    String size = "-" + width + "x" + height;
    return List.of(
        new Shot("story" + size, to(Boards.story(), width, height)),
        new Shot("ten" + size, to(Boards.ten(), width, height)),
        new Shot("odd" + size, to(Boards.odd(), width, height)),
        new Shot("held" + size, to(Boards.held(), width, height)),
        new Shot("unasked" + size, to(Boards.unasked(), width, height)),
        new Shot("holds" + size, to(Boards.holds(), width, height).press("h")),
        new Shot("release" + size, release(width, height)),
        new Shot("degraded" + size, to(Boards.degraded(), width, height)),
        new Shot("compare" + size, to(Boards.story(), width, height).press("v")),
        new Shot("reconcile" + size, reconcile(width, height)),
        new Shot("reconciled" + size, reconcile(width, height).press("o", "N", "b", "N", "x", "N")),
        new Shot("log" + size, log(width, height).press("l", "down")),
        new Shot("help" + size, to(Boards.degraded(), width, height).press("?")));
  }

  private static Visit log(int width, int height) {
    Visit visit = to(Logs.telling(List.of()), width, height);
    visit.holds("auth-refactor src/lib/session.tsPT4M", Sessions.BASE);
    return visit.having((kept, journal) -> journal.holds(Logs.story()));
  }

  private static Visit reconcile(int width, int height) {
    return ThreeWay.in(to(Boards.held(), width, height))
        .later(Duration.ofMinutes(1))
        .press("enter");
  }

  private static Visit release(int width, int height) {
    return to(Boards.held(), width, height).press("r").type("billing-fix goes first");
  }

  private static Visit renamed(int width, int height) {
    return to(Boards.renamed(), width, height).having((kept, journal) -> kept.holdsRenamed());
  }

  private static List<Shot> boards() {
    return List.of(
        new Shot("empty-80x24", to(Boards.empty(), 80, 24)),
        new Shot("empty-40x12", to(Boards.empty(), 40, 12)),
        new Shot("unknown-80x24", to(Boards.unknown(), 80, 24)),
        new Shot("alone-80x24", to(Boards.alone(), 80, 24)),
        new Shot("looking-80x24", to(Boards.looking(), 80, 24)),
        new Shot("too-small-39x9", to(Boards.story(), 39, 9)),
        new Shot("agents-120x30", to(Boards.agents(), 120, 30)),
        new Shot("agents-40x16", to(Boards.agents(), 40, 16)),
        new Shot("team-120x36", to(Boards.team(), 120, 36)),
        new Shot("team-80x24", to(Boards.team(), 80, 24)),
        new Shot("team-40x12", to(Boards.team(), 40, 12)),
        new Shot("noisy-120x36", to(Boards.noisy(), 120, 36)),
        new Shot("noisy-80x24", to(Boards.noisy(), 80, 24)),
        new Shot("noisy-40x12", to(Boards.noisy(), 40, 12)),
        new Shot("clobbered-120x36", to(Boards.clobbered(), 120, 36)),
        new Shot("clobbered-80x24", to(Boards.clobbered(), 80, 24)),
        new Shot("clobbered-40x12", to(Boards.clobbered(), 40, 12)),
        new Shot("held-120x30", to(Boards.held(), 120, 30)),
        new Shot("holds-120x30", to(Boards.holds(), 120, 30).press("h")),
        new Shot("holds-of-all-kinds-120x30", to(Boards.holds(), 120, 30)),
        new Shot("holds-nothing-80x24", to(Boards.story(), 80, 24).press("h")),
        new Shot("unenforced-120x30", to(Boards.unenforced(), 120, 30)),
        new Shot("unenforced-80x24", to(Boards.unenforced(), 80, 24)),
        new Shot("unenforced-40x12", unflashed(Boards.unenforced())),
        new Shot("uncovered-80x24", to(Boards.uncovered(), 80, 24)),
        new Shot("uncovered-40x12", unflashed(Boards.uncovered())),
        new Shot("install-80x24", to(Boards.unenforced(), 80, 24).press("i")),
        new Shot("release-why-80x24", to(Boards.held(), 80, 24).press("r", "enter")),
        new Shot(
            "ascii-120x30",
            to(Boards.odd(), 120, 30).with(Themes.load("ascii", ColourDepth.FULL))));
  }

  /** Seen when what was refused is no news any more. */
  private static Visit unflashed(Board board) {
    return to(board, 40, 12).later(Duration.ofMinutes(1));
  }

  private static Visit clobber() {
    return clobber(80, 24);
  }

  private static Visit clobberWhere() {
    return clobber(40, 12).press("n", "enter", "O", "w");
  }

  private static Visit clobber(int width, int height) {
    return to(Boards.clobbered(), width, height)
        .holds("base src/middleware.ts", Sessions.BASE)
        .holds("lost src/middleware.ts", Sessions.LEFT)
        .holds("auth-refactor src/middleware.ts", Sessions.RIGHT);
  }

  private static List<Shot> inUse() {
    return List.of(
        new Shot("compare-added-80x24", to(Boards.added(), 80, 24).press("enter")),
        new Shot("compare-deleted-120x30", to(Boards.deleted(), 120, 30).press("v")),
        new Shot("compare-deleted-80x24", to(Boards.deleted(), 80, 24).press("tab", "v")),
        new Shot("compare-deleted-40x12", to(Boards.deleted(), 40, 12).press("v")),
        new Shot("compare-renamed-120x30", renamed(120, 30).press("tab", "v")),
        new Shot("compare-renamed-80x24", renamed(80, 24).press("v")),
        new Shot("compare-renamed-40x12", renamed(40, 12).press("v")),
        new Shot("compare-noisy-80x24", to(Boards.noisy(), 80, 24).press("down", "v")),
        new Shot("compare-clobber-80x24", clobber().press("n", "v")),
        new Shot("reconcile-clobber-80x24", clobber().press("n", "enter")),
        new Shot("reconcile-clobber-where-40x12", clobberWhere()),
        new Shot("compare-unreadable-80x24", to(Boards.alone(), 80, 24).press("enter")),
        new Shot("reconcile-120x30", reconcile(120, 30)),
        new Shot("reconcile-base-80x24", reconcile(80, 24).press("c")),
        new Shot("reconcile-base-40x12", reconcile(40, 12).press("c")),
        new Shot("reconcile-where-80x24", reconcile(80, 24).press("O", "w")),
        new Shot("reconcile-where-40x12", reconcile(40, 12).press("O", "w")),
        new Shot("reconcile-deleted-80x24", to(Boards.deleted(), 80, 24).press("enter", "t")),
        new Shot("reconcile-deleted-40x12", to(Boards.deleted(), 40, 12).press("enter")),
        new Shot("reconcile-renamed-120x30", renamed(120, 30).press("enter")),
        new Shot(
            "reconcile-ascii-80x24",
            reconcile(80, 24).press("o").with(Themes.load("ascii", ColourDepth.FULL))),
        new Shot("zoomed-80x24", to(Boards.ten(), 80, 24).press("end", "z", "end")),
        new Shot("filtering-80x24", to(Boards.story(), 80, 24).press("/").type("lib")),
        new Shot(
            "filtered-80x24", to(Boards.story(), 80, 24).press("/").type("lib").press("enter")),
        new Shot("log-session-80x24", log(40, 12).press("tab", "l").resized(80, 24)),
        new Shot("log-session-40x12", log(40, 12).press("tab", "l", "end")),
        new Shot("log-nothing-80x24", to(Boards.empty(), 80, 24).press("l")),
        new Shot("log-version-80x24", log(80, 24).press("l", "down", "enter")),
        new Shot("log-question-40x12", log(40, 12).press("l", "R")),
        new Shot("refused-80x24", to(Boards.empty(), 80, 24).press("n")),
        new Shot("second-page-80x24", to(Boards.ten(), 80, 24).press("shift-tab", "shift-tab")));
  }

  @ParameterizedTest
  @MethodSource("shots")
  void looksAsItDid(Shot shot) throws IOException {
    String picture = picture(shot.visit().canvas());
    if (REWRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(shot.file(), picture);
    }
    assertTrue(Files.exists(shot.file()), "missing; -Dafterclick.rewrite=true writes it");
    assertEquals(
        Files.readString(shot.file()),
        picture,
        "if this is better: -Dafterclick.rewrite=true, and look at the difference");
  }

  @Test
  void hasNoFileThatNoScreenIsComparedWith() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> found =
          files
              .map(file -> file.getFileName().toString().replace(".txt", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(
          shots().stream().map(Shot::name).collect(Collectors.toCollection(TreeSet::new)), found);
    }
  }

  private static String picture(Canvas canvas) {
    StringBuilder text = new StringBuilder();
    StringBuilder roles = new StringBuilder();
    for (int y = 0; y < canvas.size().height(); y++) {
      text.append(canvas.row(y)).append('\n');
      roles.append(roles(canvas, y)).append('\n');
    }
    return text + "=".repeat(canvas.size().width()) + "\n" + roles;
  }

  private static String roles(Canvas canvas, int y) {
    StringBuilder signs = new StringBuilder();
    for (int x = 0; x < canvas.size().width(); x++) {
      Cell cell = canvas.at(x, y);
      Role shown = cell.text().equals(" ") ? cell.backdrop() : cell.role();
      boolean nothing = cell.text().equals(" ") && shown == Role.TEXT;
      signs.append(nothing ? ' ' : shown.sign());
    }
    return signs.toString().stripTrailing();
  }
}
