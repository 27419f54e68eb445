package dev.afterclick.ui;

import static dev.afterclick.ui.BoardBuilder.NOW;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import dev.afterclick.WatchedTerminal;
import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.model.Board;
import dev.afterclick.ui.board.Ages;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.board.Times;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.compare.Comparer;
import dev.afterclick.ui.log.LogReader;
import dev.afterclick.ui.reconcile.Maker;
import dev.afterclick.ui.terminal.Pasted;
import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Theme;
import dev.afterclick.ui.theme.Themes;
import dev.afterclick.ui.view.Steps;
import dev.afterclick.ui.view.View;
import dev.afterclick.ui.view.ViewState;
import dev.afterclick.ui.view.compare.CompareRequest;
import dev.afterclick.ui.view.log.LogPage;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** A person at a board without a loop or a terminal: every key is answered before the next. */
final class Visit {

  private final Kept contents = new Kept();
  private final Journalled journal = new Journalled();
  private final Comparer comparer = new Comparer(contents, new HistogramDiff<>());
  private final Deque<LogPage> pages = new ArrayDeque<>();
  private final LogReader reader = new LogReader(journal, Runnable::run, pages::add);
  private final Reconciled reconciled = new Reconciled();
  private final Maker maker = new Maker(contents, reconciled::saved, new HistogramDiff<>());
  private View view;
  private Theme theme = Themes.load("default", ColourDepth.FULL);
  private Instant now = NOW;

  private Visit(Board board, Size size) {
    this.view = View.first(board, size);
  }

  static Visit to(Board board, int width, int height) {
    return new Visit(board, new Size(width, height));
  }

  Visit press(String... keys) {
    for (String key : keys) {
      view = Controls.press(WatchedTerminal.key(key), view, now);
      readMissing();
    }
    return this;
  }

  Visit type(String text) {
    text.chars().forEach(c -> press(String.valueOf((char) c)));
    return this;
  }

  Visit click(int x, int y) {
    MouseAction click = new MouseAction(MouseActionType.CLICK_DOWN, 1, new TerminalPosition(x, y));
    view = Controls.press(click, view, now);
    readMissing();
    return this;
  }

  Visit paste(String text) {
    view = Controls.press(new Pasted(text), view, now);
    return this;
  }

  Visit holds(String version, String content) {
    contents.holds(version, content);
    return this;
  }

  /** Lets a test prepare what is kept and recorded. */
  Visit having(BiConsumer<Kept, Journalled> preparation) {
    preparation.accept(contents, journal);
    return this;
  }

  Journalled journal() {
    return journal;
  }

  Visit shows(Board newer) {
    view = Steps.boardCame(view, newer, now);
    readMissing();
    return this;
  }

  /** Ends a write without having written. */
  Visit refused(String why) {
    view = Steps.wrote(view, false, why, Optional.empty());
    readMissing();
    return this;
  }

  /** Ends a write after which there is more to reconcile. */
  Visit wroteBefore(ReconcileRequest next) {
    view = Steps.wrote(view, true, "reconciled", Optional.of(next));
    readMissing();
    return this;
  }

  Visit resized(int width, int height) {
    view = Steps.resized(view, new Size(width, height));
    readMissing();
    return this;
  }

  Visit later(Duration by) {
    now = now.plus(by);
    return this;
  }

  Visit with(Theme other) {
    theme = other;
    return this;
  }

  ViewState state() {
    return view.state();
  }

  Canvas canvas() {
    return Screens.paint(new Scene(view, theme, new Ages(now), new Times(now, ZoneOffset.UTC)));
  }

  List<String> rows() {
    Canvas canvas = canvas();
    return IntStream.range(0, canvas.size().height()).mapToObj(canvas::row).toList();
  }

  /** Returns the first row that holds {@code text}. */
  String row(String text) {
    return rows().stream()
        .filter(row -> row.contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no \"" + text + "\" on\n" + this));
  }

  String footer() {
    return rows().get(view.state().size().height() - 1);
  }

  @Override
  public String toString() {
    return String.join("\n", rows());
  }

  private void readMissing() {
    Optional<CompareRequest> missing = view.state().comparing().flatMap(open -> open.missing());
    if (missing.isPresent()) {
      Comparer.Comparison done = comparer.compare(missing.get());
      view = Steps.compared(view, done.request(), done.result());
    }
    Optional<ReconcileRequest> unmade = view.state().reconciling().flatMap(open -> open.missing());
    if (unmade.isPresent()) {
      view = Steps.made(view, unmade.get(), maker.make(unmade.get()));
    }
    reader.follow(view.state().log());
    while (!pages.isEmpty()) {
      reader.answered();
      view = Steps.read(view, pages.remove());
      reader.follow(view.state().log());
    }
  }
}
