package dev.afterclick.app.command;

import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.Board;
import dev.afterclick.ui.Ui;
import dev.afterclick.ui.terminal.JlineTerminal;
import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Theme;
import dev.afterclick.ui.theme.Themes;
import java.io.IOException;
import java.util.Optional;

/** The board, on the whole terminal. */
final class FullScreen {

  private final Surroundings here;

  FullScreen(Surroundings here) {
    this.here = here;
  }

  /** Shows the board until the person leaves it. */
  ExitStatus run() throws GitException, IOException, InterruptedException, Trouble {
    if (!JlineTerminal.isThere()) {
      throw new Trouble(
          "the board needs a terminal, and this is none",
          "afterclick --headless logs without one; afterclick check looks once");
    }
    Screen screen = new Screen();
    try (EngineHost host = EngineHost.open(here.git(), here.clock(), true, screen)) {
      show(host, screen);
    }
    screen.check();
    return ExitStatus.FINE;
  }

  private void show(EngineHost host, Screen screen)
      throws GitException, IOException, InterruptedException, Trouble {
    Theme theme = theme(host);
    try (JlineTerminal terminal = JlineTerminal.open()) {
      Ui ui =
          new Ui(
              terminal,
              theme,
              here.clock(),
              blob -> read(host.store(), blob),
              new HistogramDiff<>(),
              host.board());
      screen.showOn(ui, host.board());
      ui.run();
    }
  }

  private Theme theme(EngineHost host) throws GitException, Trouble {
    String set =
        host.repository().git().attempt(new byte[0], "config", "--get", "afterclick.theme").text();
    String name = set.isEmpty() ? Themes.nameFor(here.environment()) : set;
    try {
      return Themes.load(name, ColourDepth.of(here.environment()));
    } catch (IllegalArgumentException e) {
      throw new Trouble(
          "git config afterclick.theme: " + e.getMessage(),
          "git config afterclick.theme " + Themes.NAMES.get(0),
          e);
    }
  }

  private static byte[] read(ObjectStore store, BlobId blob) throws IOException {
    try {
      return store.read(blob);
    } catch (GitException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Passes boards on to the screen, once there is one. */
  private static final class Screen extends Crash {
    private volatile Optional<Ui> ui = Optional.empty();

    void showOn(Ui shown, Board latest) {
      ui = Optional.of(shown);
      shown.show(latest);
    }

    @Override
    public void board(Board board) {
      ui.ifPresent(shown -> shown.show(board));
    }

    @Override
    public void crashed(Throwable by) {
      super.crashed(by);
      ui.ifPresent(Ui::quit);
    }
  }
}
