package dev.afterclick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Two sessions that changed the same line of a file, while an engine watches. */
final class Collision {

  static final String FILE = "src/lib/session.ts";
  static final String BASE = "one\ntwo\nthree\n";

  private final TempRepo main;
  private final TempRepo auth;
  private final TempRepo billing;
  private final Program engine;

  private Collision(TempRepo main) {
    this.main = main;
    this.auth = main.worktree("auth-refactor");
    this.billing = main.worktree("billing-fix");
    this.engine = Program.start(main, "--headless", "--json");
    engine.out().await(0, "billing", line -> line.contains("\"id\":\"billing-fix\""));
  }

  /** Makes a repository in which nobody has collided yet. */
  static TempRepo repository(Path folder) {
    return TempRepo.in(folder).write(FILE, BASE).commit("Begin");
  }

  /** Lets two sessions commit their change, and waits until that is held. */
  static Collision in(TempRepo main) {
    return in(main, BASE);
  }

  /** Does the same in a file of another content, which has {@code two} in it. */
  static Collision in(TempRepo main, String base) {
    Collision collision = new Collision(main);
    collision.auth.write(FILE, base.replace("two", "auth")).commit("Auth");
    collision.billing.write(FILE, base.replace("two", "billing")).commit("Billing");
    collision.awaitHold("opened");
    return collision;
  }

  TempRepo auth() {
    return auth;
  }

  TempRepo billing() {
    return billing;
  }

  Program engine() {
    return engine;
  }

  /** Runs a command in the main worktree. */
  Program run(String... words) {
    return Program.run(main, words);
  }

  void awaitHold(String what) {
    engine
        .out()
        .await(
            0,
            what,
            line ->
                line.contains("\"event\":\"hold\"") && line.contains("\"what\":\"" + what + "\""));
  }

  /** Waits until the path is held between all of them: at once, or once the last has joined. */
  void awaitHeldBetween(String... labels) {
    engine
        .out()
        .await(
            0,
            "held between " + List.of(labels),
            line ->
                line.contains("\"event\":\"hold\"")
                    && Stream.of(labels).allMatch(it -> line.contains("\"label\":\"" + it + "\"")));
  }

  /** Ends the engine: holds last without it. */
  Collision unwatched() {
    engine.stop();
    assertEquals(0, engine.status(), engine.err().text());
    return this;
  }
}
