package dev.afterclick.git.worktree;

import dev.afterclick.git.GitException;
import dev.afterclick.model.CommitId;
import dev.afterclick.model.Worktree;
import dev.afterclick.model.WorktreeId;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lists the worktrees of a repository.
 *
 * <p>Whoever asks again and again is answered from git's own files, as long as only HEADs have
 * moved: commits come by the dozen, and a process for each is what they would have to wait for.
 */
public final class Worktrees {

  private static final String HEADS = "refs/heads/";

  /** How often to read anew what is being rewritten. */
  private static final int TRIES = 3;

  private final Repository repository;
  private Optional<Known> known = Optional.empty();

  /** What was listed, and what that rested on. */
  private record Known(WorktreePrint print, List<Worktree> worktrees) {}

  public Worktrees(Repository repository) {
    this.repository = repository;
  }

  /**
   * Reads all worktrees, the main one first when there is one.
   *
   * <p>One git process at most; everything else comes from the files that git keeps about them.
   */
  public synchronized List<Worktree> list() throws GitException {
    Optional<WorktreePrint> print = WorktreePrint.of(repository.commonDir());
    Optional<List<Worktree>> moved =
        known.filter(last -> Optional.of(last.print()).equals(print)).flatMap(this::moved);
    if (moved.isPresent()) {
      return moved.get();
    }
    List<Worktree> listed = listed();
    known = print.map(before -> new Known(before, listed));
    return listed;
  }

  /** Returns them with their HEADs where they are now; nothing when git has to be asked. */
  private Optional<List<Worktree>> moved(Known last) {
    List<Worktree> now = new ArrayList<>();
    for (Worktree worktree : last.worktrees()) {
      Optional<HeadFile.Place> head =
          new HeadFile(worktree.gitDir(), repository.commonDir()).place();
      if (head.isEmpty() || worktree.missing() != isGone(worktree.root(), worktree.main())) {
        return Optional.empty();
      }
      now.add(moved(worktree, head.get()));
    }
    return Optional.of(List.copyOf(now));
  }

  private static Worktree moved(Worktree worktree, HeadFile.Place head) {
    return new Worktree(
        worktree.id(),
        worktree.root(),
        worktree.gitDir(),
        head.branch().map(Worktrees::shorten),
        Optional.of(head.commit()),
        worktree.main(),
        worktree.locked(),
        worktree.missing());
  }

  /**
   * Asks git; again if its files no longer say what it said: one may have moved in between, and
   * must not seem gone.
   */
  private List<Worktree> listed() throws GitException {
    for (int left = TRIES; ; left--) {
      List<Listed> listed = ask();
      AdminFolders admin = AdminFolders.below(repository.commonDir());
      if (left == 0
          || listed.stream().skip(1).allMatch(one -> admin.folderOf(one.root()) != null)) {
        return join(listed, admin);
      }
    }
  }

  private List<Listed> ask() throws GitException {
    return Listed.parse(repository.git().run("worktree", "list", "--porcelain", "-z").out());
  }

  private List<Worktree> join(List<Listed> all, AdminFolders admin) throws GitException {
    List<Worktree> found = new ArrayList<>();
    boolean first = true;
    for (Listed listed : all) {
      (first ? main(listed) : linked(listed, admin)).ifPresent(found::add);
      first = false;
    }
    return List.copyOf(found);
  }

  private Optional<Worktree> main(Listed listed) throws GitException {
    if (listed.bare()) {
      return Optional.empty();
    }
    Optional<Path> root = mainRoot(listed.root());
    return root.map(at -> worktree(new WorktreeId("main"), at, repository.commonDir(), listed));
  }

  /**
   * Finds where the main worktree is.
   *
   * <p>Git lists the common directory itself when that is not called {@code .git}.
   */
  private Optional<Path> mainRoot(Path listed) throws GitException {
    if (!listed.equals(repository.commonDir())) {
      return Optional.of(listed);
    }
    byte[] set =
        repository.git().attempt(new byte[0], "config", "-z", "--get", "core.worktree").out();
    if (set.length == 0) {
      return repository.foundAt();
    }
    byte[] path = Arrays.copyOf(set, set.length - 1);
    return Optional.of(RawPaths.read(path, repository.commonDir()));
  }

  private static Optional<Worktree> linked(Listed listed, AdminFolders admin) {
    // Not to be found even when asked again: the next listing will tell.
    return Optional.ofNullable(admin.folderOf(listed.root()))
        .filter(folder -> !isBeingMade(folder, listed))
        .map(folder -> worktree(admin.idOf(folder), listed.root(), folder, listed));
  }

  /**
   * Tells whether {@code git worktree add} is still at it: then it has no branch yet, and whatever
   * is not checked out yet would seem deleted. Git keeps it locked, and writes its index at last.
   */
  private static boolean isBeingMade(Path folder, Listed listed) {
    boolean locked = listed.locked().filter(why -> !why.isEmpty()).isPresent();
    return locked && !Files.exists(folder.resolve("index"));
  }

  private static Worktree worktree(WorktreeId id, Path root, Path gitDir, Listed listed) {
    boolean main = id.value().equals("main");
    return new Worktree(
        id,
        root,
        gitDir,
        listed.branch().map(Worktrees::shorten),
        listed.head().map(CommitId::new),
        main,
        listed.locked(),
        listed.prunable() || isGone(root, main));
  }

  private static boolean isGone(Path root, boolean main) {
    Path sign = main ? root : root.resolve(".git");
    return !Files.exists(sign, LinkOption.NOFOLLOW_LINKS);
  }

  private static String shorten(String ref) {
    return ref.startsWith(HEADS) ? ref.substring(HEADS.length()) : ref;
  }
}
