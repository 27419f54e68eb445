package dev.afterclick.ui;

import static dev.afterclick.ui.BoardBuilder.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import dev.afterclick.WatchedTerminal;
import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Board;
import dev.afterclick.ui.board.Ages;
import dev.afterclick.ui.board.Scene;
import dev.afterclick.ui.canvas.Canvas;
import dev.afterclick.ui.canvas.Size;
import dev.afterclick.ui.compare.Comparer;
import dev.afterclick.ui.terminal.Pasted;
import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Theme;
import dev.afterclick.ui.theme.Themes;
import dev.afterclick.ui.view.CompareRequest;
import dev.afterclick.ui.view.Steps;
import dev.afterclick.ui.view.View;
import dev.afterclick.ui.view.ViewState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A person at a board without a loop or a terminal: every key is answered before the next. */
final class Visit {

  private final Map<BlobId, String> contents = new HashMap<>();
  private final Comparer comparer = new Comparer(this::read, new HistogramDiff<>());
  private View view;
  private Theme theme = Themes.load("default", ColourDepth.FULL);
  private Instant now = NOW;

  private Visit(Board board, Size size) {
    this.view = View.first(board, size);
    holds("base src/lib/session.ts", Sessions.BASE);
    holds("auth-refactor src/lib/session.ts", Sessions.LEFT);
    holds("billing-fix src/lib/session.ts", Sessions.RIGHT);
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
    contents.put(BoardBuilder.version(version).blob(), content);
    return this;
  }

  Visit shows(Board newer) {
    view = Steps.boardCame(view, newer, now);
    readMissing();
    return this;
  }

  Visit resized(int width, int height) {
    view = Steps.resized(view, new Size(width, height));
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
    return Screens.paint(new Scene(view, theme, new Ages(now)));
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
      view = Steps.compared(view, missing.get(), comparer.compare(missing.get()));
    }
  }

  private byte[] read(BlobId blob) throws IOException {
    String content = contents.get(blob);
    if (content == null) {
      throw new IOException("there is no such blob");
    }
    return content.getBytes(UTF_8);
  }
}
