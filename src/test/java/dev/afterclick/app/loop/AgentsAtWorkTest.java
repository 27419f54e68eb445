package dev.afterclick.app.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.afterclick.ScriptedAgent;
import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.model.AgentProcess;
import dev.afterclick.model.Attribution;
import dev.afterclick.model.Board;
import dev.afterclick.model.Entry;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two agents in one worktree, from what their hooks tell to the board and the journal. */
final class AgentsAtWorkTest {

  private static final String FILE = "session.ts";
  private static final String BASE = "import jwt\nexport login\nexport logout\n";
  private static final String ONES = BASE.replace("login", "login with token");
  private static final String TWOS = BASE.replace("logout", "logout everywhere");

  @TempDir private Path folder;
  private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
  private final Map<String, ScriptedAgent> agents = new HashMap<>();
  private TempRepo repo;
  private EngineHost host;

  @BeforeEach
  void begin() throws GitException {
    repo = TempRepo.in(folder).write(FILE, BASE).commit("Begin");
    host = open();
    await(Entry.SessionSeen.class, seen -> seen.session().pictured());
  }

  private EngineHost open() throws GitException {
    return EngineHost.open(repo.program(), InstantSource.system(), true, new Listener());
  }

  @AfterEach
  void end() {
    host.close();
  }

  @Test
  void tellsWhichOfTwoAgentsHasDroppedWhatTheOtherWrote() {
    agent("c1").isPrompted();
    agent("c2").reads(FILE);
    Touch first = writes("c1", ONES);
    assertEquals(Attribution.HOOK, first.attribution());
    assertEquals("of c1", first.label());
    Touch second = writes("c2", TWOS);
    assertEquals(id("c2"), second.session());
    Entry.OverlapSeen clobber =
        await(Entry.OverlapSeen.class, seen -> seen.overlap().isClobber() && !seen.ended());
    assertEquals("of c1", clobber.overlap().left().label());
    assertEquals("of c2", clobber.overlap().right().label());
    Board board = host.board();
    assertEquals(List.of(), changes(board, "c1"));
    assertEquals(List.of(FILE), changes(board, "c2"));
    assertEquals(1, board.overlapsOf(id("c1")).size());
  }

  @Test
  void knowsWhoHasWrittenWhileNobodyWatched() throws GitException {
    host.close();
    agent("c1").isAboutToEdit(FILE);
    agent("c2").isPrompted();
    host = open();
    await(Entry.SessionSeen.class, seen -> seen.session().id().equals(id("c2")));
  }

  @Test
  void remembersAfterARestartWhoMadeAChange() throws GitException, InterruptedException {
    agent("c2").isPrompted();
    writes("c1", ONES);
    host.close();
    entries.clear();
    host = open();
    agent("c1").isPrompted();
    agent("c2").isPrompted();
    await(Entry.SessionSeen.class, seen -> seen.session().id().equals(id("c2")));
    host.awaitIdle();
    assertEquals(List.of(FILE), changes(host.board(), "c1"));
    assertEquals(List.of(), changes(host.board(), "c2"));
  }

  @Test
  void tellsOfNoClobberWhereTheSecondHasReadWhatTheFirstWrote() {
    agent("c2").isPrompted();
    writes("c1", ONES);
    agent("c2").reads(FILE);
    writes("c2", TWOS);
    host.close();
    assertEquals(0, entries.stream().filter(each -> each instanceof Entry.OverlapSeen).count());
  }

  @Test
  void namesAnAgentThatRunsInTheWorktreeAndTellsNothing() {
    Path there = repo.root();
    host.lookOutFor(
        () ->
            List.of(new AgentProcess(7, "codex", there, Optional.of("tidy up"), Optional.empty())));
    Entry.SessionSeen named =
        await(Entry.SessionSeen.class, seen -> seen.session().agent().isPresent());
    assertEquals("tidy up", named.session().label());
    repo.write(FILE, ONES);
    Touch touch = await(Entry.Touched.class, each -> true).touch();
    assertEquals(Attribution.PROCESS, touch.attribution());
    assertEquals("tidy up", touch.label());
  }

  private Touch writes(String session, String content) {
    ScriptedAgent agent = agent(session);
    agent.isAboutToEdit(FILE);
    repo.write(FILE, content);
    Touch touch = await(Entry.Touched.class, each -> true).touch();
    agent.hasEdited(FILE);
    return touch;
  }

  private ScriptedAgent agent(String session) {
    return agents.computeIfAbsent(session, id -> new ScriptedAgent(repo, id));
  }

  private static SessionId id(String session) {
    return new SessionId("claude:" + session);
  }

  private static List<String> changes(Board board, String session) {
    return Optional.ofNullable(board.sessions().get(id(session)))
        .orElseThrow()
        .changes()
        .keySet()
        .stream()
        .map(path -> path.value())
        .toList();
  }

  private <E extends Entry> E await(Class<E> kind, Predicate<E> wanted) {
    try {
      while (true) {
        Entry next = entries.poll(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
        assertNotNull(next, "nothing of the kind has come");
        if (kind.isInstance(next) && wanted.test(kind.cast(next))) {
          return kind.cast(next);
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
