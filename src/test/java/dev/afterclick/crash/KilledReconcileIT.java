package dev.afterclick.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a reconciliation at each of its steps: nothing is lost, and it can be undone or redone.
 *
 * <p>What may be left is a file of ours beside the one that was being replaced.
 */
final class KilledReconcileIT {

  private static final String NAME = "src/session.ts";
  private static final RepoPath FILE = RepoPath.of(NAME);
  private static final String AUTH = "one\nauth\n";
  private static final String BILLING = "one\nbilling\n";

  @TempDir private Path folder;
  private TempRepo main;
  private TempRepo auth;
  private TempRepo billing;
  private Reconciling here;

  @BeforeEach
  void begin() throws Exception {
    main = TempRepo.in(folder).write(NAME, "one\ntwo\n").commit("Begin");
    auth = main.worktree("auth");
    billing = main.worktree("billing");
    here = Reconciling.in(main.program(), step -> {});
    here.holds()
        .open(
            FILE,
            new HoldTerms(
                OverlapKind.CONTENT,
                Optional.of("main"),
                here.store().entry(main.head(), FILE),
                List.of(party("auth"), party("billing"))));
  }

  @AfterEach
  void end() {
    here.store().close();
  }

  @Test
  void losesNothingAtWhateverStepItIsKilled() throws Exception {
    List<String> steps = new ArrayList<>();
    Optional<String> step = killAt(0);
    while (step.isPresent()) {
      steps.add(step.get());
      String when = "killed after " + steps;
      assertNothingIsLost(when);
      if (steps.size() % 2 == 0) {
        boolean unusedWhetherThereWasAny = here.undo();
        assertEquals(AUTH, auth.read(NAME), when);
        assertEquals(BILLING, billing.read(NAME), when);
        assertTrue(here.hold().isInForce(), when);
      }
      here.write();
      assertReconciled(when);
      step = killAt(steps.size());
    }
    assertTrue(steps.size() >= 10, "steps: " + steps);
    assertReconciled("to the end");
  }

  /** Returns the step after which it was killed; nothing if it came to its end. */
  private Optional<String> killAt(int step) throws Exception {
    reset();
    Process process = start(step);
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      Optional<String> reached = Optional.ofNullable(out.readLine());
      process.destroyForcibly();
      int status = process.waitFor();
      assertTrue(reached.isPresent() || status == 0, "status " + status);
      return reached;
    }
  }

  private Process start(int step) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            Reconciling.class.getName(),
            main.root().toString(),
            String.valueOf(step));
    builder.environment().put("HOME", main.home().toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** A file is whole, and both versions stand somewhere, whether or not anybody recorded them. */
  private void assertNothingIsLost(String when) throws Exception {
    assertIsWhole(auth, AUTH, when);
    assertIsWhole(billing, BILLING, when);
    assertTrue(here.hold().isInForce(), when);
  }

  private void assertIsWhole(TempRepo side, String before, String when) throws Exception {
    String now = side.read(NAME);
    if (!now.equals(before)) {
      assertEquals(Reconciling.RESULT, now, when);
      BlobId blob = here.store().idOf(before.getBytes(UTF_8));
      assertArrayEquals(before.getBytes(UTF_8), here.store().read(blob), when);
    }
  }

  private void assertReconciled(String when) throws Exception {
    assertEquals(Reconciling.RESULT, auth.read(NAME), when);
    assertEquals(Reconciling.RESULT, billing.read(NAME), when);
    assertFalse(here.hold().isInForce(), when);
  }

  private void reset() throws Exception {
    auth.write(NAME, AUTH);
    billing.write(NAME, BILLING);
    Hold hold = here.hold();
    here.holds()
        .reinstate(
            new Hold(
                hold.id(), hold.path(), hold.since(), hold.terms(), Set.of(), Optional.empty()));
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
}
