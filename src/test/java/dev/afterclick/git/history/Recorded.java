package dev.afterclick.git.history;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.ObjectFormat;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.Attribution;
import dev.afterclick.model.Change;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.Difference;
import dev.afterclick.model.Entry;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Marks;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Session;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The history of one session of a repository, as an engine would have it kept. */
final class Recorded implements AutoCloseable {

  static final SessionId SESSION = new SessionId("billing-fix");
  static final Instant NOW = Instant.parse("2026-11-22T09:14:59Z");

  private final TempRepo repo;
  private final ObjectStore store;
  private final SortedMap<RepoPath, Change> changes = new TreeMap<>();
  private final List<Difference> late = new ArrayList<>();
  private final List<Entry> lateTouches = new ArrayList<>();
  private Histories histories;
  private Instant now = NOW;
  private int touches;

  Recorded(TempRepo repo) {
    this.repo = repo;
    this.store = ObjectStore.open(repo.path(".git"), ObjectFormat.SHA1);
    this.histories = open();
  }

  /** Forgets everything, as a new process would. */
  void restart() {
    histories = open();
  }

  /** Lets what comes happen at another time. */
  Recorded at(Instant moment) {
    now = moment;
    return this;
  }

  Histories histories() {
    return histories;
  }

  ObjectStore store() {
    return store;
  }

  List<Difference> late() {
    return late;
  }

  /** Makes a file differ, without telling anybody. */
  void changes(String path, String content) throws GitException {
    put(path, Optional.of(version(content)));
  }

  void seen() throws GitException {
    keep(List.of(new Entry.SessionSeen(now, session(), false)));
  }

  void writes(String... pathsAndContents) throws GitException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      Version version = version(pathsAndContents[i + 1]);
      put(pathsAndContents[i], Optional.of(version));
      entries.add(touch(pathsAndContents[i], Optional.of(version)));
    }
    keep(entries);
  }

  void deletes(String path) throws GitException {
    put(path, Optional.empty());
    keep(List.of(touch(path, Optional.empty())));
  }

  void touches(String path, Version version) throws GitException {
    keep(List.of(touch(path, Optional.of(version))));
  }

  void triesAgain() throws GitException {
    keep(List.of());
  }

  /** Runs git in the store. */
  String git(String... arguments) throws GitException {
    return program().run(arguments).text();
  }

  private GitProgram program() {
    return GitProgram.in(store.folder()).with("GIT_DIR", ".");
  }

  String log(String format) throws GitException {
    return git("log", "--format=" + format, "refs/sessions/billing-fix");
  }

  String file(String revision, String path) throws GitException {
    return git("cat-file", "-p", revision + ":" + path);
  }

  /** Returns what git has of several, without blank lines; one process reads them all. */
  String files(String names) throws GitException {
    byte[] lines = (names + "\n").getBytes(StandardCharsets.UTF_8);
    String text = program().run(lines, "cat-file", "--batch=").text();
    return text.lines().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    store.close();
  }

  private void keep(List<Entry> entries) throws GitException {
    histories.add(entries);
    histories.keep();
    histories.add(lateTouches);
    lateTouches.clear();
    histories.keep();
  }

  private Histories open() {
    return new Histories(
        store, id -> Optional.of(session()), (session, differences) -> found(differences));
  }

  /** Touches what was found late, as an engine does. */
  private void found(List<Difference> differences) {
    late.addAll(differences);
    differences.forEach(each -> lateTouches.add(late(each)));
  }

  private Version version(String content) throws GitException {
    return new Version(FileMode.REGULAR, store.keep(content.getBytes(StandardCharsets.UTF_8)));
  }

  private void put(String path, Optional<Version> now) throws GitException {
    RepoPath at = RepoPath.of(path);
    changes.put(
        at,
        new Change(
            at,
            Optional.empty(),
            store.entry(repo.head(), at),
            now,
            Optional.empty(),
            Optional.empty(),
            NOW,
            true,
            Optional.empty(),
            Marks.NONE));
  }

  private Session session() {
    Worktree worktree =
        new Worktree(
            new WorktreeId(SESSION.value()),
            repo.root(),
            repo.path(".git"),
            Optional.of("billing-fix"),
            Optional.of(repo.head()),
            true,
            Optional.empty(),
            false);
    return new Session(
        SESSION,
        "billing-fix",
        Optional.empty(),
        worktree,
        Optional.of(repo.head()),
        changes,
        true);
  }

  private Entry late(Difference found) {
    return touch(found.path().value(), found.before(), found.after(), true);
  }

  private Entry touch(String path, Optional<Version> after) {
    return touch(path, Optional.empty(), after, false);
  }

  private Entry touch(
      String path, Optional<Version> before, Optional<Version> after, boolean isLate) {
    Touch touch =
        new Touch(
            "t" + ++touches,
            SESSION,
            "billing-fix",
            RepoPath.of(path),
            Optional.empty(),
            after.isEmpty() ? ChangeKind.DELETED : ChangeKind.MODIFIED,
            before,
            after,
            Optional.empty(),
            Attribution.WORKTREE,
            isLate);
    return new Entry.Touched(now, touch);
  }
}
