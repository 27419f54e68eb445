package dev.afterclick.tmux;

import dev.afterclick.TempRepo;
import java.nio.file.Path;

/** A repository with two sessions, and a terminal in it where a person opens the board. */
final class Desk implements AutoCloseable {

  static final String BOARD = Path.of("scripts/afterclick").toAbsolutePath().toString();
  static final String PATH = "src/lib/session.ts";

  private final TempRepo auth;
  private final TempRepo billing;
  private final Tmux terminal;

  private Desk(TempRepo main) {
    this.auth = main.worktree("auth-refactor");
    this.billing = main.worktree("billing-fix");
    this.terminal = Tmux.open(main.home(), main.root(), 120, 30);
  }

  static Desk in(Path folder) {
    return new Desk(TempRepo.in(folder).write(PATH, "one\ntwo\nthree\n").commit("Begin"));
  }

  TempRepo auth() {
    return auth;
  }

  TempRepo billing() {
    return billing;
  }

  Tmux terminal() {
    return terminal;
  }

  void makeConflict() {
    auth.write(PATH, "one\nauth\nthree\n");
    billing.write(PATH, "one\nbilling\nthree\n");
  }

  void openBoard() {
    openBoard("watching 3 of 3");
  }

  void openBoard(String sign) {
    terminal.run(BOARD).await(sign);
  }

  @Override
  public void close() {
    terminal.close();
  }
}
