package dev.afterclick.git.verdict;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.ancestry.MergeBases;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Side;
import dev.afterclick.model.Version;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A judge over a real repository, with sessions in linked worktrees to bring before it. */
final class Court implements Closeable {

  /** A session that changes its worktree without committing. */
  final class Desk {
    private final TempRepo worktree;
    private final SessionId session;
    private final Map<RepoPath, Optional<Version>> edits = new HashMap<>();

    private Desk(TempRepo worktree, SessionId session) {
      this.worktree = worktree;
      this.session = session;
    }

    TempRepo worktree() {
      return worktree;
    }

    Desk writes(String path, String text) {
      return writes(path, FileMode.REGULAR, text);
    }

    Desk writes(String path, FileMode mode, String text) {
      return sets(path, new Version(mode, keep(text)));
    }

    Desk sets(String path, Version version) {
      edits.put(RepoPath.of(path), Optional.of(version));
      return this;
    }

    Desk deletes(String path) {
      edits.put(RepoPath.of(path), Optional.empty());
      return this;
    }

    Desk renames(String from, String to) {
      Version version = version(from).orElseThrow();
      return deletes(from).sets(to, version);
    }

    Side side(String path) {
      return side(path, Optional.empty());
    }

    Side side(String path, String origin) {
      return side(path, Optional.of(RepoPath.of(origin)));
    }

    Optional<Version> version(String path) {
      try {
        return store.entry(snapshot().tree(), RepoPath.of(path));
      } catch (GitException e) {
        throw new AssertionError(e);
      }
    }

    private Side side(String path, Optional<RepoPath> origin) {
      Optional<CommitId> head = Optional.of(worktree.head());
      return new Side(Optional.of(session), head, RepoPath.of(path), origin, version(path));
    }

    private Snapshot snapshot() throws GitException {
      CommitId head = worktree.head();
      return new Snapshot(
          Optional.of(head), worktree.root(), store.edit(Optional.of(head), edits), Map.of());
    }
  }

  private final TempRepo repo;
  private final ObjectStore store;
  private final MergeBases bases;
  private final Verdicts verdicts;
  private final Map<SessionId, Desk> desks = new ConcurrentHashMap<>();
  private final Set<RepoPath> notPlain = new HashSet<>();

  private Court(TempRepo repo, ObjectFormat format, Alarm alarm) {
    this.repo = repo;
    store = ObjectStore.open(repo.path(".git"), format);
    bases = new MergeBases(repo.path(".git"), store);
    MergeAttributes attributes = (session, path) -> !notPlain.contains(path);
    verdicts = new Verdicts(store, this::snapshotOf, attributes, alarm, () -> 0);
  }

  static Court over(TempRepo repo) {
    return over(repo, ObjectFormat.SHA1);
  }

  static Court over(TempRepo repo, ObjectFormat format) {
    return new Court(repo, format, Alarm.ofClock());
  }

  /** Opens a court in which the time that git has is over when {@code alarm} says so. */
  static Court over(TempRepo repo, Alarm alarm) {
    return new Court(repo, ObjectFormat.SHA1, alarm);
  }

  private Optional<Snapshot> snapshotOf(SessionId session) throws GitException {
    Desk desk = desks.get(session);
    return desk == null ? Optional.empty() : Optional.of(desk.snapshot());
  }

  Desk session(String name) {
    return desks.computeIfAbsent(
        new SessionId(name), session -> new Desk(repo.worktree(name), session));
  }

  void mergesOtherwise(String path) {
    notPlain.add(RepoPath.of(path));
  }

  Verdicts verdicts() {
    return verdicts;
  }

  BlobId keep(String text) {
    try {
      return store.keep(text.getBytes(StandardCharsets.UTF_8));
    } catch (GitException e) {
      throw new AssertionError(e);
    }
  }

  Path object(BlobId id) {
    return repo.path(".git/afterclick/store.git/objects")
        .resolve(id.hex().substring(0, 2))
        .resolve(id.hex().substring(2));
  }

  Question question(String path, Side left, Side right) {
    try {
      return new Question(
          RepoPath.of(path),
          left,
          right,
          bases.between(left.head().orElseThrow(), right.head().orElseThrow()));
    } catch (GitException e) {
      throw new AssertionError(e);
    }
  }

  /** Asks, and returns all answers once the judge is idle. */
  List<Judgement> ask(String path, Side left, Side right) {
    List<Judgement> answers = new CopyOnWriteArrayList<>();
    judge(question(path, left, right), answers);
    awaitIdle();
    return answers;
  }

  void judge(Question question, List<Judgement> answers) {
    try {
      verdicts.judge(question, answers::add);
    } catch (GitException e) {
      throw new AssertionError(e);
    }
  }

  void awaitIdle() {
    try {
      verdicts.awaitIdle();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    verdicts.close();
    store.close();
  }
}
