package dev.afterclick.git.worktree;

import dev.afterclick.git.GitException;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Trunk;
import dev.afterclick.model.Worktree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the branch that sessions merge into.
 *
 * <p>The first of these that is there: what {@code afterclick.trunk} says, the branch of {@code
 * origin/HEAD}, {@code main}, {@code master}, the branch of the main worktree. Its tip is the local
 * branch's, because that is where merges happen; origin's where there is no local one.
 */
public final class TrunkFinder {

  private static final String HEADS = "refs/heads/";
  private static final String ORIGIN = "refs/remotes/origin/";
  private static final String FORMAT =
      "--format=%(refname)%00%(objectname)%00%(committerdate:unix)%00%(symref)";

  private final Repository repository;
  private final Set<String> looked = new LinkedHashSet<>(List.of("main", "master"));
  private Optional<TrunkPrint> print = Optional.empty();
  private Optional<Trunk> found = Optional.empty();

  public TrunkFinder(Repository repository) {
    this.repository = repository;
  }

  /**
   * Finds the trunk: two git processes, a third when origin calls its branch something rare, and
   * none while all that it rests on is as it was.
   */
  public synchronized Optional<Trunk> find(List<Worktree> worktrees) throws GitException {
    Optional<String> main = mainBranch(worktrees);
    main.ifPresent(looked::add);
    Set<String> names = Set.copyOf(looked);
    Optional<TrunkPrint> now = print(names);
    if (now.isEmpty() || !now.equals(print)) {
      found = ask(main);
      // What was not looked at before is not in the print either.
      print = names.containsAll(looked) ? now : Optional.empty();
    }
    return found;
  }

  private Optional<TrunkPrint> print(Set<String> names) {
    Set<String> refs = new HashSet<>();
    for (String name : names) {
      refs.add(HEADS + name);
      refs.add(ORIGIN + name);
    }
    return TrunkPrint.of(repository.git(), repository.commonDir(), ORIGIN + "HEAD", refs);
  }

  private Optional<Trunk> ask(Optional<String> main) throws GitException {
    Optional<String> configured = configured();
    Set<String> usual = new LinkedHashSet<>(List.of("main", "master"));
    main.ifPresent(usual::add);
    Map<String, Ref> refs = read(together(configured, usual));
    Optional<String> origins = originsBranch(refs);
    if (origins.isPresent() && !usual.contains(origins.get())) {
      refs.putAll(read(Set.of(origins.get())));
    }
    Set<String> names = together(configured, together(origins, usual));
    looked.addAll(names);
    return names.stream().flatMap(name -> trunk(name, refs).stream()).findFirst();
  }

  private Optional<String> configured() throws GitException {
    String set =
        repository.git().attempt(new byte[0], "config", "--get", "afterclick.trunk").text();
    String name = set.startsWith(HEADS) ? set.substring(HEADS.length()) : set;
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static Optional<String> mainBranch(List<Worktree> worktrees) {
    return worktrees.stream().filter(Worktree::main).findFirst().flatMap(Worktree::branch);
  }

  /** Where a ref is: the fields of {@link #FORMAT}. */
  private record Ref(CommitId tip, Instant at, String target) {}

  private Map<String, Ref> read(Set<String> names) throws GitException {
    List<String> arguments = new ArrayList<>(List.of("for-each-ref", FORMAT, ORIGIN + "HEAD"));
    for (String name : names) {
      arguments.add(HEADS + name);
      arguments.add(ORIGIN + name);
    }
    byte[] printed = repository.git().run(arguments.toArray(new String[0])).out();
    Map<String, Ref> refs = new HashMap<>();
    new String(printed, StandardCharsets.UTF_8).lines().forEach(line -> parse(line, refs));
    return refs;
  }

  private static void parse(String line, Map<String, Ref> into) {
    List<String> fields = List.of(line.split("\0", -1));
    // A ref may point at what is no commit; then it has no date, and is no trunk either.
    if (fields.size() == 4 && !fields.get(2).isEmpty()) {
      Instant at = Instant.ofEpochSecond(Long.parseLong(fields.get(2)));
      into.put(fields.get(0), new Ref(new CommitId(fields.get(1)), at, fields.get(3)));
    }
  }

  private static Optional<String> originsBranch(Map<String, Ref> refs) {
    return Optional.ofNullable(refs.get(ORIGIN + "HEAD"))
        .map(Ref::target)
        .filter(target -> target.startsWith(ORIGIN))
        .map(target -> target.substring(ORIGIN.length()));
  }

  private static Optional<Trunk> trunk(String name, Map<String, Ref> refs) {
    Ref ref = refs.getOrDefault(HEADS + name, refs.get(ORIGIN + name));
    return Optional.ofNullable(ref).map(found -> new Trunk(name, found.tip(), found.at()));
  }

  private static Set<String> together(Optional<String> first, Set<String> more) {
    Set<String> all = new LinkedHashSet<>();
    first.ifPresent(all::add);
    all.addAll(more);
    return all;
  }
}
