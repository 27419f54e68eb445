package dev.afterclick.bench;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import dev.afterclick.git.hold.HoldFolder;
import dev.afterclick.git.hooks.Arming;
import dev.afterclick.git.worktree.Repository;
import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A repository in which two sessions changed the same files, a third one commits and fetches, and a
 * fourth rebases.
 */
final class HookRepo implements AutoCloseable {

  /** How many branches the remote repository has that were not fetched yet. */
  static final int REFS = 1_000;

  /** How many commits a rebase moves. */
  static final int REBASED = 50;

  private static final int WORKTREES = 5;
  private static final int COLLISIONS = 50;

  private final String name;
  private final BenchRepo repo;
  private final Path worker;
  private final Path rebaser;
  private final boolean hooked;
  private int written;

  private HookRepo(String name, BenchRepo repo, boolean hooked) {
    this.name = name;
    this.repo = repo;
    this.hooked = hooked;
    this.worker = repo.session(2);
    this.rebaser = repo.session(3);
  }

  /** What is timed: does what comes before it, and returns the command. */
  interface Deed {
    List<String> prepare(HookRepo repo) throws IOException;
  }

  /**
   * Generates one.
   *
   * @param holds how many paths are held; nothing where nobody installed afterclick
   */
  static HookRepo generate(Options options, String name, Optional<Integer> holds)
      throws IOException, GitException {
    HookRepo made = generate(options, name, holds.orElse(0) > 0);
    if (holds.isPresent()) {
      made.install(holds.get());
    }
    return made;
  }

  private static HookRepo generate(Options options, String name, boolean hooked)
      throws IOException {
    BenchRepo repo = BenchRepo.generate(options.withWorktrees(WORKTREES));
    HookRepo made = new HookRepo(name, repo, hooked);
    for (int i = 0; i < COLLISIONS; i++) {
      made.collide(repo.path(i), i);
    }
    repo.commit(repo.session(0));
    repo.commit(repo.session(1));
    made.makeCommitsToRebase();
    made.makeRemote();
    return made;
  }

  /** Generates one whose hooks do nothing, but have to be started: what a hook costs at least. */
  static HookRepo withEmptyHooks(Options options, String name) throws IOException {
    HookRepo made = generate(options, name, true);
    for (String hook : List.of("reference-transaction", "update", "pre-rebase", "pre-push")) {
      Path file = made.repo.main().resolve(".git/hooks").resolve(hook);
      Files.writeString(file, "#!/bin/sh\nexit 0\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return made;
  }

  String name() {
    return name;
  }

  /** Tells whether git has any hooks to run there. */
  boolean isHooked() {
    return hooked;
  }

  /** Returns how many nanoseconds a command takes. */
  long time(Deed deed) throws IOException {
    List<String> command = deed.prepare(this);
    long began = System.nanoTime();
    repo.git(worktreeOf(command), command.toArray(String[]::new));
    return System.nanoTime() - began;
  }

  /** Returns how many hooks git starts in the course of it, as git itself traces that. */
  long hooksOf(Deed deed) throws IOException {
    List<String> command = deed.prepare(this);
    Path trace = Files.createTempFile("afterclick-bench-", ".trace");
    Map<String, String> traced = Map.of("GIT_TRACE2_EVENT", trace.toString());
    repo.git(worktreeOf(command), traced, command.toArray(String[]::new));
    try (Stream<String> lines = Files.lines(trace)) {
      return lines.filter(line -> line.contains("\"child_class\":\"hook\"")).count();
    } finally {
      Files.delete(trace);
    }
  }

  /** Names the hooks that there are in files and in the configuration. */
  String active() throws IOException {
    String settings =
        settings()
            .lines()
            .filter(line -> line.startsWith("core.hookspath") || line.startsWith("hook."))
            .map(line -> "1")
            .collect(Collectors.joining());
    try (Stream<Path> files = Files.list(repo.main().resolve(".git/hooks"))) {
      long hooks = files.filter(file -> !file.toString().endsWith(".sample")).count();
      return hooks == 0 && settings.isEmpty()
          ? "none"
          : hooks + " files, " + settings.length() + " settings";
    }
  }

  private String settings() {
    try {
      return GitProgram.in(worker).run("config", "--list").text();
    } catch (GitException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> commit() {
    repo.write(worker, repo.path(COLLISIONS), BenchRepo.text(written++, "more " + written));
    return List.of("commit", "-q", "-a", "-m", "Go on");
  }

  /** Forgets what was fetched, by hand: no hook sees that. */
  List<String> fetch() throws IOException {
    Path fetched = repo.main().resolve(".git/refs/remotes/origin");
    if (Files.exists(fetched)) {
      try (Stream<Path> files = Files.walk(fetched)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return List.of("fetch", "-q", "origin");
  }

  List<String> rebase() {
    repo.git(rebaser, "checkout", "-q", "-B", "moving", "topic");
    return List.of("rebase", "-q", "onto");
  }

  @Override
  public void close() throws IOException {
    repo.close();
  }

  private Path worktreeOf(List<String> command) {
    return command.get(0).equals("rebase") ? rebaser : worker;
  }

  private void collide(String path, int n) {
    repo.write(repo.session(0), path, BenchRepo.text(n, "one"));
    repo.write(repo.session(1), path, BenchRepo.text(n, "two"));
  }

  private void makeCommitsToRebase() {
    repo.git(rebaser, "checkout", "-q", "-b", "onto");
    repo.write(rebaser, repo.path(COLLISIONS), BenchRepo.text(COLLISIONS, "onto"));
    repo.commit(rebaser);
    repo.git(rebaser, "checkout", "-q", "-b", "topic", "main");
    for (int i = 0; i < REBASED; i++) {
      String path = repo.path(COLLISIONS + 1 + i);
      repo.write(rebaser, path, BenchRepo.text(i, "topic"));
      repo.commit(rebaser);
    }
  }

  private void makeRemote() throws IOException {
    Path remote = repo.main().resolveSibling("remote.git");
    repo.git(repo.main(), "clone", "-q", "--bare", ".", remote.toString());
    String tip = Files.readString(repo.main().resolve(".git/refs/heads/main")).strip();
    StringBuilder refs = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
    for (int i = 0; i < REFS; i++) {
      refs.append(tip).append(" refs/heads/team/%04d%n".formatted(i));
    }
    try (Stream<Path> heads = Files.list(remote.resolve("refs/heads"))) {
      for (Path head : heads.toList()) {
        Files.delete(head);
      }
    }
    Files.writeString(remote.resolve("packed-refs"), refs, StandardCharsets.US_ASCII);
    repo.git(repo.main(), "remote", "add", "origin", remote.toString());
  }

  private void install(int holds) throws GitException {
    Repository repository = Repository.find(GitProgram.in(repo.main()));
    Arming arming = Arming.of(repository);
    arming.agree();
    HoldFolder folder = new HoldFolder(repository.commonDir(), arming, InstantSource.system());
    for (int i = 0; i < holds; i++) {
      folder.open(RepoPath.of(repo.path(i)), terms(i));
    }
  }

  private HoldTerms terms(int n) {
    return new HoldTerms(
        OverlapKind.CONTENT,
        Optional.of("main"),
        Optional.of(version(n, "base")),
        List.of(party("session-1", n, "one"), party("session-2", n, "two")));
  }

  private HoldParty party(String session, int n, String word) {
    Party side =
        new Party(
            Optional.of(new SessionId(session)),
            session,
            RepoPath.of(repo.path(n)),
            ChangeKind.MODIFIED,
            Optional.of(version(n, word)),
            Instant.now());
    return new HoldParty(side, Optional.of(session));
  }

  private static Version version(int n, String word) {
    String hash = Blob.hash(BenchRepo.text(n, word).getBytes(StandardCharsets.UTF_8));
    return new Version(FileMode.REGULAR, new BlobId(hash));
  }
}
