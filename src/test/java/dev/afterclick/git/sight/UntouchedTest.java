package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.ancestry.MergeBases;
import dev.afterclick.git.verdict.Verdicts;
import dev.afterclick.model.Change;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Judgement;
import dev.afterclick.model.Question;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Side;
import dev.afterclick.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that the user's repository is byte for byte as it was, and not even written anew, whatever
 * is looked at or merged.
 */
final class UntouchedTest {

  private static final String TEXT = "1\n2\n3\n4\n5\n6\n7\n8\n";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir Path folder;
  private TempRepo main;
  private TempRepo repo;

  @BeforeEach
  void begin() {
    main = TempRepo.in(folder).write("a", TEXT).write("src/b", TEXT).write("src/c", TEXT);
    main.write("binary", "a\0b").write("gone", TEXT).write(".gitignore", "*.log\n");
    repo = main.commit("Begin").worktree("billing-fix");
  }

  @Test
  void byLooksThroughAnIndexThatGitWouldLikeToRefresh() throws Exception {
    repo.git("config", "core.untrackedCache", "true");
    repo.write("new", "n\n").git("add", "new");
    // Written in the same moment as the index, and touched without a change.
    repo.write("new", "N\n").write("a", TEXT);
    Files.setLastModifiedTime(repo.path("src/b"), LONG_AGO);

    staysUntouched(onlooker -> onlooker.files("a", "new", "src/b"));
  }

  @Test
  void byLooksAtConvertedFiles() throws Exception {
    repo.git("config", "core.autocrlf", "true");
    repo.git("config", "filter.up.clean", "tr a-z A-Z");
    repo.write(".gitattributes", "*.up filter=up\n").write("x.up", "x\n").commit("Filter");
    repo.write("a", TEXT.replace("\n", "\r\n")).write("x.up", "y\n").write("y.up", "x\n");

    staysUntouched(onlooker -> onlooker.files("a", "x.up", "y.up"));
  }

  @Test
  void byLooksAtAMergeThatStopped() throws Exception {
    main.write("a", "theirs\n").delete("gone").commit("Theirs");
    repo.write("a", "mine\n").write("gone", "mine\n" + TEXT).git("mv", "src/c", "src/moved");
    repo.commit("Mine");
    assertNotEquals(0, repo.attempt("merge", "-q", "main").exit());
    repo.write("src/similar", TEXT + "9\n").delete("src/b");

    staysUntouched(onlooker -> onlooker.files("a", "gone", "src/similar", "src/b"));
  }

  @Test
  void byLooksAtASubmodule() throws Exception {
    TempRepo library = TempRepo.in(Files.createDirectory(folder.resolve("library")));
    library.write("x", "x\n").commit("Begin");
    String from = library.root().toString();
    repo.git("-c", "protocol.file.allow=always", "submodule", "-q", "add", from, "sub");
    repo.commit("Submodule");
    repo.write("a", "mine\n");
    TempRepo sub = repo.at(repo.path("sub")).write("x", "2\n").commit("Work").write("x", "3\n");
    Files.setLastModifiedTime(sub.path("x"), LONG_AGO);

    staysUntouched(onlooker -> onlooker.files("sub", "sub/x"));
  }

  @Test
  void byHooksThatALookMustNotStart() throws Exception {
    Path marker = main.home().resolve("started");
    script(main.path(".git/monitor"), "touch " + marker);
    script(main.path(".git/hooks/post-index-change"), "touch " + marker);
    repo.write("new", "n\n").git("add", "new");
    Files.deleteIfExists(marker);
    repo.git("config", "core.fsmonitor", main.path(".git/monitor").toString());

    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      repo.write("a", "2\n");
      onlooker.files("a");
      onlooker.git();
      assertEquals(List.of("a", "new"), onlooker.paths());
    }

    assertFalse(Files.exists(marker));
  }

  @Test
  void byMergesOfAllKinds() throws Exception {
    TempRepo rival = main.worktree("auth-refactor");
    repo.write("a", "mine\n").write("src/b", "mine\n" + TEXT).write("binary", "a\0mine");
    repo.write("gone", "mine\n" + TEXT).write("added", "mine\n").commit("Mine");
    rival.write("a", "theirs\n").write("src/b", TEXT + "theirs\n").write("binary", "a\0theirs");
    rival.delete("gone").write("added", "theirs\n");
    try (Onlooker left = Onlooker.at(repo);
        Onlooker right = Onlooker.at(rival)) {
      left.scan();
      right.scan();
      Map<String, String> before = state();

      List<Judgement> judgements = judge(left, right);

      Set<String> changed = changedSince(before);
      // Git dates an object anew that it would have written and finds in the user's store.
      changed.removeIf(file -> file.contains("/.git/objects/") && before.containsKey(file));
      assertEquals(Set.of(), changed);
      assertEquals(
          Set.of("a", "binary", "gone", "added"),
          judgements.stream()
              .filter(judgement -> judgement.verdict() == Verdict.CONFLICT)
              .map(judgement -> judgement.question().path().value())
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void soThatNoCommitEverFindsALockTaken() throws Exception {
    try (Onlooker onlooker = Onlooker.at(repo)) {
      onlooker.scan();
      CompletableFuture<List<Integer>> commits = CompletableFuture.supplyAsync(this::commits);
      int looks = 0;
      while (!commits.isDone() || looks < 3) {
        onlooker.files("a");
        onlooker.git();
        onlooker.scan();
        looks++;
      }
      assertEquals(List.of(0, 0, 0, 0, 0, 0), commits.get());
      onlooker.git();
      assertEquals(Onlooker.timeless(Onlooker.fresh(repo)), Onlooker.timeless(onlooker.told()));
    }
  }

  /** What is done with eyes that have looked once. */
  private interface Deed {
    void with(Onlooker onlooker) throws GitException;
  }

  private void staysUntouched(Deed deed) throws Exception {
    String status = status();
    try (Onlooker onlooker = Onlooker.at(repo)) {
      // Makes our own folder, which is all there may be to see.
      onlooker.scan();
      assertTrue(Files.isDirectory(main.path(".git/afterclick")));
      Map<String, String> before = state();

      onlooker.afresh().scan();
      deed.with(onlooker);
      onlooker.git();
      onlooker.eyes().snapshot();

      assertEquals(Set.of(), changedSince(before));
      assertEquals(status, status());
    }
  }

  private String status() {
    return repo.git("status", "--porcelain=v2", "--branch", "--untracked-files=all");
  }

  private List<Judgement> judge(Onlooker left, Onlooker right) throws Exception {
    SessionId one = new SessionId("billing-fix");
    SessionId other = new SessionId("auth-refactor");
    AllEyes eyes = new AllEyes();
    eyes.add(one, left.eyes());
    eyes.add(other, right.eyes());
    List<Judgement> judgements = new CopyOnWriteArrayList<>();
    List<CommitId> bases =
        new MergeBases(main.path(".git"), left.store()).between(main.head(), repo.head());
    Set<RepoPath> shared = new HashSet<>(left.told().keySet());
    shared.retainAll(right.told().keySet());
    try (Verdicts verdicts = new Verdicts(left.store(), eyes, eyes)) {
      for (RepoPath path : shared) {
        Question question =
            new Question(
                path,
                side(one, repo, left.told(path.value())),
                side(other, main, right.told(path.value())),
                bases);
        verdicts.judge(question, judgements::add);
      }
      verdicts.awaitIdle();
    }
    return judgements.stream().filter(Judgement::last).toList();
  }

  private static Side side(SessionId session, TempRepo at, Change change) {
    return new Side(
        Optional.of(session),
        Optional.of(at.head()),
        change.path(),
        change.origin(),
        change.result());
  }

  private List<Integer> commits() {
    List<Integer> exits = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      repo.write("a", i + "\n");
      exits.add(repo.attempt("commit", "-q", "-a", "-m", "Work").exit());
    }
    return exits;
  }

  private Set<String> changedSince(Map<String, String> before) throws IOException {
    Map<String, String> now = state();
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(now.keySet());
    all.removeIf(file -> Objects.equals(before.get(file), now.get(file)));
    return all;
  }

  /** Returns all there is, with contents and times, but for what is afterclick's own. */
  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    Path ours = main.path(".git/afterclick");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> !path.startsWith(ours)).toList()) {
        boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        int content = isFile ? Arrays.hashCode(Files.readAllBytes(file)) : 0;
        state.put(file.toString(), Stat.of(file) + " " + content);
      }
    }
    return state;
  }

  private static void script(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }
}
