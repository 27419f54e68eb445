package dev.afterclick.app.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.restore.Exchange;
import dev.afterclick.git.restore.Refused;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that changes either file between every two steps of a reconciliation. */
final class RaceTest {

  private static final String NAME = "src/session.ts";
  private static final RepoPath FILE = RepoPath.of(NAME);
  private static final String RESULT = "one\nauth\nbilling\n";
  private static final String FRESH = "one\nwritten meanwhile\n";

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private TempRepo billing;
  private Repository repository;
  private ObjectStore store;
  private HoldFolder holds;

  @BeforeEach
  void begin() throws Exception {
    main = TempRepo.in(folder).write(NAME, "one\ntwo\n").commit("Begin");
    auth = main.worktree("auth");
    billing = main.worktree("billing");
    repository = Repository.find(main.program());
    store = ObjectStore.open(repository.commonDir(), repository.objectFormat());
    holds = new HoldFolder(repository.commonDir(), Arming.of(repository), InstantSource.system());
    reset();
    holds.open(
        FILE,
        new HoldTerms(
            OverlapKind.CONTENT,
            Optional.of("main"),
            store.entry(main.head(), FILE),
            List.of(party("auth"), party("billing"))));
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void losesNothingWheneverOneIsWritten() throws Exception {
    int steps = steps();
    assertTrue(steps >= 10, "steps: " + steps);
    for (TempRepo writer : List.of(auth, billing)) {
      for (int at = 0; at < steps; at++) {
        interrupt(writer, at, () -> writer.write(NAME, FRESH));
        interrupt(writer, at, () -> renameInto(writer));
      }
    }
  }

  @Test
  void refusesWhatWasMadeOfAnOlderVersion() throws Exception {
    Reconciler reconciler = reconciler(step -> {});
    Collision then = collision(reconciler);
    auth.write(NAME, FRESH);
    Moved moved = assertThrows(Moved.class, () -> write(reconciler, then));
    assertEquals("auth wrote " + NAME + " meanwhile: nothing was changed", moved.getMessage());
    assertEquals(FRESH, text(moved.now().ours().version()));
    assertEquals("one\nbilling\n", billing.read(NAME));
    assertTrue(hold().isInForce());
  }

  /** Whatever comes of it, what was written stands there, or is stored, and no half is left. */
  private void interrupt(TempRepo writer, int at, Runnable deed) throws Exception {
    reset();
    List<Exchange.Step> seen = new ArrayList<>();
    Reconciler reconciler =
        reconciler(
            step -> {
              if (seen.size() == at) {
                deed.run();
              }
              seen.add(step);
            });
    String when = writer.root().getFileName() + " after step " + at;
    Collision collision = collision(reconciler);
    TempRepo other = writer.equals(auth) ? billing : auth;
    try {
      write(reconciler, collision);
      assertEquals(RESULT, other.read(NAME), when);
      assertEquals(writer.read(NAME).equals(FRESH), hold().isInForce(), when);
      assertTrue(
          writer.read(NAME).equals(FRESH) || isMeantly(seen.get(at)),
          when + ": " + writer.read(NAME));
    } catch (Moved | Refused e) {
      assertEquals(FRESH, writer.read(NAME), when);
      assertEquals("one\n" + other.root().getFileName() + "\n", other.read(NAME), when);
      assertTrue(hold().isInForce(), when);
    }
    assertEquals(List.of("session.ts"), names(auth), when);
    assertEquals(List.of("session.ts"), names(billing), when);
  }

  /** What no call of Java's can see: a file renamed into place right before our rename. */
  private static boolean isMeantly(Exchange.Step step) {
    return step == Exchange.Step.COMPARED;
  }

  private int steps() throws Exception {
    List<Exchange.Step> seen = new ArrayList<>();
    Reconciler reconciler = reconciler(seen::add);
    write(reconciler, collision(reconciler));
    assertEquals(RESULT, auth.read(NAME));
    assertEquals(RESULT, billing.read(NAME));
    return seen.size();
  }

  private void reset() throws Exception {
    auth.write(NAME, "one\nauth\n");
    billing.write(NAME, "one\nbilling\n");
    for (Hold hold : holds.read().holds()) {
      holds.reinstate(
          new Hold(hold.id(), hold.path(), hold.since(), hold.terms(), Set.of(), Optional.empty()));
    }
  }

  private Reconciler reconciler(Consumer<Exchange.Step> steps) {
    return Reconciler.alone(repository, store, holds, InstantSource.system(), steps);
  }

  private Collision collision(Reconciler reconciler) throws Exception {
    return reconciler.looking().at(hold(), Optional.empty());
  }

  private void write(Reconciler reconciler, Collision collision) throws Exception {
    Version result =
        new Version(FileMode.REGULAR, reconciler.keep(RESULT.getBytes(StandardCharsets.UTF_8)));
    reconciler.write(
        collision,
        Wanted.of(collision, Optional.of(result)),
        Reach.BOTH,
        List.of(Pick.ofAll("by hand")));
  }

  private Hold hold() throws Exception {
    return holds.read().hold(HoldId.of(1)).orElseThrow();
  }

  private String text(Optional<Version> version) throws Exception {
    return new String(store.read(version.orElseThrow().blob()), StandardCharsets.UTF_8);
  }

  private static HoldParty party(String name) {
    return new HoldParty(
        new Party(
            Optional.of(new SessionId(name)),
            name,
            FILE,
            ChangeKind.MODIFIED,
            Optional.empty(),
            Instant.EPOCH),
        Optional.of(name));
  }

  private static void renameInto(TempRepo writer) {
    writer.write("fresh", FRESH);
    try {
      Files.move(writer.path("fresh"), writer.path(NAME), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(TempRepo writer) throws IOException {
    try (var all = Files.list(writer.path("src"))) {
      return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
