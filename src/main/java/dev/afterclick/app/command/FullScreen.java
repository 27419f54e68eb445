package dev.afterclick.app.command;

import com.googlecode.lanterna.terminal.Terminal;
import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.app.notify.Notifier;
import dev.afterclick.app.reconcile.Reconciled;
import dev.afterclick.git.GitException;
import dev.afterclick.git.verdict.HistogramDiff;
import dev.afterclick.model.Board;
import dev.afterclick.model.Event;
import dev.afterclick.model.Overlap;
import dev.afterclick.ui.Ui;
import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Theme;
import dev.afterclick.ui.theme.Themes;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The board, or two versions that are to become one, on the whole terminal. */
final class FullScreen {

  /** Whatever holds up the screen must not hold up the record for longer. */
  private static final Executor PATIENCE = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

  private static final String PROPOSED =
      "This is what the tool made of both: look at each hunk, then w writes it.";

  private final Surroundings here;

  FullScreen(Surroundings here) {
    this.here = here;
  }

  /** Shows the board until the person leaves it. */
  ExitStatus run() throws GitException, IOException, InterruptedException, Trouble {
    Viewer viewer = new Viewer();
    Notifying notifying = new Notifying(here);
    try (EngineHost host = EngineHost.openPatiently(here.git(), here.clock(), true, viewer)) {
      PATIENCE.execute(host::lookAround);
      here.agents().ifPresent(host::lookOutFor);
      Theme theme = theme(host);
      try (Terminal terminal = terminal()) {
        BoardReconcile reconciles = reconciles(host, Optional.empty(), done -> {});
        Ui ui = screen(terminal, theme, host, reconciles);
        try (Notifier notifier = notifying.open(host, Optional.of(ui::call))) {
          Consumer<Board> show = ui::show;
          run(ui, host, viewer, show.andThen(notifier::board));
        }
      }
    }
    viewer.check();
    return ExitStatus.FINE;
  }

  /**
   * Shows two versions until they are one, or the person leaves them.
   *
   * @param proposal what to begin with, if there is anything
   * @param written is told of all that is written, however the screen ends; from any thread
   * @return false where there is no terminal
   */
  boolean reconcile(
      ReconcileRequest request, Optional<Proposal> proposal, Consumer<Reconciled> written)
      throws GitException, IOException, InterruptedException, Trouble {
    Optional<Terminal> screen = here.screen().open();
    if (screen.isEmpty()) {
      return false;
    }
    Viewer viewer = new Viewer();
    try (Terminal terminal = screen.get();
        EngineHost host = EngineHost.openPatiently(here.git(), here.clock(), true, viewer)) {
      PATIENCE.execute(host::lookAround);
      BoardReconcile reconciles = reconciles(host, proposal, written);
      Ui ui = screen(terminal, theme(host), host, reconciles);
      ui.openAlone(request, proposal.map(it -> PROPOSED));
      run(ui, host, viewer, ui::show);
    }
    viewer.check();
    return true;
  }

  private static void run(Ui ui, EngineHost host, Viewer viewer, Consumer<Board> boards)
      throws IOException, InterruptedException {
    viewer.open(boards, ui::quit);
    ui.onSessionsShown(host::lookAround);
    ui.onStop(host::rest, host::goOn);
    ui.run();
  }

  private Terminal terminal() throws IOException, Trouble {
    return here.screen()
        .open()
        .orElseThrow(
            () ->
                new Trouble(
                    "the board needs a terminal, and this is none",
                    "afterclick --headless logs without one; afterclick check looks once"));
  }

  private BoardReconcile reconciles(
      EngineHost host, Optional<Proposal> proposal, Consumer<Reconciled> listener) {
    return new BoardReconcile(
        host.repository(),
        host.store(),
        here.clock(),
        host::board,
        proposal,
        clobber -> dismiss(host, clobber),
        listener);
  }

  private void dismiss(EngineHost host, Overlap clobber) {
    host.tell(new Event.ClobberDismissed(here.clock().instant(), clobber));
  }

  private Ui screen(Terminal terminal, Theme theme, EngineHost host, BoardReconcile reconciles)
      throws IOException {
    BoardHolds holds = new BoardHolds(host.repository(), host.store(), here.clock());
    return new Ui(
        terminal,
        theme,
        here.clock(),
        new Ui.Sources(
            new StoredContents(host.store()),
            new RecordedTouches(Journals.of(host.repository())),
            new BoardRestore(host.repository(), host.store(), here.clock()),
            clobber -> dismiss(host, clobber),
            holds,
            holds,
            reconciles,
            new BoardAgents(
                here.locator(), here.environment(), () -> host.board().sessions().values()),
            ZoneId.systemDefault()),
        new HistogramDiff<>(),
        host.board());
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
}
