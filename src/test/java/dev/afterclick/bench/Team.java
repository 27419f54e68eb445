package dev.afterclick.bench;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.Attribution;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Entry;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Ten sessions that touch a file each second in turn, as an engine would tell of them. */
final class Team {

  static final int TOUCHES_A_SECOND = 10;

  /** How many files a session works on before it turns to others. */
  private static final int FILES = 12;

  private static final int TOUCHES_A_TASK = 2_000;

  private final BenchRepo repo;
  private final ObjectStore store;
  private final List<Session> sessions;
  private final Random random = new Random(1);
  private final Sources sources = new Sources(random);
  private final Instant began = Instant.now();
  private int touches;

  Team(BenchRepo repo, ObjectStore store, CommitId base) {
    this.repo = repo;
    this.store = store;
    this.sessions =
        IntStream.range(0, TOUCHES_A_SECOND).mapToObj(i -> session("session-" + i, base)).toList();
  }

  Optional<Session> find(SessionId id) {
    return sessions.stream().filter(session -> session.id().equals(id)).findAny();
  }

  /** Has the next session write one of its files. */
  Entry touch() throws GitException {
    int n = touches++;
    Session session = sessions.get(n % sessions.size());
    int task = n / TOUCHES_A_TASK * sessions.size() + n % sessions.size();
    String path = repo.path(task * FILES + random.nextInt(FILES));
    String text = sources.edit(session.label() + path);
    Version after =
        new Version(FileMode.REGULAR, store.keep(text.getBytes(StandardCharsets.UTF_8)));
    Instant at = began.plus(Duration.ofSeconds(1).dividedBy(TOUCHES_A_SECOND).multipliedBy(n));
    return new Entry.Touched(at, touch(session, path, after, at));
  }

  private static Touch touch(Session session, String path, Version after, Instant at) {
    return new Touch(
        Long.toString(at.toEpochMilli(), Character.MAX_RADIX) + "000",
        session.id(),
        session.label(),
        RepoPath.of(path),
        Optional.empty(),
        ChangeKind.MODIFIED,
        Optional.empty(),
        Optional.of(after),
        Optional.empty(),
        Attribution.WORKTREE,
        false);
  }

  private Session session(String name, CommitId base) {
    Worktree worktree =
        new Worktree(
            new WorktreeId(name),
            repo.main(),
            repo.main().resolve(".git"),
            Optional.of(name),
            Optional.of(base),
            true,
            Optional.empty(),
            false);
    return new Session(
        new SessionId(name),
        name,
        Optional.empty(),
        worktree,
        Optional.of(base),
        new TreeMap<>(),
        true);
  }
}
