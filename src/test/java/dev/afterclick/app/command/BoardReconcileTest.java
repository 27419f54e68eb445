package dev.afterclick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.ScriptedAgent;
import dev.afterclick.TempRepo;
import dev.afterclick.app.loop.Audience;
import dev.afterclick.app.loop.EngineHost;
import dev.afterclick.git.GitException;
import dev.afterclick.model.Entry;
import dev.afterclick.model.Overlap;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Verdict;
import dev.afterclick.ui.reconcile.Reconciles;
import dev.afterclick.ui.view.Resolution;
import dev.afterclick.ui.view.reconcile.ReconcileRequest;
import dev.afterclick.ui.view.reconcile.WriteTo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reconciling from a board that shows two agents of one worktree as a session each. */
final class BoardReconcileTest {

  private static final String FILE = "session.ts";
  private static final String BASE = "one\ntwo\nthree\n";
  private static final String RESULT = "one\nauth and billing\nthree\n";

  @TempDir private Path folder;
  private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
  private TempRepo auth;
  private TempRepo billing;
  private EngineHost host;

  @BeforeEach
  void begin() throws GitException {
    TempRepo main = TempRepo.in(folder).write(FILE, BASE).commit("Begin");
    auth = main.worktree("auth-refactor");
    billing = main.worktree("billing-fix");
    host = EngineHost.open(main.program(), InstantSource.system(), true, new Listener());
    new ScriptedAgent(billing, "b1").isPrompted();
    new ScriptedAgent(billing, "b2").isPrompted();
    await(Entry.SessionSeen.class, seen -> seen.session().id().equals(new SessionId("claude:b2")));
  }

  @AfterEach
  void end() {
    host.close();
  }

  @Test
  void writesTheResultIntoTheWorktreesWhoeverWorksThere() throws InterruptedException {
    Overlap overlap = conflict();
    assertEquals(Verdict.CONFLICT, overlap.verdict());
    assertTrue(overlap.involves(new SessionId("claude:b1")), overlap.toString());
    assertIsWritten(write(overlap));
  }

  @Test
  void saysThatItIsWrittenThoughWhatWasPutAsideCannotBeForgotten()
      throws InterruptedException, IOException {
    Overlap overlap = conflict();
    Files.createFile(host.repository().commonDir().resolve("afterclick").resolve("choices"));
    assertIsWritten(write(overlap));
  }

  private Overlap conflict() throws InterruptedException {
    auth.write(FILE, BASE.replace("two", "auth"));
    new ScriptedAgent(billing, "b1").isAboutToEdit(FILE);
    billing.write(FILE, BASE.replace("two", "billing"));
    await(Entry.HoldSeen.class, seen -> true);
    host.awaitIdle();
    return host.board().overlaps().get(0);
  }

  private void assertIsWritten(Reconciles.Written written) {
    assertTrue(written.done(), written.toString());
    assertEquals(RESULT, auth.read(FILE));
    assertEquals(RESULT, billing.read(FILE));
  }

  private Reconciles.Written write(Overlap overlap) {
    return new BoardReconcile(
            host.repository(),
            host.store(),
            InstantSource.system(),
            host::board,
            Optional.empty(),
            clobber -> {},
            done -> {})
        .write(
            new Resolution(
                new ReconcileRequest(
                    overlap.path(),
                    overlap.kind(),
                    overlap.base(),
                    overlap.left(),
                    overlap.right()),
                WriteTo.BOTH,
                Optional.of(RESULT.getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                List.of()));
  }

  private <E extends Entry> void await(Class<E> kind, Predicate<E> wanted) {
    try {
      while (true) {
        Entry next = entries.poll(30, TimeUnit.SECONDS);
        assertNotNull(next, "nothing of the kind has come");
        if (kind.isInstance(next) && wanted.test(kind.cast(next))) {
          return;
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private final class Listener implements Audience {
    @Override
    public void entry(Entry entry) {
      entries.add(entry);
    }

    @Override
    public void crashed(Throwable bug) {
      throw new AssertionError(bug);
    }
  }
}
